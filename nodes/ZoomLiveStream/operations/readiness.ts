import { eventLabel } from '../../zoom/events';
import type { Failure } from '../errors/failure';
import type { Reason } from '../errors/reasons';
import { connectionOf } from '../transport/connection';
import { hostOf } from '../diagnosis/host';
import type { Item } from '../item/item';
import type { ZoomEvent } from '../item/locate';
import {
	lookUpDestination,
	lookUpEvent,
	lookUpHost,
	lookUpHostSettings,
} from '../diagnosis/lookUp';
import type { Done } from '../item/present';
import {
	checkEvent,
	checkRunning,
	checkScopes,
	checkWith,
	type Check,
	type Look,
} from './readinessChecks';
import { hasDestination, hasPlan, isCustomServiceOn, isStreamingOn } from '../diagnosis/findings';

/** With these there is nothing to say about readiness: it could not be checked at all. */
const CANNOT_CHECK: readonly Reason[] = [
	'cancelled',
	'daily_limit_reached',
	'network_unreachable',
	'rate_limited',
	'timed_out',
	'token_rejected',
	'zoom_unavailable',
];

/**
 * The operation Check Readiness: looks at all that a start needs, without starting anything. It is ready
 * when no check fails; a check that nothing tells about does not count, nor does an event that is not
 * running yet, because this is for the time before the show.
 */
export async function checkReadiness(item: Item, event: ZoomEvent): Promise<Done | Failure> {
	const { eventType } = event;
	const found = await lookUpEvent(item, event);
	const isThere = found.kind === 'found' || found.reason === 'missing_scope';
	const host = isThere ? hostOf(item, found) : undefined;
	const [plan, settings, destination] = await Promise.all<Look>([
		host === undefined ? undefined : lookUpHost(item, event, host),
		host === undefined ? undefined : lookUpHostSettings(item, event, host),
		isThere ? lookUpDestination(item, event) : undefined,
	]);
	const looks: Look[] = [found, plan, settings, destination];
	const cannot = looks.find(
		(look) => look?.kind === 'failure' && CANNOT_CHECK.includes(look.reason),
	);
	if (cannot?.kind === 'failure') return cannot;

	const { grantedScopes } = await connectionOf(item);
	const checks: Check[] = [
		checkEvent(found, eventLabel(eventType)),
		checkRunning(found, eventType),
		checkWith('plan', 'plan_required', event, plan, hasPlan),
		checkWith('setting', 'streaming_disabled', event, settings, (fields) =>
			isStreamingOn(fields, eventType),
		),
		checkWith('customService', 'streaming_disabled', event, settings, (fields) =>
			isCustomServiceOn(fields, eventType),
		),
		checkWith('destination', 'streaming_not_configured', event, destination, hasDestination),
		checkScopes(looks, grantedScopes, eventType),
	];
	const ready = checks.every(({ ok }) => ok !== false);
	return { kind: 'found', event, fields: { ready, checks: checks.map((check) => ({ ...check })) } };
}
