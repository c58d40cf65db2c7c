import type { EventType } from './events';

/**
 * Whose meetings and webinars a Zoom app works on: those of the user who signed in, or those of a whole
 * account, as with server-to-server apps.
 */
export type AppKind = 'user' | 'account';

type Scope =
	| `${EventType}:${'read' | 'update'}:${string}`
	| `user:${'read' | 'update'}:${string}`
	| `cloud_recording:read:${string}`;

type Need = (eventType: EventType) => readonly Scope[];

/** For a list of purposes, the scopes of each in the form for a user's app. */
type Needs = Readonly<Record<string, Need>>;

const changeStream: Need = (event) => [`${event}:update:livestream_status`];
const readStream: Need = (event) => [`${event}:read:livestream`];
const setDestination: Need = (event) => [`${event}:update:livestream`];
const readEvent: Need = (event) => [`${event}:read:${event}`];
const only =
	(eventType: EventType, need: Need): Need =>
	(event) =>
		event === eventType ? need(event) : [];

const GO_LIVE = {
	start: changeStream,
	stop: changeStream,
	updateSettings: changeStream,
	changeLayout: only('meeting', changeStream),
	waitForEvent: readEvent,
	destination: setDestination,
	keepStreamKey: readStream,
	get: readStream,
	set: setDestination,
	/** Choosing from a list. */
	list: (event) => [`${event}:read:list_${event}s`],
} satisfies Needs;

const CHECK = {
	checkReadiness: (event) => [
		...changeStream(event),
		...readEvent(event),
		...readStream(event),
		'user:read:settings',
		'user:read:user',
	],
} satisfies Needs;

/** The events, of which Zoom has those about streams for meetings only. */
const TRIGGER = {
	'meeting.live_streaming_started': only('meeting', readStream),
	'meeting.live_streaming_stopped': only('meeting', readStream),
	'meeting.started': only('meeting', readEvent),
	'meeting.ended': only('meeting', readEvent),
	'webinar.started': only('webinar', readEvent),
	'webinar.ended': only('webinar', readEvent),
	/** For whoever signed in; a server-to-server app subscribes its whole account without it. */
	automaticSubscription: () => ['user:read:user'],
} satisfies Needs;

const FURTHER = {
	enable: (event) => [...readEvent(event), 'user:read:settings', 'user:update:settings'],
	endEvent: (event) => [`${event}:update:status`],
	getJoinToken: (event) => [`${event}:read:live_streaming_token`],
	/** Zoom records webinars through the same endpoint. */
	record: () => ['meeting:update:in_meeting_controls'],
	/** Zoom lists this scope for the event, but for no request. */
	'recording.completed': () => ['cloud_recording:read:recording'],
} satisfies Needs;

/** The table of all scopes (Zoom OpenAPI; for the trigger, Zoom event specification). */
const NEEDS = { ...GO_LIVE, ...CHECK, ...TRIGGER, ...FURTHER };

/** What scopes are for: an operation, an option, choosing from a list, or an event of the trigger. */
export type Purpose = keyof typeof NEEDS;

/** An event that the trigger can subscribe to, by Zoom's name. */
export type TriggerEventName = Extract<Purpose, `${string}.${string}`>;

/** What most people use, in parts that can be added to a Zoom app one by one. */
export const BUNDLES = {
	'Go live': purposesIn(GO_LIVE),
	Check: purposesIn(CHECK),
	Trigger: purposesIn(TRIGGER),
};

function purposesIn(needs: Needs): Purpose[] {
	return Object.keys(needs).filter((name): name is Purpose => name in NEEDS);
}

/**
 * The scopes that a Zoom app needs for all of the purposes, each once, in the only form that this kind of
 * app can have.
 */
export function scopesFor(
	purposes: readonly Purpose[],
	kind: AppKind,
	eventTypes: readonly EventType[] = ['meeting', 'webinar'],
): string[] {
	const scopes = eventTypes.flatMap((eventType) =>
		purposes.flatMap((purpose): readonly Scope[] => NEEDS[purpose](eventType)),
	);
	// In an app for a whole account, every scope ends like this (Zoom OAuth).
	const ending = kind === 'account' ? ':admin' : '';
	return [...new Set(scopes)].map((scope) => `${scope}${ending}`);
}
