import { RateEstimate } from './rateEstimate';
import type { RateSignal } from './rateSignal';

/** When this process may send its next request, so that requests are spread evenly at the estimated rate. */
export class Schedule {
	private readonly rate = new RateEstimate();

	private nextSlot = 0;

	/** How long the next request has to wait at a given time, in ms. */
	delay(at: number): number {
		return Math.max(0, this.nextSlot - at, this.rate.pause(at));
	}

	/**
	 * Takes a slot for a request sent at a given time. A busy process may make up for missed slots, within
	 * limits.
	 */
	takeSlot(at: number): void {
		const interval = 1_000 / this.rate.perSecond;
		this.nextSlot = Math.max(this.nextSlot, at - this.rate.burst * interval) + interval;
	}

	/** Learns from one answer. */
	learn(signal: RateSignal): void {
		this.rate.learn(signal);
	}
}
