import type { InvalidReference } from '../../nodes/zoom/reference/eventReference';
import {
	CATALOGUE,
	type CatalogueEntry,
	type Condition,
} from '../../nodes/ZoomLiveStream/answers/catalogue';
import { fail, type FailureParts } from '../../nodes/ZoomLiveStream/answers/failure';
import type { Operation } from '../../nodes/ZoomLiveStream/operation';
import { checkReference } from '../../nodes/ZoomLiveStream/fields/reference';
import { tokenFix } from '../../nodes/ZoomLiveStream/answers/classify';
import { InvalidField } from '../../nodes/ZoomLiveStream/fields/check';
import { checkDestination } from '../../nodes/ZoomLiveStream/fields/destination';
import { checkSettings } from '../../nodes/ZoomLiveStream/fields/settings';

/** What n8n shows: what happened, and what to do. */
export interface Wording {
	message: string;
	fix: string;
}

/** One condition of the catalogue, as n8n shows it. */
export interface WordedCondition extends Wording {
	condition: Condition;
	entry: CatalogueEntry;
	/** What to do instead after certain operations. */
	otherFixes: Array<{ operation: Operation; fix: string }>;
}

const MEETING = { eventType: 'meeting', id: '82012345678' } as const;
const EXAMPLES: Partial<Record<Condition, FailureParts>> = {
	missing_scope: { missingScopes: ['meeting:update:livestream_status'] },
	daily_limit_reached: { retryAt: '2026-11-24T00:00:00.000Z' },
	validation_failed: says('Validation Failed. (settings.display_name: Invalid field.)'),
	unknown: says('a text that the node does not recognize'),
};

/** The whole catalogue, about meeting 82012345678. */
export function wordedCatalogue(): WordedCondition[] {
	return Object.keys(CATALOGUE)
		.filter((name): name is Condition => name in CATALOGUE)
		.map((condition) => {
			const parts = EXAMPLES[condition] ?? {};
			const { message, fix } = fail(condition, MEETING, parts);
			const operations: Operation[] = ['start', 'stop', 'changeLayout'];
			const otherFixes = operations
				.map((operation) => ({ operation, ...fail(condition, { ...MEETING, operation }, parts) }))
				.filter((other) => other.fix !== fix)
				.map((other) => ({ operation: other.operation, fix: other.fix }));
			return { condition, entry: CATALOGUE[condition], message, fix, otherFixes };
		});
}

/** A record, so a new kind of reference problem does not compile until it is here. */
const REFERENCE_PROBLEMS: Record<InvalidReference['problem'], InvalidReference> = {
	empty: { kind: 'invalid', problem: 'empty' },
	not_text: { kind: 'invalid', problem: 'not_text' },
	imprecise_number: { kind: 'invalid', problem: 'imprecise_number' },
	too_long: { kind: 'invalid', problem: 'too_long' },
	personal_link: { kind: 'invalid', problem: 'personal_link' },
	registration_link: { kind: 'invalid', problem: 'registration_link' },
	other_product: { kind: 'invalid', problem: 'other_product' },
	several_events: {
		kind: 'invalid',
		problem: 'several_events',
		ids: ['82012345678', '83012345678'],
	},
	no_event: { kind: 'invalid', problem: 'no_event' },
};

/** What the node says about a Meeting parameter that does not identify a meeting. */
export function referenceWordings(): Wording[] {
	return Object.values(REFERENCE_PROBLEMS)
		.flatMap((reference) => problemOf(() => checkReference(reference)))
		.map((wording) => fail('invalid_event_reference', { eventType: 'meeting' }, wording));
}

const DESTINATION = {
	streamUrl: 'rtmps://ingest.example.com/live',
	pageUrl: 'https://example.com',
};

const YOUTUBE = { platform: 'youTube', pageUrl: DESTINATION.pageUrl };
const YOUTUBE_URL_WITH_KEY = {
	...DESTINATION,
	streamUrl: 'rtmps://a.rtmps.youtube.com/live2/x',
};
/** One that belongs to another service, and an address without a key. */
const PASTED_KEYS = ['rtmp://live.twitch.tv/app/x', 'rtmps://a.rtmps.youtube.com/live2'];

/** What the node says about settings and destinations that Zoom would refuse. */
export function settingsWordings(): Wording[] {
	const checks = [
		() => checkSettings({ close_caption: 'loud' }),
		() => checkSettings({ display_name: '' }),
		() => checkSettings({ display_name: 'x'.repeat(51) }),
		() => checkSettings({ layout: 'mosaic' }),
		() => checkSettings({ active_speaker_name: 'perhaps' }),
		() => checkDestination({ streamKey: 'x' }),
		() => checkDestination({ ...DESTINATION, streamUrl: 'my channel' }),
		() => checkDestination({ ...DESTINATION, streamUrl: 'https://www.youtube.com/watch?v=x' }),
		() => checkDestination(DESTINATION),
		() => checkDestination({ ...DESTINATION, streamKey: {} }),
		() => checkDestination({ ...DESTINATION, streamKey: '••••3fa1' }),
		() => checkDestination({ ...DESTINATION, streamKey: 'x\ny' }),
		() => checkDestination({ ...DESTINATION, streamKey: 'Stream key: x' }),
		() => checkDestination({ ...DESTINATION, streamKey: 'x'.repeat(513) }),
		() => checkDestination({ ...DESTINATION, streamKey: 'x', keepStreamKey: true }),
		() => checkDestination({ ...DESTINATION, platform: 'radio', streamKey: 'x' }),
		() => checkDestination({ ...DESTINATION, platform: 'youTube', streamKey: 'x' }),
		...PASTED_KEYS.map((streamKey) => () => checkDestination({ ...YOUTUBE, streamKey })),
		() => checkDestination({ ...DESTINATION, streamKey: 'rtmps://elsewhere.example.com/live/x' }),
		() => checkDestination({ ...YOUTUBE_URL_WITH_KEY, streamKey: 'y' }),
		() => checkDestination({ ...YOUTUBE_URL_WITH_KEY, keepStreamKey: true }),
		() => checkDestination({ ...DESTINATION, streamKey: 'x', pageUrl: '' }),
		() => checkDestination({ ...DESTINATION, streamKey: 'x', resolution: '4K' }),
	];
	return checks.flatMap(problemOf);
}

function problemOf(check: () => unknown): Wording[] {
	try {
		check();
		return [];
	} catch (thrown) {
		return thrown instanceof InvalidField ? [{ message: thrown.message, fix: thrown.fix }] : [];
	}
}

/** What Zoom's sign-in returns (Zoom OAuth, `{ reason, error }`). */
const SIGN_IN_ANSWERS = [
	'The app has been disabled',
	'Invalid client_id or client_secret · invalid_client',
	'unsupported grant type · unsupported_grant_type',
	'Invalid Token! · invalid_grant',
	'Bad Request · invalid_request',
	'Redirect URI mismatch. · invalid_request',
];

/** What to do about each answer from Zoom's sign-in. */
export function signInFixes(): Array<{ answer: string; fix: string }> {
	return SIGN_IN_ANSWERS.map((answer) => ({ answer, fix: tokenFix(answer) ?? '' }));
}

function says(zoomMessage: string) {
	return { answer: { httpStatus: 400, zoomCode: 300, zoomMessage, trackingId: null } };
}
