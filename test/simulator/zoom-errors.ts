import type { Answer } from './answer';
import { json } from './answer';
import type { EventKind } from './event-kind';
import type { Specification } from './options';
import type { Purpose } from './purpose';

/** One refused field of a body, as listed in Zoom's `errors`. */
export interface FieldProblem {
	field: string;
	message: string;
}

/** What Zoom's code and text for the same refusal depend on. */
export interface Wording {
	specification: Specification;
	kind: EventKind;
	purpose: Purpose;
}

function zoomError(status: number, code: number, message: string): Answer {
	return json(status, { code, message });
}

/** `82929473321` as `82,929,473,321`: the Zoom of 2024 formats the id as a number in this one message. */
function withThousands(id: string): string {
	return id.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** The endpoints at which the specification of 2026 lists an invalid meeting id; elsewhere it is one that does not exist. */
const judgesMeetingIds: ReadonlySet<Purpose> = new Set([
	'status',
	'getDestination',
	'joinToken',
	'control',
]);
/** The ones that say that a webinar is not a meeting. */
const recognizesWebinars: ReadonlySet<Purpose> = new Set([
	'status',
	'setDestination',
	'joinToken',
	'event',
	'end',
]);
/** The ones in the older specification that return 400 for a webinar that does not exist. */
const olderBadWebinar: ReadonlySet<Purpose> = new Set([
	'status',
	'setDestination',
	'getDestination',
]);

function unknownEvent({ specification, kind, purpose }: Wording, id: string): Answer {
	if (kind === 'webinar') {
		const isOlder = specification === '2024' && olderBadWebinar.has(purpose);
		return zoomError(isOlder ? 400 : 404, 3001, `Webinar does not exist: ${id}.`);
	}
	switch (purpose) {
		case 'joinToken':
			return zoomError(404, 3001, `Meeting does not exist: ${id}`);
		case 'control':
			return zoomError(404, 3001, `Meeting ${id} is not found or has expired.`);
		default:
			return zoomError(404, 3001, `Meeting does not exist: ${id}.`);
	}
}

function invalidId(wording: Wording, id: string, older: string): Answer {
	const { specification, kind, purpose } = wording;
	if (specification === '2024') {
		return kind === 'meeting'
			? zoomError(300, 300, older)
			: zoomError(400, 300, 'Invalid Webinar ID.');
	}
	if (kind === 'webinar') return zoomError(400, 300, 'Invalid webinar ID.');
	if (!judgesMeetingIds.has(purpose)) return unknownEvent(wording, id);
	const name = purpose === 'getDestination' ? 'id' : 'ID';
	return zoomError(400, 300, `Invalid meeting ${name}.`);
}

function noDestination(kind: EventKind): Answer {
	return zoomError(
		400,
		3000,
		`The current ${kind} is not configured with a custom streaming service.`,
	);
}

/**
 * Zoom's refusals with their exact status, code and text (Zoom OpenAPI of August 2026 and of 2024, and
 * Zoom's collection). Texts that are not documented anywhere are marked "assumed".
 */
export const refusals = {
	missingId: (wording: Wording): Answer => invalidId(wording, '', 'Missing meetingId'),

	/** HTTP 300 for meetings as the collection has it; later specifications list it under HTTP 400. */
	malformedId: (wording: Wording, id: string): Answer =>
		invalidId(wording, id, 'Invalid meetingId'),

	unknownEvent,

	webinarOnMeetingPath: (wording: Wording, id: string): Answer => {
		const { specification, purpose } = wording;
		if (specification === '2026' && !recognizesWebinars.has(purpose)) {
			return unknownEvent(wording, id);
		}
		const isLong = specification === '2026' && purpose === 'joinToken';
		return zoomError(400, 3000, `Cannot access webinar ${isLong ? 'information' : 'info'}.`);
	},

	/** In 2026 code 1010 is gone: another account's meeting does not exist, its webinar is out of reach (assumed). */
	otherAccount: (wording: Wording, id: string, accountId: string): Answer => {
		const { specification, kind, purpose } = wording;
		if (specification === '2024') {
			return zoomError(400, 1010, `User does not belong to this account: ${accountId}.`);
		}
		return kind === 'meeting' || purpose === 'event'
			? unknownEvent(wording, id)
			: zoomError(400, 200, 'No permission.');
	},

	/**
	 * In 2026, only the status of a webinar says that its host no longer exists; elsewhere the event is gone,
	 * too (assumed).
	 */
	missingHost: (wording: Wording, id: string, userId: string): Answer => {
		const { specification, kind, purpose } = wording;
		if (specification === '2024') {
			return zoomError(kind === 'meeting' ? 404 : 400, 1001, `User ${userId} does not exist.`);
		}
		return kind === 'webinar' && purpose === 'status'
			? zoomError(400, 1001, `User does not exist: ${userId}.`)
			: unknownEvent(wording, id);
	},

	missingUser: (purpose: Purpose, userId: string): Answer =>
		zoomError(
			404,
			1001,
			purpose === 'list'
				? `User ${userId} not exist or not belong to this account.`
				: `User does not exist: ${userId}.`,
		),

	hostingNotAllowed: ({ specification, purpose }: Wording): Answer =>
		zoomError(
			400,
			3161,
			purpose === 'event' || (specification === '2026' && purpose === 'status')
				? 'Your user account is not allowed meeting hosting and scheduling capabilities.'
				: 'Meeting hosting and scheduling capabilities are not allowed for your user account.',
		),

	/** Assumed text: the documents only say that the host needs a Pro plan. */
	paidPlanNeeded: (accountId: string): Answer =>
		zoomError(400, 200, `Only available for Paid account: ${accountId}.`),

	webinarPlanMissing: ({ specification }: Wording, userId: string): Answer =>
		zoomError(
			400,
			200,
			`Webinar plan is missing. You must subscribe to the webinar plan and enable webinars for this user in order to perform this action${specification === '2024' ? `: ${userId}` : ''}.`,
		),

	streamingNotAllowed: (kind: EventKind): Answer =>
		zoomError(
			400,
			3000,
			`Not allowed to start live streaming. To use this feature, enable the "Allow livestreaming of ${kind}s" setting in the "Settings" page of the Zoom web portal.`,
		),

	/** In 2026 a start of a webinar says that it has no service; the text for meetings is assumed from the webinar's. */
	customServiceOff: ({ specification, kind, purpose }: Wording): Answer =>
		specification === '2026' && kind === 'webinar' && purpose === 'status'
			? noDestination(kind)
			: zoomError(
					400,
					200,
					`The current user has not enabled the custom live streaming feature of the ${kind}.`,
				),

	/** The webinar text is Zoom's; the one for meetings is assumed from it. */
	noDestination,

	endToEndEncrypted: (): Answer =>
		zoomError(
			400,
			4400,
			'End-to-end encrypted meetings currently do not support the livestreaming feature.',
		),

	/** The older code 3000 has other meanings too, and its text here is assumed. */
	meetingNotStarted: (specification: Specification, id: string): Answer =>
		specification === '2026'
			? zoomError(400, 4927, `Meeting ${id} has not started.`)
			: zoomError(400, 3000, 'This meeting is not in progress.'),

	/** The same with a text chosen by the test. */
	meetingNotStartedAsTold: (message: string): Answer => ({
		...zoomError(400, 3000, message),
		onDemand: true,
	}),

	webinarNotStarted: (specification: Specification, id: string): Answer =>
		zoomError(
			400,
			200,
			`Webinar ${specification === '2026' ? id : withThousands(id)} has not started.`,
		),

	/** Assumed: Zoom's answer to starting a running stream is unverified. */
	alreadyLive: (kind: EventKind): Answer =>
		zoomError(400, 3000, `The live stream of this ${kind} is already started.`),

	/** Assumed: Zoom's answer to stopping a stream that is off is unverified. */
	notLive: (kind: EventKind): Answer =>
		zoomError(400, 3000, `The live stream of this ${kind} has not started.`),

	/** Assumed text; the rule itself is the collection's, and of 2026 for webinars only. */
	settingsLocked: (): Answer =>
		zoomError(400, 3000, 'Settings cannot be changed while the live stream is on.'),

	/** No code is known for this answer, so it has none. */
	startThrottled: (id: string): Answer =>
		json(429, {
			message: `Too many requests submitted to start the live stream of this meeting: ${id}. If the live stream has not already started, retry making a new request after 30 seconds.`,
		}),

	cloudStorageFull: (): Answer =>
		zoomError(
			400,
			3309,
			'Not enough cloud storage available. Either purchase additional storage or delete cloud recordings to free up storage.',
		),

	validation: (errors: readonly FieldProblem[]): Answer =>
		json(400, { code: 300, message: 'Validation Failed.', errors }),

	unsupportedContentType: (): Answer => zoomError(415, 300, 'Unsupported Content Type'),

	invalidJsonObject: (): Answer =>
		zoomError(400, 300, 'Request Body should be a valid JSON object.'),

	/** Assumed text. */
	badPageToken: (): Answer => zoomError(400, 300, 'The next page token is invalid or expired.'),

	/** The refusals of event subscriptions have their text from Zoom's OpenAPI of the Marketplace. */
	subscriptionInvalid: (message: string): Answer => zoomError(400, 1500, message),

	/** The list of subscriptions does not say which user. */
	missingSubscriber: (userId?: string): Answer => {
		const which = userId === undefined ? '' : `: ${userId}`;
		return zoomError(404, 1001, `User does not exist or does not belong to this account${which}.`);
	},

	unknownSubscribedEvent: (event: string): Answer =>
		zoomError(404, 1601, `App event not exists: ${event}`),

	missingSubscription: (id: string): Answer =>
		zoomError(404, 1601, `App event subscription is invalid: ${id}`),

	eventNotAllowed: (event: string): Answer =>
		zoomError(400, 1602, `The event is not allowed for the app: ${event}`),

	eventNotPermitted: (userId: string, events: string): Answer =>
		zoomError(
			400,
			1003,
			`The user ${userId} missed permission to subscribe application events: ${events}`,
		),

	notAuthorized: (code: 1002 | 1300, userId: string): Answer =>
		zoomError(400, code, `The user don't authorize the app: ${userId}.`),

	webhookUrlNotValid: (url: string): Answer =>
		zoomError(404, 1701, `The event webhook url validate failed: ${url}.`),

	/** Assumed code and text: Zoom documents the limit, not the answer. */
	tooManySubscriptions: (most: number): Answer =>
		zoomError(400, 1500, `The number of event subscriptions exceeds the limit of ${most}.`),

	missingScopes: (scopes: readonly string[]): Answer =>
		zoomError(400, 4711, `Invalid access token, does not contain scopes:[${scopes.join(', ')}].`),

	invalidToken: (): Answer => zoomError(401, 124, 'Invalid access token.'),
	expiredToken: (): Answer => zoomError(401, 124, 'Access token is expired.'),

	/** Assumed text, for paths this simulator does not have. */
	unknownEndpoint: (): Answer => zoomError(404, 2300, 'This API endpoint is not recognized.'),
};
