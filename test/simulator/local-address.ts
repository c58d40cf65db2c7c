/** Whether a host name points to this computer. */
export function isLocal(hostname: string): boolean {
	return hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
}
