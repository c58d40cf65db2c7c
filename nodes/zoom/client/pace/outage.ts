import type { Obstacle } from './rateSignal';

/**
 * Shorter periods without a successful request do not count, in ms. Without it, the short pauses of a queue
 * at Zoom's limit would add up to an outage.
 */
const MIN_DURATION = 5_000;

/** Keeps track of when no request got through. Times are in ms of `uptime`. */
export class Outage {
	private beganAt: number | undefined;

	private lastThroughAt = 0;

	private pastMs = 0;

	private lastObstacle: Obstacle | undefined;

	/** What keeps requests from getting through; undefined if the last one did. */
	get obstacle(): Obstacle | undefined {
		return this.beganAt === undefined ? undefined : this.lastObstacle;
	}

	/** A request got through. */
	end(at: number): void {
		this.pastMs = this.durationUntil(at);
		this.beganAt = undefined;
		this.lastThroughAt = at;
	}

	/** A request sent at a given time did not get through, and nothing has since. */
	begin(sentAt: number, obstacle: Obstacle): void {
		this.beganAt ??= Math.max(sentAt, this.lastThroughAt);
		this.lastObstacle = obstacle;
	}

	/** The total time nothing got through, in all outages up to a given time. */
	durationUntil(at: number): number {
		const current = this.beganAt === undefined ? 0 : at - this.beganAt;
		return this.pastMs + (current >= MIN_DURATION ? current : 0);
	}
}
