/** Whether Zoom can send events to a URL, as far as the URL itself shows. */
export type Reachability = { kind: 'public' } | { kind: 'private' } | { kind: 'notHttps' };

/** Names that lead nowhere outside a local network (RFC 6761, RFC 6762, RFC 8375, ICANN's `.internal`). */
const PRIVATE_DOMAINS = ['localhost', 'local', 'internal', 'home.arpa', 'lan', 'test'];

/** The first bytes of addresses that are not routed on the internet (RFC 1918, 1122, 3927, 6598). */
const PRIVATE_IPV4 = [
	/^0\./,
	/^10\./,
	/^127\./,
	/^169\.254\./,
	/^172\.(?:1[6-9]|2\d|3[01])\./,
	/^192\.168\./,
	/^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
];

/** Unspecified, loopback, unique local, link-local and IPv4-mapped addresses (RFC 4291, RFC 4193). */
const PRIVATE_IPV6 = /^\[(?:::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*|::ffff:.*)\]$/;

/** Zoom sends events to https addresses that can be reached from the internet, and to no others (Zoom webhooks). */
export function reachabilityOf(url: string): Reachability {
	if (!URL.canParse(url)) return { kind: 'private' };
	const { protocol, hostname } = new URL(url);
	if (isPrivateHost(hostname)) return { kind: 'private' };
	return protocol === 'https:' ? { kind: 'public' } : { kind: 'notHttps' };
}

/** Whether a host exists only on this computer or in its local network; `hostname` as the class URL gives it. */
export function isPrivateHost(hostname: string): boolean {
	const host = hostname.toLowerCase().replace(/\.$/, '');
	if (host.startsWith('[')) return PRIVATE_IPV6.test(host);
	if (PRIVATE_IPV4.some((range) => range.test(host)) && /^[\d.]+$/.test(host)) return true;
	if (!host.includes('.')) return true;
	return PRIVATE_DOMAINS.some((domain) => host.endsWith(`.${domain}`));
}
