import type { Answer } from './answer';
import { json } from './answer';
import type { EventKind } from './event-kind';

/** One refused field of a body, as Zoom lists it in `errors`. */
export interface FieldProblem {
	field: string;
	message: string;
}

function zoomError(status: number, code: number, message: string): Answer {
	return json(status, { code, message });
}

/** `82929473321` as `82,929,473,321`: Zoom formats the id as a number in this one message. */
function withThousands(id: string): string {
	return id.replace(/\B(?=(\d{3})+$)/g, ',');
}

/**
 * Zoom's refusals with their exact status, code and text (zoom-api.md §3, spec-2024). Texts that
 * nobody could read anywhere are marked "assumed".
 */
export const refusals = {
	missingId: (kind: EventKind): Answer =>
		kind === 'meeting'
			? zoomError(300, 300, 'Missing meetingId')
			: zoomError(400, 300, 'Invalid Webinar ID.'),

	/** HTTP 300 for meetings as the collection has it; spec-2024 lists webinars under HTTP 400. */
	malformedId: (kind: EventKind): Answer =>
		kind === 'meeting'
			? zoomError(300, 300, 'Invalid meetingId')
			: zoomError(400, 300, 'Invalid Webinar ID.'),

	unknownEvent: (kind: EventKind, id: string): Answer =>
		kind === 'meeting'
			? zoomError(404, 3001, `Meeting does not exist: ${id}.`)
			: zoomError(400, 3001, `Webinar does not exist: ${id}.`),

	webinarOnMeetingPath: (): Answer => zoomError(400, 3000, 'Cannot access webinar info.'),

	otherAccount: (accountId: string): Answer =>
		zoomError(400, 1010, `User does not belong to this account: ${accountId}.`),

	missingUser: (kind: EventKind, userId: string): Answer =>
		zoomError(kind === 'meeting' ? 404 : 400, 1001, `User ${userId} does not exist.`),

	hostingNotAllowed: (): Answer =>
		zoomError(
			400,
			3161,
			'Meeting hosting and scheduling capabilities are not allowed for your user account.',
		),

	/** Assumed text: the documents only say that the host needs a Pro plan. */
	paidPlanNeeded: (accountId: string): Answer =>
		zoomError(400, 200, `Only available for Paid account: ${accountId}.`),

	webinarPlanMissing: (userId: string): Answer =>
		zoomError(
			400,
			200,
			`Webinar plan is missing. You must subscribe to the webinar plan and enable webinars for this user in order to perform this action: ${userId}.`,
		),

	streamingNotAllowed: (kind: EventKind): Answer =>
		zoomError(
			400,
			3000,
			`Not allowed to start live streaming. To use this feature, enable the "Allow livestreaming of ${kind}s" setting in the "Settings" page of the Zoom web portal.`,
		),

	/** The webinar text is Zoom's; the one for meetings is assumed from it. */
	customServiceOff: (kind: EventKind): Answer =>
		zoomError(
			400,
			200,
			`The current user has not enabled the custom live streaming feature of the ${kind}.`,
		),

	/** The webinar text is Zoom's; the one for meetings is assumed from it. */
	noDestination: (kind: EventKind): Answer =>
		zoomError(400, 3000, `The current ${kind} is not configured with a custom streaming service.`),

	meetingNotStarted: (message: string): Answer => zoomError(400, 3000, message),

	webinarNotStarted: (id: string): Answer =>
		zoomError(400, 200, `Webinar ${withThousands(id)} has not started.`),

	/** Assumed: what Zoom answers to a start on a running stream is unverified. */
	alreadyLive: (kind: EventKind): Answer =>
		zoomError(400, 3000, `The live stream of this ${kind} is already started.`),

	/** Assumed: what Zoom answers to a stop of a silent stream is unverified. */
	notLive: (kind: EventKind): Answer =>
		zoomError(400, 3000, `The live stream of this ${kind} has not started.`),

	/** Assumed text; the rule itself is the collection's. */
	settingsLocked: (): Answer =>
		zoomError(400, 3000, 'Settings cannot be changed while the live stream is on.'),

	/** The facts know no code for this answer, so it carries none. */
	startThrottled: (id: string): Answer =>
		json(429, {
			message: `Too many requests submitted to start the live stream of this meeting: ${id}. If the live stream has not already started, retry making a new request after 30 seconds.`,
		}),

	validation: (errors: readonly FieldProblem[]): Answer =>
		json(400, { code: 300, message: 'Validation Failed.', errors }),

	unsupportedContentType: (): Answer => zoomError(415, 300, 'Unsupported Content Type'),

	invalidJsonObject: (): Answer =>
		zoomError(400, 300, 'Request Body should be a valid JSON object.'),

	/** Assumed text. */
	badPageToken: (): Answer => zoomError(400, 300, 'The next page token is invalid or expired.'),

	missingScopes: (scopes: readonly string[]): Answer =>
		zoomError(400, 4711, `Invalid access token, does not contain scopes:[${scopes.join(', ')}].`),

	invalidToken: (): Answer => zoomError(401, 124, 'Invalid access token.'),
	expiredToken: (): Answer => zoomError(401, 124, 'Access token is expired.'),

	/** Assumed text, for paths this simulator does not have. */
	unknownEndpoint: (): Answer => zoomError(404, 2300, 'This API endpoint is not recognized.'),
};
