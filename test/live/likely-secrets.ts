import { HIDDEN } from './scrub';

const EMAIL = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+\.[^\s<>"'(),;:]+/g;
const ADDRESS = /\b[a-z][a-z0-9+.-]*:\/\/\S+/gi;
/** A number with as many digits as the ID of a meeting has, in groups or not. */
const LONG_NUMBER = /\d(?:[\s,.-]?\d){7,}/g;
/** An account ID, a user ID or a token: long, without spaces, and no word (a digit or a capital inside). */
const LONG_TOKEN = /(?<![\w-])(?=[\w-]*(?:\d|[a-z][A-Z]))[\w-]{16,}/g;

/** Zoom's words without what may identify others, such as another account. */
export function hideLikelySecrets(text: string): string {
	return [ADDRESS, EMAIL, LONG_NUMBER, LONG_TOKEN].reduce(
		(rest, pattern) => rest.replace(pattern, HIDDEN),
		text,
	);
}
