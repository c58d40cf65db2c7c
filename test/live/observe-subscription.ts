import type { Answer } from '../../nodes/zoom/client/answer';
import { observe, type Observation } from './observation';
import { isObstacle } from './verdict';

/** Zoom's code for a URL that did not answer its check (Zoom OpenAPI, "Marketplace"). */
const URL_NOT_VALID = 1701;

/**
 * An answer about event subscriptions. The reasons of the action node are about live streams, so of them only
 * those remain that mean the same everywhere.
 */
export function observeSubscription(answer: Answer): Observation {
	const observation = { ...observe(answer), ambiguous: false };
	const { reading, code } = observation;
	if (code === URL_NOT_VALID) return { ...observation, reading: 'validation_failed' };
	if (reading === 'accepted' || isObstacle(reading)) return observation;
	return { ...observation, reading: 'unknown' };
}
