import { limitIn, LONGEST_READ, type Answered } from '../../zoom/client/answer';
import * as words from '../../zoom/words';
import type { Operation } from '../operation';
import type { Condition } from './catalogue';

/**
 * What an answer to `operation` means. A limit is a limit whatever else the answer says; then come refused
 * fields and missing scopes, which Zoom lists by name; then Zoom's code, if it has one meaning; then the words,
 * in any of Zoom's languages; and the HTTP status at last.
 */
export function classify(answer: Answered, operation?: Operation): Condition {
	// Zoom's texts are short; what is longer is read no further.
	const read = { ...answer, status: statusOf(answer), text: answer.text.slice(0, LONGEST_READ) };
	const meaning =
		limitIn(answer) ??
		meaningOfNames(read) ??
		meaningOfCode(read) ??
		meaningOfWords(read) ??
		meaningOfStatus(read);
	if (typeof meaning === 'string') return meaning;
	return (operation && meaning[operation]) ?? meaning.otherwise;
}

/** Zoom sometimes sends the status as its code, with another HTTP status (Zoom OpenAPI 2026, 400 with code 404). */
function statusOf({ status, code = 0 }: Answered): number {
	return [401, 403, 404].includes(code) ? code : status;
}

/** "scopes:[meeting:write]", "permissions [User:Edit]", or the name of a scope in any language. */
const NAMED_SCOPE = /\bscopes?\b|\bpermissions?:? ?\[|\[[a-z_]+:[a-z_]+/i;

function meaningOfNames({ refusesFields, text }: Answered): Meaning | undefined {
	if (refusesFields) return 'validation_failed';
	return NAMED_SCOPE.test(text) ? 'missing_scope' : undefined;
}

/** What an answer means: the same for every operation, or different for some. */
type Meaning = Condition | ({ otherwise: Condition } & Partial<Record<Operation, Condition>>);

const EVENT_NOT_STARTED: Meaning = { stop: 'already_in_state', otherwise: 'event_not_started' };
const STREAM_NOT_STARTED: Meaning = { ...EVENT_NOT_STARTED, changeLayout: 'stream_not_live' };
const STREAM_STOPPED: Meaning = {
	stop: 'already_in_state',
	changeLayout: 'stream_not_live',
	otherwise: 'unknown',
};
const STREAM_STARTED: Meaning = { start: 'already_in_state', otherwise: 'unknown' };
/** Only these operations send values that a user entered. */
const VALUE_REFUSED: Meaning = {
	start: 'validation_failed',
	updateSettings: 'validation_failed',
	changeLayout: 'validation_failed',
	set: 'validation_failed',
	otherwise: 'unknown',
};

/** Zoom's codes that have one meaning (Zoom OpenAPI 2022 to 2026); 200, 300 and 3000 have several. */
const MEANING_OF_CODE: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
	[104, 'missing_scope'],
	[124, 'token_rejected'],
	[1000, 'host_inactive'],
	[1010, 'wrong_account'],
	[1120, 'host_inactive'],
	[2300, 'address_not_found'],
	[3003, 'host_not_allowed'],
	[3161, 'host_not_allowed'],
	[4400, 'end_to_end_encrypted'],
	[4711, 'missing_scope'],
	[4927, EVENT_NOT_STARTED],
]);

function meaningOfCode({ code = 0, status, text }: Answered): Meaning | undefined {
	// With status 403, the event or the host exists, but is someone else's.
	if ((code === 1001 || code === 3001) && status !== 403) {
		return missingIn(text) ?? (code === 1001 ? 'host_not_found' : 'event_not_found');
	}
	const isOfSignIn = code >= 4700 && code < 4800;
	return MEANING_OF_CODE.get(code) ?? (isOfSignIn ? 'token_rejected' : undefined);
}

/** Zoom uses both codes for both; in English, its text says which it is. */
function missingIn(text: string): Meaning | undefined {
	if (/\b(?:user|host)\b/i.test(text)) return 'host_not_found';
	return /\b(?:meeting|webinar)\b/i.test(text) ? 'event_not_found' : undefined;
}

/** What a sentence means that has all of these words, and not those of `unless`. */
interface WordRule {
	has: readonly RegExp[];
	unless?: RegExp;
	means: Meaning;
}

/** The first rule that fits decides; the ones that make a success come late and need the most words. */
const WORD_RULES: readonly WordRule[] = [
	{ has: [/valid JSON object|unsupported content type/i], means: 'format_refused' },
	{ has: [/validation failed/i], means: 'validation_failed' },
	{ has: [/access token|credentials|\boauth/i], means: 'token_rejected' },
	{ has: [/end-to-end encrypt|\be2ee\b/i], means: 'end_to_end_encrypted' },
	{ has: [words.ACCESS, words.INFORMATION], unless: words.PERMISSION, means: 'wrong_event_type' },
	{ has: [words.NOT_CONFIGURED], means: 'streaming_not_configured' },
	{ has: [words.PLAN], means: 'plan_required' },
	{ has: [words.STREAM, words.SWITCHED], means: 'streaming_disabled' },
	{ has: [words.STREAM, words.NOT_STARTED], means: STREAM_NOT_STARTED },
	{ has: [words.NOT_LIVE], means: STREAM_NOT_STARTED },
	{ has: [words.NOT_STARTED], means: EVENT_NOT_STARTED },
	{ has: [words.ALREADY, words.STOPPED], unless: words.NOT, means: STREAM_STOPPED },
	{ has: [words.STREAM, words.ALREADY, words.STARTED], unless: words.NOT, means: STREAM_STARTED },
	{ has: [/already (?:live|streaming)\b/i], unless: words.NOT, means: STREAM_STARTED },
	// A start can also start a recording.
	{ has: [/recording/i, words.ALREADY, words.STARTED], unless: words.NOT, means: STREAM_STARTED },
	// That an event has started says nothing about its stream.
	{ has: [words.STARTED], means: 'unknown' },
	{ has: [/(?:belong to|on) this account/i], means: 'wrong_account' },
	{ has: [words.PERMISSION], means: 'host_not_allowed' },
	{ has: [/\b(?:user|host)\b.*not (?:exist|found)/i], means: 'host_not_found' },
	{ has: [/\b(?:meeting|webinar)\b.*(?:not (?:exist|found)|expired)/i], means: 'event_not_found' },
	{ has: [/\b(?:meeting|webinar) ?id\b/i], means: 'event_not_found' },
];

/**
 * A refusal without a code may be a proxy's, which knows nothing about streams. Only the end of a webinar is
 * refused with a mere text, and with status 200 (Zoom OpenAPI 2026).
 */
function meaningOfWords({ status, code, text }: Answered): Meaning | undefined {
	if (code === undefined && status !== 200) return undefined;
	return WORD_RULES.find(({ has, unless }) => words.says(text, has, unless))?.means;
}

/** HTTP statuses with one meaning at Zoom. */
const MEANING_OF_STATUS: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
	[300, 'event_not_found'],
	[401, 'token_rejected'],
	[408, 'timed_out'],
	[415, 'format_refused'],
]);

function meaningOfStatus({ status, code, text, unreadable }: Answered): Meaning {
	const statusClass = Math.floor(status / 100);
	if (statusClass === 5) return 'zoom_unavailable';
	if (unreadable) return statusClass === 2 ? 'zoom_unavailable' : 'answered_by_proxy';
	if (status === 404) return code === undefined ? 'address_not_found' : 'event_not_found';
	if (status === 403 && code !== undefined) return 'host_not_allowed';
	const meaning = MEANING_OF_STATUS.get(status);
	if (meaning !== undefined) return meaning;
	if (statusClass === 3) return 'redirected';
	if (code !== 300) return 'unknown';
	// Code 300 is about the request: the ID in its path, or a value in its body.
	return words.EVENT_ID.test(text) ? 'event_not_found' : VALUE_REFUSED;
}

/** What the token endpoint answers (Zoom OAuth, `{ reason, error }`), and what to check. */
const SIGN_IN_FIXES: ReadonlyArray<{ says: RegExp; fix: string }> = [
	{
		says: /redirect/i,
		fix: "In the Zoom App Marketplace, set the app's OAuth Redirect URL to the one that n8n shows in the credential. Then connect the account again.",
	},
	{
		says: /\bapp\b.*(?:disabled|deactivated|not active|inactive)/i,
		fix: 'The Zoom app is not active. Open it in the Zoom App Marketplace and activate it under Activation.',
	},
	{
		says: /invalid[ _]client|client ?_?(?:id|secret)/i,
		fix: 'Compare Client ID and Client Secret in the credential with those under App Credentials in the Zoom App Marketplace. Zoom also returns this for an app that is not active.',
	},
	{
		says: /grant[ _]type|unauthorized_client/i,
		fix: 'The type of the Zoom app does not match the credential: Zoom Live Stream Server-to-Server OAuth2 API needs a Server-to-Server OAuth app, and Zoom Live Stream OAuth2 API a General App.',
	},
	{
		says: /invalid_grant|token|\bcode\b|authentication/i,
		fix: 'The sign-in has expired or was withdrawn. Open the credential in n8n and connect the account again.',
	},
	{
		says: /invalid_request|account|bad request/i,
		fix: 'Compare Account ID in the credential with the one under App Credentials in the Zoom App Marketplace.',
	},
];

/** What to do about a refusal by the token endpoint; undefined if its text is unknown. */
export function tokenFix(detail: string): string | undefined {
	return SIGN_IN_FIXES.find(({ says: text }) => text.test(detail))?.fix;
}
