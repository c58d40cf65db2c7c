import type { Answer, Checked } from './answer';
import { json, pass, refuse } from './answer';
import type { Call } from './call';
import type { EventKind } from './event-kind';
import { scopesToName } from './scopes';
import type { SimulatedMeeting } from './simulated-meeting';
import type { SimulatedUser } from './simulated-user';
import type { World } from './world';
import { refusals } from './zoom-errors';

/** An event the token may act on, and who hosts it. */
export interface AccessibleEvent {
	event: SimulatedMeeting;
	host: SimulatedUser;
}

/** Ids Zoom gives out. Events that were added under another id are found all the same. */
const wellFormedId = /^\d{9,12}$/;

/** Finds the event of a path, or the refusal Zoom has for it. The order of checks is assumed. */
export function accessEvent(call: Call, kind: EventKind): Checked<AccessibleEvent> {
	const { world, id, grant } = call;
	const event = world.events[kind].get(id);
	if (event === undefined) return refuse(absent(world, kind, id));
	if (event.forcedAnswer !== undefined) return refuse(forced(event.forcedAnswer));
	if (event.accountId !== world.app.accountId) {
		return refuse(refusals.otherAccount(world.app.accountId));
	}
	const host = world.users.get(event.hostId);
	if (host === undefined) return refuse(refusals.missingUser(kind, event.hostId));
	if (call.reach === 'own' && event.hostId !== grant.userId) {
		return refuse(refusals.missingScopes(scopesToName('own', call.needed)));
	}
	if (kind === 'meeting' && !host.canHost) return refuse(refusals.hostingNotAllowed());
	if (kind === 'webinar' && !host.hasWebinarPlan) {
		return refuse(refusals.webinarPlanMissing(host.id));
	}
	return pass({ event, host });
}

function absent(world: World, kind: EventKind, id: string): Answer {
	if (id === '') return refusals.missingId(kind);
	if (kind === 'meeting' && world.events.webinar.has(id)) return refusals.webinarOnMeetingPath();
	return wellFormedId.test(id) ? refusals.unknownEvent(kind, id) : refusals.malformedId(kind);
}

function forced({ status, body }: { status: number; body: string | object }): Answer {
	if (typeof body !== 'string') return json(status, body);
	return { status, body, contentType: body.startsWith('<') ? 'text/html' : 'text/plain' };
}
