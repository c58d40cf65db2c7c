import type { ReferenceProblem } from '../../nodes/zoom/eventReference';
import { CATALOGUE } from '../../nodes/ZoomLiveStream/errors/catalogue';
import { describe } from '../../nodes/ZoomLiveStream/errors/failure';
import type { CatalogueEntry, Reason } from '../../nodes/ZoomLiveStream/errors/reasons';
import { describeReferenceProblem } from '../../nodes/ZoomLiveStream/errors/referenceProblems';
import { tokenFix } from '../../nodes/ZoomLiveStream/errors/tokenProblems';
import { checkDestination } from '../../nodes/ZoomLiveStream/operations/destinationFields';
import { checkSettings } from '../../nodes/ZoomLiveStream/operations/settings';

/** What a person reads: what happened, and what to do. */
export interface Wording {
	message: string;
	fix: string;
}

/** One entry of the catalogue in the words that a person reads. */
export interface WordedEntry extends Wording {
	entry: CatalogueEntry;
}

const MEETING = { eventType: 'meeting', id: '82012345678' } as const;
const EXAMPLES: Partial<Record<Reason, Parameters<typeof describe>[2]>> = {
	missing_scope: { missingScopes: ['meeting:update:livestream_status'] },
	daily_limit_reached: { retryAt: '2026-11-24T00:00:00.000Z' },
	validation_failed: says('Validation Failed. (settings.display_name: Invalid field.)'),
	unknown: says('a text that the node does not know'),
};

/** The whole catalogue, told about meeting 82012345678. */
export function wordedCatalogue(): WordedEntry[] {
	return CATALOGUE.map((entry) => {
		const { message, fix } = describe(entry, MEETING, EXAMPLES[entry.reason] ?? {});
		return { entry, message, fix };
	});
}

/** A record, so that a new way of naming no event does not compile before it is here. */
const REFERENCE_PROBLEMS: Record<ReferenceProblem, true> = {
	empty: true,
	not_text: true,
	imprecise_number: true,
	too_long: true,
	personal_link: true,
	registration_link: true,
	several_events: true,
	no_event: true,
};

/** What the node says of a parameter Meeting that names no meeting. */
export function referenceWordings(): Wording[] {
	return Object.keys(REFERENCE_PROBLEMS)
		.filter(isReferenceProblem)
		.map((problem) => describeReferenceProblem(problem, 'meeting'));
}

function isReferenceProblem(name: string): name is ReferenceProblem {
	return name in REFERENCE_PROBLEMS;
}

const DESTINATION = {
	streamUrl: 'rtmps://ingest.example.com/live',
	pageUrl: 'https://example.com',
};

/** What the node says of settings and destinations that Zoom would refuse. */
export function settingsWordings(): Wording[] {
	const checked = [
		checkSettings({ close_caption: 'loud' }),
		checkSettings({ display_name: '' }),
		checkSettings({ display_name: 'x'.repeat(51) }),
		checkSettings({ layout: 'mosaic' }),
		checkSettings({ active_speaker_name: 'perhaps' }),
		checkDestination({ ...DESTINATION, streamUrl: '' }),
		checkDestination({ ...DESTINATION, streamUrl: 'my channel' }),
		checkDestination({ ...DESTINATION, streamKey: 'x'.repeat(513) }),
		checkDestination({ ...DESTINATION, pageUrl: '' }),
		checkDestination({ ...DESTINATION, resolution: '4K' }),
	];
	return checked.flatMap((result) => (result.ok ? [] : [result.problem]));
}

/** What Zoom's sign-in answers (Zoom OAuth, `{ reason, error }`). */
const SIGN_IN_ANSWERS = [
	'The app has been disabled',
	'Invalid client_id or client_secret · invalid_client',
	'unsupported grant type · unsupported_grant_type',
	'Invalid Token! · invalid_grant',
	'Bad Request · invalid_request',
];

/** What to do about each answer of Zoom's sign-in. */
export function signInFixes(): Array<{ answer: string; fix: string }> {
	return SIGN_IN_ANSWERS.map((answer) => ({ answer, fix: tokenFix(answer) ?? '' }));
}

function says(zoomMessage: string) {
	return { answer: { httpStatus: 400, zoomCode: 300, zoomMessage, trackingId: null } };
}
