import type { Operation } from '../operation';
import type { Condition } from './catalogue';

/** What an answer means: the same for every operation, or different for some. */
export type Meaning =
	| Condition
	| ({ otherwise: Condition } & Partial<Record<Operation, Condition>>);

/** An unambiguous text from Zoom, whatever its code or status. */
export interface TextRule {
	text: RegExp;
	/** A text that means something else although `text` matches. */
	unless?: RegExp;
	means: Meaning;
}

const NOTHING_IS_LIVE: Meaning = {
	stop: 'already_in_state',
	changeLayout: 'stream_not_live',
	otherwise: 'event_not_started',
};
const EVENT_NOT_STARTED: Meaning = { stop: 'already_in_state', otherwise: 'event_not_started' };
const ALREADY_OFF: Meaning = {
	stop: 'already_in_state',
	changeLayout: 'stream_not_live',
	otherwise: 'unknown',
};
const ALREADY_LIVE: Meaning = { start: 'already_in_state', otherwise: 'unknown' };

const STREAM = /live[ -]?stream/i;

/**
 * Texts that are enough to decide: Zoom uses one code for several conditions, and adds codes without notice
 * (Zoom OpenAPI 2022 to 2026, error definitions). No text from Zoom matches two of them, so their order does
 * not matter; test/unit/answerRules.test.ts checks that.
 */
export const TEXT_RULES: readonly TextRule[] = [
	{ text: /valid JSON object|unsupported content type/i, means: 'format_refused' },
	{ text: /validation failed/i, means: 'validation_failed' },
	{ text: /cannot access webinar info/i, means: 'wrong_event_type' },
	{
		text: /not allowed to start live ?stream|allow live ?stream|not enabled the custom live ?stream|live ?stream[^.]*(?:disabled|locked|not enabled)/i,
		means: 'streaming_disabled',
	},
	{
		text: /not configured|no (?:live ?stream|destination)\w* config/i,
		means: 'streaming_not_configured',
	},
	{ text: /end-to-end encrypt|\be2ee\b/i, means: 'end_to_end_encrypted' },
	{
		// The start throttle says "not already started", which is the opposite.
		text: /(?<!not )already (?:been )?(?:started|live|streaming|in progress)/i,
		means: ALREADY_LIVE,
	},
	{
		text: /no live ?stream|live ?stream[^.]*not (?:been )?started|not (?:currently )?(?:live|streaming)\b/i,
		unless: /no live ?stream\w* config|not (?:allowed|enabled|configured)/i,
		means: NOTHING_IS_LIVE,
	},
	{ text: /already (?:been )?stopped/i, means: ALREADY_OFF },
	{
		text: /not (?:been )?started|not (?:currently )?in progress/i,
		unless: STREAM,
		means: EVENT_NOT_STARTED,
	},
	{
		text: /^no permission\b|hosting and scheduling capabilities/i,
		means: 'host_not_allowed',
	},
	{
		text: /plan is missing|\bpaid\b|(?:pro|licensed|higher|webinar) plan/i,
		means: 'plan_required',
	},
	{ text: /does not belong to this account/i, means: 'wrong_account' },
	{ text: /\buser\b[^.]* does not exist/i, means: 'host_not_found' },
	{
		text: /\b(?:meeting|webinar)\b[^.]* does not exist|(?:missing|invalid) (?:meeting|webinar) ?id\b/i,
		unless: /\buser\b/i,
		means: 'event_not_found',
	},
	{
		text: /does not contain scopes?\b|\bscopes?:? ?\[|\b(?:invalid|missing|no) scopes?\b/i,
		means: 'missing_scope',
	},
	{
		text: /invalid access token|access token is expired/i,
		unless: /\bscopes?\b/i,
		means: 'token_rejected',
	},
];

/** Zoom's codes, for a text that is new or missing. 200, 300 and 3000 have too many meanings to be here. */
export const CODE_MEANINGS: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
	[104, 'missing_scope'],
	[124, 'token_rejected'],
	[1001, 'host_not_found'],
	[1010, 'wrong_account'],
	[3001, 'event_not_found'],
	[3161, 'host_not_allowed'],
	[4400, 'end_to_end_encrypted'],
	[4700, 'token_rejected'],
	[4711, 'missing_scope'],
	[4927, EVENT_NOT_STARTED],
]);

/** HTTP statuses, for an answer without a known text or code. */
export const STATUS_MEANINGS: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
	[300, 'event_not_found'],
	[401, 'token_rejected'],
	[404, 'address_not_found'],
	[408, 'timed_out'],
	[415, 'format_refused'],
]);
