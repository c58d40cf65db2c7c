import { fail, type Failure, type Subject } from '../errors/failure';
import { interpret, type Accepted } from './interpret';
import type { Item } from '../item/item';
import { rateSignOf } from './rateSignal';
import { retryDelay } from './retry';
import { send, type ZoomRequest } from './send';
import { random, uptime, wait } from '../clock';

/**
 * Sends a request as often as it takes: until Zoom accepts it, or refuses it for good, or the time for
 * rate limits and outages is spent, or the execution is cancelled.
 * @param request makes the request anew each time it is sent
 */
export async function exchange(
	item: Item,
	subject: Subject,
	request: () => ZoomRequest,
): Promise<Accepted | Failure> {
	const { progress, options, operation, cancelled } = item;
	const state = { failedAttempts: 0, throttledStarts: 0, spentMs: 0, maxWaitMs: options.maxWaitMs };
	for (;;) {
		if (!(await awaitTurn(item))) return fail('cancelled', subject);
		const sentAt = uptime();
		progress.attempts += 1;
		const answer = await send(item, request());
		item.pace.report(rateSignOf(answer, uptime()));
		const outcome = interpret(answer, subject, operation, item.secrets);
		if (outcome.kind === 'accepted') return outcome;
		if (cancelled?.aborted) return fail('cancelled', subject);

		state.failedAttempts += 1;
		state.throttledStarts += outcome.reason === 'start_throttled' ? 1 : 0;
		state.spentMs += uptime() - sentAt;
		const delay = retryDelay(outcome, state, random());
		if (delay === undefined) return outcome;

		state.spentMs += delay;
		progress.waitedMs += delay;
		if (!(await wait(delay, cancelled))) return fail('cancelled', subject);
	}
}

async function awaitTurn({ pace, memory, cancelled, progress }: Item): Promise<boolean> {
	const askedAt = uptime();
	const mayGo = await pace.turn(memory, cancelled);
	progress.waitedMs += uptime() - askedAt;
	return mayGo;
}
