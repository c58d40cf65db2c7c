/** What replaces a secret in a text. */
export const HIDDEN = '••••';

/** A quote in JSON, in JSON within JSON, in HTML and in a URL. */
const QUOTE = '(?:\\\\{0,3}["\']|&quot;|&#0?3[49];|&#x2[27];|&apos;|%22|%27)';

/** `Authorization: Bearer …`. "Basic" is also the name of Zoom's free plan. */
const AUTHORIZATION = new RegExp(
	`(?<![a-z])(bearer|basic(?!\\s+(?:accounts?|authentication|hosts?|licenses?|plans?|users?)\\b))((?:[\\s:=+]|%20|%3A|${QUOTE}){1,100}(?:token(?:[\\s:=+]|%20|%3A|${QUOTE}){1,100})?)[^\\s"'\\\\,;<>&)}\\]]+`,
	'gi',
);

/** Fields whose values are secret, as OAuth (RFC 6749), Zoom and this package spell them. */
const SECRET_FIELD =
	'(?:(?:access|refresh|id|secret)_?token|client_?secret|stream_?key|password|passphrase)';
/** `"access_token": "`, `client_secret=`, `refresh_token%3D`, `{ accessToken: '`: not `client_secret: is invalid`. */
const SECRET_VALUE = new RegExp(
	`${SECRET_FIELD}(?:${QUOTE}\\s{0,20}(?::|%3A)\\s{0,20}|${QUOTE}?\\s{0,20}(?:=|%3D)\\s{0,20}|\\s{0,20}:\\s{0,20}(?=${QUOTE}))(${QUOTE}?)`,
	'gi',
);
const UNQUOTED_END = /[\s"'\\,;<>&)}\]]|%26/g;
const NO_VALUE = /^(?:null|undefined|••••.*)?$/;

/** `https://user:password@host`, also in JSON and in a URL. */
const USER_INFO = /(:(?:\\{0,3}\/){2})[^\s/?#"'<>\\]+@/g;
const ENCODED_USER_INFO = /(%3A%2F%2F)(?:(?!%2F|%3F|%23|%40)[^\s/?#"'<>&]){1,1000}%40/gi;

/** A text without anything that can only be a credential, no matter whose. */
export function hideCredentials(text: string): string {
	return hideValues(hideUserInfo(text)).replace(AUTHORIZATION, `$1$2${HIDDEN}`);
}

/** A text with user names and passwords removed from its URLs. */
export function hideUserInfo(text: string): string {
	return text.replace(USER_INFO, `$1${HIDDEN}@`).replace(ENCODED_USER_INFO, `$1${HIDDEN}%40`);
}

function hideValues(text: string): string {
	const parts: string[] = [];
	let shownTo = 0;
	for (const { 0: field, 1: quote = '', index } of text.matchAll(SECRET_VALUE)) {
		const start = index + field.length;
		if (start < shownTo) continue;
		const end = endOfValue(text, start, quote);
		if (NO_VALUE.test(text.slice(start, end))) continue;
		parts.push(text.slice(shownTo, start), HIDDEN);
		shownTo = end;
	}
	return parts.join('') + text.slice(shownTo);
}

/** A value ends with the quote it began with, or at the end of a truncated text. */
function endOfValue(text: string, start: number, quote: string): number {
	if (quote === '') {
		UNQUOTED_END.lastIndex = start;
		return UNQUOTED_END.exec(text)?.index ?? text.length;
	}
	let end = text.indexOf(quote, start);
	// A quote within the value has more backslashes in front of it than the surrounding quotes.
	while (text.charAt(end - 1) === '\\') {
		end = text.indexOf(quote, end + quote.length);
	}
	return end < 0 ? text.length : end;
}
