/** Whether a host name leads to this computer. */
export function isLocal(hostname: string): boolean {
	return hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
}
