/** `meeting:update:livestream_status:admin` (Zoom scopes); anything else in a list of them could be a secret. */
const SCOPE = /^\w+(?::\w+)*$/;

/**
 * The scopes in "Invalid access token, does not contain scopes:[a, b:admin]." (Zoom's error
 * definitions); empty when the text lists none.
 */
export function missingScopesIn(message: string): string[] {
	const list = /scopes?:?\s*\[([^\]]*)\]/i.exec(message)?.[1] ?? '';
	return list
		.split(',')
		.map((scope) => scope.trim())
		.filter((scope) => SCOPE.test(scope));
}

/**
 * The time in a `Retry-After` header as ISO 8601. Zoom sends an ISO time on daily limits and other
 * servers seconds or an HTTP date: all three are read.
 */
export function retryTimeIn(header: string | undefined, nowMs: number): string | undefined {
	if (header === undefined || header.trim() === '') return undefined;
	const seconds = Number(header);
	const time = new Date(Number.isNaN(seconds) ? header : nowMs + seconds * 1000);
	return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
