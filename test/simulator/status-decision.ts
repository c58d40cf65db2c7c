import type { Answer } from './answer';
import type { AccessibleEvent } from './event-access';
import type { EventKind } from './event-kind';
import type { Behaviour } from './options';
import type { StatusChange } from './status-content';
import { customStreamingRefusal } from './stream-permission';
import { refusals } from './zoom-errors';

/** What a valid status request leads to. */
export type StatusDecision =
	| { kind: 'refuse'; answer: Answer }
	| { kind: 'start'; settings: Record<string, unknown> }
	| { kind: 'stop' }
	| { kind: 'apply'; settings: Record<string, unknown> }
	| { kind: 'nothing' };

/** A valid status request, and all that decides about it. */
export interface StatusQuestion extends AccessibleEvent {
	kind: EventKind;
	change: StatusChange;
	behaviour: Behaviour;
	now: number;
}

/** Decides a status request from the state of its event. Changes nothing. */
export function decideStatus(question: StatusQuestion): StatusDecision {
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

function decideStart({
	kind,
	event,
	host,
	change,
	behaviour,
	now,
}: StatusQuestion): StatusDecision {
	const forbidden = customStreamingRefusal(kind, host, behaviour.plan);
	if (forbidden !== undefined) return refuse(forbidden);
	if (event.status !== 'started') return refuse(notStarted(kind, event.id, behaviour));
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
function decideStop({ kind, event, behaviour }: StatusQuestion): StatusDecision {
	if (event.stream !== 'off') return { kind: 'stop' };
	if (kind === 'webinar' && event.status !== 'started') {
		return refuse(refusals.webinarNotStarted(event.id));
	}
	switch (behaviour.stopOnSilentStream) {
		case 'accepted':
			return { kind: 'nothing' };
		case 'error_3000':
			return refuse(refusals.notLive(kind));
	}
}

/** Assumed: `mode` changes how a running stream looks, and nothing else. */
function decideMode({ kind, event, change }: StatusQuestion): StatusDecision {
	if (event.stream === 'off') return refuse(refusals.notLive(kind));
	const settings = change.settings ?? {};
	const looks = new Set(['layout', 'close_caption']);
	if (!Object.keys(settings).every((name) => looks.has(name))) {
		return refuse(refusals.settingsLocked());
	}
	return { kind: 'apply', settings };
}

/** A body that asks for nothing is taken and does nothing (assumed: no property is required). */
function decideSettings({ event, change }: StatusQuestion): StatusDecision {
	if (change.settings === undefined) return { kind: 'nothing' };
	if (event.stream !== 'off') return refuse(refusals.settingsLocked());
	return { kind: 'apply', settings: change.settings };
}

function notStarted(kind: EventKind, id: string, { notStartedMessage }: Behaviour): Answer {
	return kind === 'meeting'
		? refusals.meetingNotStarted(notStartedMessage)
		: refusals.webinarNotStarted(id);
}

function refuse(answer: Answer): StatusDecision {
	return { kind: 'refuse', answer };
}
