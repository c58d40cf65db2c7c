import { uptime, wait } from '../clock';
import { FairQueue } from './fairQueue';
import type { RateSignal } from './rateSignal';
import { Schedule } from './schedule';

/** Requests in flight before Zoom has answered once. More than the limit, at least 2 where streaming is possible, would be refused. */
const FIRST_IN_FLIGHT = 2;
/** Without it, a slow Zoom would be sent hundreds of requests before the first is answered. */
const MAX_IN_FLIGHT = 200;

/**
 * Sends the requests of one category to one Zoom account at a pace that Zoom accepts. Every request acquires a place before
 * it is sent and releases it with what its answer says; nothing needs to be set.
 */
export class CategoryPace {
	private readonly queue = new FairQueue<() => void>();

	private readonly schedule = new Schedule();

	private inFlight = 0;

	private maxInFlight = FIRST_IN_FLIGHT;

	private draining = false;

	/** Whether no request waits or is in flight. */
	get isIdle(): boolean {
		return this.inFlight === 0 && this.queue.isEmpty;
	}

	/**
	 * Waits until a request may be sent.
	 * @param execution in whose line it waits
	 * @returns whether it may be sent; false when the execution was cancelled before
	 */
	async acquire(execution: object, cancelled: AbortSignal | undefined): Promise<boolean> {
		if (cancelled?.aborted) return false;
		return await new Promise((resolve) => {
			const leave = () => {
				this.queue.remove(execution, admit);
				resolve(false);
			};
			const admit = () => {
				cancelled?.removeEventListener('abort', leave);
				resolve(true);
			};
			cancelled?.addEventListener('abort', leave, { once: true });
			this.queue.add(execution, admit);
			void this.drain();
		});
	}

	/** Gives the place of a request back, and learns from what its answer says of the limit. */
	release(signal: RateSignal | undefined): void {
		this.inFlight -= 1;
		if (signal) {
			this.schedule.learn(signal);
			this.maxInFlight = Math.min(MAX_IN_FLIGHT, this.maxInFlight + 1);
		}
		void this.drain();
	}

	private async drain(): Promise<void> {
		if (this.draining) return;
		this.draining = true;
		while (!this.queue.isEmpty && this.inFlight < this.maxInFlight) {
			const delay = this.schedule.delay(uptime());
			if (delay > 0) {
				await wait(delay, undefined);
				continue;
			}
			this.schedule.takeSlot(uptime());
			this.inFlight += 1;
			this.queue.next()?.();
		}
		this.draining = false;
	}
}
