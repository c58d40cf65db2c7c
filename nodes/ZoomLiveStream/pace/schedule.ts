import { RateEstimate } from './rateEstimate';
import type { RateSignal } from './rateSignal';

/** When the next request of this process may go, so that all come evenly at the estimated rate. */
export class Schedule {
	private readonly rate = new RateEstimate();

	private nextSlot = 0;

	/** How long the next request has to wait at a time, in ms. */
	delay(at: number): number {
		return Math.max(0, this.nextSlot - at, this.rate.pause(at));
	}

	/** Gives a slot to a request that goes at a time. What a busy process misses it may make up for, within limits. */
	takeSlot(at: number): void {
		const interval = 1_000 / this.rate.perSecond;
		this.nextSlot = Math.max(this.nextSlot, at - this.rate.burst * interval) + interval;
	}

	/** Learns from one answer. */
	learn(signal: RateSignal): void {
		this.rate.learn(signal);
	}
}
