import type { Answer, Checked } from './answer';
import { json, pass, refuse } from './answer';
import type { Call } from './call';
import type { EventKind } from './event-kind';
import type { Purpose } from './purpose';
import { scopesToName } from './scopes';
import type { SimulatedMeeting } from './simulated-meeting';
import { mayHost, type SimulatedUser } from './simulated-user';
import type { World } from './world';
import { refusals, type Wording } from './zoom-errors';

/** An event the token may act on, and who hosts it. */
export interface AccessibleEvent {
	event: SimulatedMeeting;
	host: SimulatedUser;
}

/** Valid Zoom ids. Events that were added with a different id are found anyway. */
const wellFormedId = /^\d{9,12}$/;

/** Finds the event of a path, or Zoom's refusal for it. The order of checks is assumed. */
export function accessEvent(call: Call, kind: EventKind): Checked<AccessibleEvent> {
	const { world, id, grant } = call;
	const wording = wordingOf(call, kind);
	const event = world.events[kind].get(id);
	if (event === undefined) return refuse(absent(world, wording, id));
	if (event.forcedAnswer !== undefined) return refuse(forced(event.forcedAnswer));
	if (event.accountId !== world.app.accountId) {
		return refuse(refusals.otherAccount(wording, id, world.app.accountId));
	}
	const host = world.users.get(event.hostId);
	if (host === undefined) return refuse(refusals.missingHost(wording, id, event.hostId));
	if (call.reach === 'own' && event.hostId !== grant.userId) {
		return refuse(refusals.missingScopes(scopesToName('own', call.needed)));
	}
	if (kind === 'meeting' && !mayHost(host)) return refuse(hostingRefusal(wording, id));
	if (kind === 'webinar' && !(host.hasWebinarPlan && mayHost(host))) {
		return refuse(refusals.webinarPlanMissing(wording, host.id));
	}
	return pass({ event, host });
}

/** What the refusals of a call depend on. */
export function wordingOf({ world, purpose }: Call, kind: EventKind): Wording {
	return { specification: world.behaviour.specification, kind, purpose };
}

/** In-meeting controls have no answer for a host without a plan: the meeting does not exist. */
function hostingRefusal(wording: Wording, id: string): Answer {
	const unlisted: Purpose = 'control';
	return wording.purpose === unlisted
		? refusals.unknownEvent(wording, id)
		: refusals.hostingNotAllowed(wording);
}

function absent(world: World, wording: Wording, id: string): Answer {
	if (id === '') return refusals.missingId(wording);
	if (wording.kind === 'meeting' && world.events.webinar.has(id)) {
		return refusals.webinarOnMeetingPath(wording, id);
	}
	return wellFormedId.test(id)
		? refusals.unknownEvent(wording, id)
		: refusals.malformedId(wording, id);
}

function forced({ status, body }: { status: number; body: string | object }): Answer {
	if (typeof body !== 'string') return { ...json(status, body), onDemand: true };
	const contentType = body.startsWith('<') ? 'text/html' : 'text/plain';
	return { status, body, contentType, onDemand: true };
}
