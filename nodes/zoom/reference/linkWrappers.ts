/** The parts of a link that decide where it leads. */
export interface Link {
	/** In lower case, without a port. */
	host: string;
	/** With its leading slash. */
	path: string;
	/** Without its question mark. */
	query: string;
}

/** A service that replaces links with its own, which contain the original link. */
interface LinkWrapper {
	host: RegExp;
	path: RegExp;
	/** What may be the original link. */
	targets: (link: Link) => string[];
}

const LINK_WRAPPERS: readonly LinkWrapper[] = [
	// Google Calendar, Gmail and Google Search.
	{
		host: /^(?:www\.)?google(?:\.[a-z]{2,3}){1,2}$/,
		path: /^\/url$/,
		targets: parameters('q', 'url'),
	},
	// Microsoft Defender Safe Links.
	{
		host: /\.safelinks\.protection\.(?:outlook\.com|office365\.us)$/,
		path: /^/,
		targets: parameters('url'),
	},
	// Proofpoint URL Defense, versions 1 to 3 (Proofpoint's URLDefenseDecode.py).
	{
		host: /^urldefense(?:\.proofpoint)?\.(?:com|us)$/,
		path: /^\/v1\/url$/,
		targets: parameters('u'),
	},
	{
		host: /^urldefense(?:\.proofpoint)?\.(?:com|us)$/,
		path: /^\/v2\/url$/,
		targets: (link) =>
			parameters('u')(link).map((target) =>
				decoded(target.replaceAll('-', '%').replaceAll('_', '/')),
			),
	},
	{
		host: /^urldefense(?:\.proofpoint)?\.(?:com|us)$/,
		path: /^\/v3\/__/,
		targets: ({ path, query }) => [
			// Some programs lose the second slash of `https://`, which a link does not need. An asterisk
			// replaces a character that the service encodes elsewhere, such as the `#` of an anchor.
			`${path}?${query}`
				.slice('/v3/__'.length)
				.replace(/__;.*/, '')
				.replace(/^https?:\/+\*?/i, '')
				.replaceAll('*', '#'),
		],
	},
	// Barracuda Link Protection.
	{ host: /^linkprotect\.cudasvc\.com$/, path: /^\/url$/, targets: parameters('a') },
	// Cisco Secure Email: /1<signature>/<link>.
	{
		host: /^secure-web\.cisco\.com$/,
		path: /^\/[^/]+\/https?%3a/i,
		targets: ({ path }) => [decoded(path.slice(path.indexOf('/', 1) + 1))],
	},
	{ host: /^lm?\.facebook\.com$/, path: /^\/l\.php$/, targets: parameters('u') },
	{ host: /^www\.youtube\.com$/, path: /^\/redirect$/, targets: parameters('q') },
];

/** The links that a link from Google, Outlook, Proofpoint or similar may lead to; none for any other link. */
export function wrappedLinks(link: Link): string[] {
	const wrapper = LINK_WRAPPERS.find(
		({ host, path }) => host.test(link.host) && path.test(link.path),
	);
	return wrapper === undefined ? [] : wrapper.targets(link);
}

function parameters(...names: string[]): LinkWrapper['targets'] {
	return ({ query }) => {
		const given = new URLSearchParams(query);
		return names.flatMap((name) => given.getAll(name));
	};
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return '';
	}
}
