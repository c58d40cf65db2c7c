import { rateCategoryOf } from '../../zoom/endpoints';
import { random, uptime, wait } from '../../zoom/n8n/clock';
import { fail, type Failure } from '../answers/failure';
import { sendAtPace } from '../../zoom/client/pace/accountPaces';
import { interpret, type Accepted } from './interpret';
import { notSent } from './notSent';
import { rateSignalOf, retryAfterIn } from './rateSignal';
import type { RequestContext } from './requestContext';
import { retryDelay } from './retry';
import { send, type ZoomRequest } from './send';

/**
 * Sends a request as often as needed: until Zoom accepts it, refuses it for good, the time for rate limits
 * and outages runs out, or the execution is cancelled.
 * @param request builds the request again each time it is sent
 * @param isFinal whether sending the same request again after a refusal is pointless
 */
export async function exchange(
	context: RequestContext,
	request: () => ZoomRequest,
	isFinal: (failure: Failure) => boolean = () => false,
): Promise<Accepted | Failure> {
	const { account, progress, subject, cancelled, maxWaitMs, secrets } = context;
	const state = { failedAttempts: 0, throttledStarts: 0, spentMs: 0, maxWaitMs };
	// The category only depends on these two, and they are the same each time.
	const { method, path } = request();
	const category = rateCategoryOf(method, path);
	let last: Failure | undefined;
	for (;;) {
		const maxOutageMs = maxWaitMs - state.spentMs;
		const paced = await sendAtPace(account, category, { cancelled, maxOutageMs }, async () => {
			const sentAt = uptime();
			progress.attempts += 1;
			const answer = await send(context, request());
			const outcome = interpret(answer, subject, secrets);
			return {
				value: { answer, outcome, sentAt },
				signal: rateSignalOf(answer, outcome, category),
			};
		});
		progress.waitedMs += paced.waitedMs;
		if (paced.kind === 'cancelled') return fail('cancelled', subject);
		if (paced.kind === 'outage') return last ?? notSent(paced, subject);

		const { answer, outcome, sentAt } = paced.value;
		if (outcome.kind === 'accepted') return outcome;
		if (cancelled?.aborted) return fail('cancelled', subject);
		if (isFinal(outcome)) return outcome;

		last = outcome;
		state.failedAttempts += 1;
		state.throttledStarts += outcome.recovery === 'throttle_ends' ? 1 : 0;
		state.spentMs += paced.outageMs + uptime() - sentAt;
		const delay = retryDelay(outcome, { ...state, retryAfterMs: retryAfterIn(answer) }, random());
		if (delay === undefined) return outcome;

		state.spentMs += delay;
		progress.waitedMs += delay;
		if (!(await wait(delay, cancelled))) return fail('cancelled', subject);
	}
}
