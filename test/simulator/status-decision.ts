import type { Answer } from './answer';
import type { AccessibleEvent } from './event-access';
import type { Behaviour } from './options';
import type { StatusChange } from './status-content';
import { customStreamingRefusal } from './stream-permission';
import { refusals, type Wording } from './zoom-errors';

/** The result of a valid status request. */
export type StatusDecision =
	| { kind: 'refuse'; answer: Answer }
	| { kind: 'start'; settings: Record<string, unknown> }
	| { kind: 'stop' }
	| { kind: 'apply'; settings: Record<string, unknown> }
	| { kind: 'nothing' };

/** A valid status request, and everything that decides its result. */
export interface StatusQuestion extends AccessibleEvent {
	wording: Wording;
	change: StatusChange;
	behaviour: Behaviour;
	now: number;
}

/** Decides a status request from the state of its event. Changes nothing. */
export function decideStatus(question: StatusQuestion): StatusDecision {
	if (question.event.encryption === 'e2ee') return refuse(refusals.endToEndEncrypted());
	switch (question.change.action) {
		case 'start':
			return decideStart(question);
		case 'stop':
			return decideStop(question);
		case 'mode':
			return decideMode(question);
		case undefined:
			return decideSettings(question);
	}
}

function decideStart(question: StatusQuestion): StatusDecision {
	const { wording, event, host, change, behaviour, now } = question;
	const { kind } = wording;
	const forbidden = customStreamingRefusal(wording, host, behaviour.plan);
	if (forbidden !== undefined) return refuse(forbidden);
	if (event.status !== 'started') return refuse(notStarted(question));
	if (event.destination === undefined) return refuse(refusals.noDestination(kind));
	const sinceStart = now - (event.startAcceptedAt ?? -Infinity);
	if (sinceStart < behaviour.startThrottle) return refuse(refusals.startThrottled(event.id));
	if (event.stream === 'off') return { kind: 'start', settings: change.settings ?? {} };
	switch (behaviour.startOnLiveStream) {
		case 'accepted':
			return { kind: 'nothing' };
		case 'error_3000':
			return refuse(refusals.alreadyLive(kind));
		case 'throttled':
			return refuse(refusals.startThrottled(event.id));
	}
}

/** Settings sent along with a stop are ignored (assumed). */
function decideStop(question: StatusQuestion): StatusDecision {
	const { wording, event, behaviour } = question;
	const { kind, specification } = wording;
	if (event.stream !== 'off') return { kind: 'stop' };
	const tellsThatItWaits = kind === 'webinar' || specification === '2026';
	if (tellsThatItWaits && event.status !== 'started') return refuse(notStarted(question));
	switch (behaviour.stopOnSilentStream) {
		case 'accepted':
			return { kind: 'nothing' };
		case 'error_3000':
			return refuse(refusals.notLive(kind));
	}
}

/** Zoom: `mode` controls the view at runtime, with only `layout` and `close_caption`. */
function decideMode(question: StatusQuestion): StatusDecision {
	const { wording, event, change } = question;
	if (wording.specification === '2026' && event.status !== 'started') {
		return refuse(notStarted(question));
	}
	if (event.stream === 'off') return refuse(refusals.notLive(wording.kind));
	const settings = change.settings ?? {};
	const looks = new Set(['layout', 'close_caption']);
	if (!Object.keys(settings).every((name) => looks.has(name))) {
		return refuse(refusals.settingsLocked());
	}
	return { kind: 'apply', settings };
}

/**
 * An empty body is accepted and does nothing (assumed: no property is required). That settings need a stopped
 * stream is a rule for webinars; in 2024, Zoom also had it for meetings.
 */
function decideSettings({ wording, event, change }: StatusQuestion): StatusDecision {
	const { kind, specification } = wording;
	if (change.settings === undefined) return { kind: 'nothing' };
	const onlyWhileOff = kind === 'webinar' || specification === '2024';
	if (onlyWhileOff && event.stream !== 'off') return refuse(refusals.settingsLocked());
	return { kind: 'apply', settings: change.settings };
}

function notStarted({ wording, event, behaviour }: StatusQuestion): Answer {
	const { kind, specification } = wording;
	if (kind === 'webinar') return refusals.webinarNotStarted(specification, event.id);
	return behaviour.notStartedMessage === ''
		? refusals.meetingNotStarted(specification, event.id)
		: refusals.meetingNotStartedAsTold(behaviour.notStartedMessage);
}

function refuse(answer: Answer): StatusDecision {
	return { kind: 'refuse', answer };
}
