import { eventLabel } from '../../zoom/events';
import {
	hasDestination,
	hasPlan,
	isCustomServiceOn,
	isStreamable,
	isStreamingOn,
} from '../zoomState/findings';
import { hostOf } from '../zoomState/host';
import {
	lookUpDestination,
	lookUpEvent,
	lookUpHost,
	lookUpHostSettings,
} from '../zoomState/lookUp';
import type { Failure } from '../answers/failure';
import type { Reason } from '../answers/reasons';
import type { Item, Report } from './outcome';
import {
	checkEvent,
	checkRunning,
	checkScopes,
	checkWith,
	scopesMissing,
	type Check,
	type LookUp,
} from './readinessChecks';
import { summarize } from './readinessSummary';

/**
 * The operation Check Readiness: checks everything a stream needs, without starting anything. The event is
 * ready if no check fails. A check without an answer does not count, and neither does an event that is not
 * running yet, because this is meant for the time before the show.
 */
export async function checkReadiness(item: Item): Promise<Report | Failure> {
	const { subject } = item;
	const { eventType } = subject;
	const event = await lookUpEvent(item);
	const exists = event.kind === 'details' || event.reason === 'missing_scope';
	const host = exists ? hostOf(item, event) : undefined;
	const [plan, settings, destination] = await Promise.all<LookUp>([
		host === undefined ? undefined : lookUpHost(item, host),
		host === undefined ? undefined : lookUpHostSettings(item, host),
		exists ? lookUpDestination(item) : undefined,
	]);
	const lookUps: LookUp[] = [event, plan, settings, destination];
	const obstacle = lookUps.find((lookUp) => lookUp?.kind === 'failure' && cannotCheck(lookUp));
	if (obstacle?.kind === 'failure') return obstacle;

	const grantedScopes = await item.client.connection.grantedScopes();
	const missingScopes = scopesMissing(lookUps, grantedScopes, eventType);
	const checks: Check[] = [
		checkEvent(event, eventLabel(eventType)),
		checkRunning(event, eventType),
		checkWith('encryption', 'end_to_end_encrypted', subject, event, isStreamable),
		checkWith('plan', 'plan_required', subject, plan, hasPlan),
		checkWith('setting', 'streaming_disabled', subject, settings, (fields) =>
			isStreamingOn(fields, eventType),
		),
		checkWith('customService', 'streaming_disabled', subject, settings, (fields) =>
			isCustomServiceOn(fields, eventType),
		),
		checkWith('destination', 'streaming_not_configured', subject, destination, hasDestination),
		checkScopes(missingScopes),
	];
	const ready = checks.every(({ ok }) => ok !== false);
	const summary = summarize({ subject, event, checks, missingScopes });
	return {
		kind: 'report',
		fields: { ready, summary, checks: checks.map((check) => ({ ...check })) },
	};
}

/** These say nothing about the event, even if they cannot resolve themselves. */
const IN_THE_WAY: readonly Reason[] = ['token_rejected', 'zoom_unavailable', 'network_unreachable'];

/** With an outage, a rate limit or a rejected sign-in, nothing can be said about readiness. */
function cannotCheck({ reason, recovery }: Failure): boolean {
	return IN_THE_WAY.includes(reason) || (recovery !== 'none' && recovery !== 'event_starts');
}
