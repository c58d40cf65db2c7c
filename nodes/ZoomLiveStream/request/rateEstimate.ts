/** What one answer tells about the account's limit per second. */
export interface RateSign {
	/** When the answer came, in ms. */
	at: number;
	/** Whether Zoom refused the request for its rate. */
	refused: boolean;
	/** What Zoom's headers say, if it sent them. */
	quota?: {
		/** Requests per second that the account may send (`X-RateLimit-Limit`). */
		limit: number;
		/** How many are left in this second, for all apps of the account (`X-RateLimit-Remaining`). */
		remaining: number;
	};
}

/** One second as Zoom counts it, as far as this process has seen it. */
interface Second {
	startedAt: number;
	/** Answers to this process. */
	mine: number;
	/** The fewest requests that were left. */
	lowest: number;
	refused: boolean;
}

const SECOND = 1_000;
/** A little below the limit, because requests do not arrive as evenly as they leave. */
const MARGIN = 0.95;
const SMALLEST_SHARE = 0.02;
const GROWTH_WITHOUT_HEADERS = 1.05;

/**
 * What this process may send of an account's limit, learnt from Zoom's answers alone. Other processes and
 * apps may use the same account: the share of a process is the part that it sent of all the requests that
 * Zoom counted in a second. The shares of all processes add up to the whole, so together they keep the limit.
 */
export class RateEstimate {
	private limit: number | undefined;

	private share: number | undefined;

	private second: Second | undefined;

	private pausedUntil = 0;

	/** Requests per second that this process may send; infinite while no limit is known. */
	get perSecond(): number {
		if (this.limit === undefined) return Number.POSITIVE_INFINITY;
		return this.limit * (this.share ?? 1) * MARGIN;
	}

	/** How long to hold all requests because those of this second are used up, in ms. */
	pause(now: number): number {
		return Math.max(0, this.pausedUntil - now);
	}

	/** Learns from one answer. */
	learn(sign: RateSign): void {
		const remaining = sign.quota?.remaining ?? (sign.refused ? 0 : Number.POSITIVE_INFINITY);
		this.limit = sign.quota?.limit ?? this.limit;
		if (this.isNewSecond(sign.at, remaining)) this.endSecond(sign.at, sign.quota !== undefined);
		const second = (this.second ??= newSecond(sign.at));
		if (this.isLate(second, sign.at, remaining)) return;

		second.mine += 1;
		second.lowest = Math.min(second.lowest, remaining);
		if (sign.refused) this.learnRefusal(second, sign);
		if (remaining <= 0) this.pausedUntil = Math.max(this.pausedUntil, second.startedAt + SECOND);
	}

	/** Without headers, what Zoom took in this second before it refused is the best guess at the limit. */
	private learnRefusal(second: Second, { at, quota }: RateSign): void {
		if (quota === undefined && !second.refused) {
			this.limit = Math.max(1, Math.min(second.mine - 1, this.limit ?? Number.POSITIVE_INFINITY));
			this.pausedUntil = at + SECOND;
		}
		second.refused = true;
	}

	private isNewSecond(at: number, remaining: number): boolean {
		if (this.second === undefined) return false;
		const { startedAt, lowest } = this.second;
		return at >= startedAt + SECOND || remaining - lowest > this.halfLimit();
	}

	/** An answer that Zoom counted in the second before and that came after the first of this one. */
	private isLate({ lowest, startedAt }: Second, at: number, remaining: number): boolean {
		return (
			Number.isFinite(lowest) &&
			lowest - remaining > this.halfLimit() &&
			at < startedAt + SECOND / 2
		);
	}

	private halfLimit(): number {
		return (this.limit ?? Number.POSITIVE_INFINITY) / 2;
	}

	private endSecond(at: number, hasHeaders: boolean): void {
		if (this.second && this.limit !== undefined) {
			const { mine, lowest, refused } = this.second;
			if (hasHeaders) this.learnShare(mine, this.limit - lowest);
			else if (!refused) this.limit *= GROWTH_WITHOUT_HEADERS;
		}
		this.second = newSecond(at);
	}

	private learnShare(mine: number, used: number): void {
		if (!Number.isFinite(used) || used <= 0) return;
		const measured = Math.min(1, Math.max(SMALLEST_SHARE, mine / used));
		this.share = this.share === undefined ? measured : (this.share + measured) / 2;
	}
}

function newSecond(startedAt: number): Second {
	return { startedAt, mine: 0, lowest: Number.POSITIVE_INFINITY, refused: false };
}
