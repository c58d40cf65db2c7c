import { RateEstimate, type RateSign } from './rateEstimate';
import { uptime, wait } from '../clock';
import { Turns } from './fairQueue';

/** Requests under way before Zoom has answered once: fewer than the smallest limit, 4 per second. */
const FIRST_IN_FLIGHT = 2;
const MOST_IN_FLIGHT = 200;

/**
 * Lets the requests to one Zoom account go at a pace that Zoom accepts. Every request asks for its turn
 * before it is sent and reports its answer; nothing needs to be set.
 */
export class AccountPace {
	private readonly turns = new Turns();

	private readonly rate = new RateEstimate();

	private inFlight = 0;

	private mostInFlight = FIRST_IN_FLIGHT;

	private nextSlot = 0;

	private draining = false;

	/** Whether no request waits or is under way. */
	get idle(): boolean {
		return this.inFlight === 0 && this.turns.empty;
	}

	/**
	 * Waits for a request's turn.
	 * @param execution whose line it stands in
	 * @returns whether it may go; false when the execution was cancelled before
	 */
	async turn(execution: object, cancelled: AbortSignal | undefined): Promise<boolean> {
		if (cancelled?.aborted) return false;
		return await new Promise((resolve) => {
			const leave = () => {
				this.turns.remove(execution, waiting);
				resolve(false);
			};
			const waiting = {
				go: () => {
					cancelled?.removeEventListener('abort', leave);
					resolve(true);
				},
			};
			cancelled?.addEventListener('abort', leave, { once: true });
			this.turns.add(execution, waiting);
			void this.letGo();
		});
	}

	/** Reports that a request has come back; what its answer says of the limit is learnt. */
	report(sign: RateSign | undefined): void {
		this.inFlight -= 1;
		if (sign) {
			this.rate.learn(sign);
			this.mostInFlight = Math.min(MOST_IN_FLIGHT, this.mostInFlight + 1);
		}
		void this.letGo();
	}

	private async letGo(): Promise<void> {
		if (this.draining) return;
		this.draining = true;
		while (!this.turns.empty && this.inFlight < this.mostInFlight) {
			const delay = this.delay(uptime());
			if (delay > 0) {
				await wait(delay, undefined);
				continue;
			}
			this.takeSlot(uptime());
			this.inFlight += 1;
			this.turns.next()?.go();
		}
		this.draining = false;
	}

	private delay(at: number): number {
		return Math.max(this.nextSlot - at, this.rate.pause(at));
	}

	/** Slots follow each other evenly; what a busy process misses it may make up for, within limits. */
	private takeSlot(at: number): void {
		const interval = 1_000 / this.rate.perSecond;
		this.nextSlot = Math.max(this.nextSlot, at - this.rate.burst * interval) + interval;
	}
}
