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

/** What was seen since the rate was last adjusted. */
interface Observation {
	since: number;
	accepted: number;
	refused: number;
	/** The most requests that Zoom had counted in one second, those of others included. */
	mostUsed: number;
	/** The first count seen. */
	firstUsed: number;
}

const SECOND = 1_000;
/** A little below the limit, because requests do not arrive as evenly as they leave. */
const MARGIN = 0.97;
/** More below it when others use the account too, because their requests are only seen in part. */
const SHARED_MARGIN = 0.93;
/** Above this part of the limit a process is as good as alone. */
const ALONE = 0.8;
/** Before anything is known: n8n may run several workers that all begin at once. */
const FIRST_SHARE = 0.25;
/** Answers until the rate is adjusted while it still grows to its first value. */
const FIRST_LOOK = 4;
/** Added at each adjustment, so that a process with a small share gains on one with a large share. */
const FAIRNESS = 0.005;
const AFTER_REFUSAL = 0.8;
/** When so little of a shared second is left, it goes to the requests that are on their way already. */
const NEARLY_USED_UP = 0.1;
const SMALLEST_SHARE = 0.02;
/** A limit that Zoom does not tell is guessed, and the guess grows slowly. */
const GROWTH_OF_GUESS = 1.2;
/** The limit of a Free account, which no other account is below (Zoom rate limits, Light). */
const SMALLEST_LIMIT = 4;

/**
 * The rate at which this process may send, learnt from Zoom's answers alone. Other processes and apps may
 * use the same account, and Zoom tells all of them how much of a second is used: each scales its own rate
 * by what is used against the limit, so that together they come to just below it, whatever their number.
 * (The figures were tuned on a simulated account; test/unit/rateEstimate.test.ts holds the outcome.)
 */
export class RateEstimate {
	private limit: number | undefined;

	private rate = Number.POSITIVE_INFINITY;

	private seen: Observation | undefined;

	/** Accepted requests of the observation before. */
	private acceptedBefore = 0;

	/** Whether the rate has grown to its first value. */
	private settled = false;

	private lowestLeft = Number.POSITIVE_INFINITY;

	/** When Zoom was last seen to begin a new second. */
	private secondBegan: number | undefined;

	private pausedUntil = 0;

	/** Requests per second that this process may send; infinite while no limit is known. */
	get perSecond(): number {
		return this.rate;
	}

	/** Requests that may follow at once after a delay: as many as the margin leaves free in a second. */
	get burst(): number {
		return this.settled ? Math.max(1, this.rate * (1 - MARGIN)) : 0;
	}

	/** How long to hold all requests because this second is used up, in ms. */
	pause(now: number): number {
		return Math.max(0, this.pausedUntil - now);
	}

	/** Learns from one answer. */
	learn({ at, refused, quota }: RateSign): void {
		if (quota) this.learnQuota(at, quota);
		const used = quota ? quota.limit - quota.remaining : 0;
		const seen = (this.seen ??= startObserving(at, used));
		seen.accepted += refused ? 0 : 1;
		seen.refused += refused ? 1 : 0;
		seen.mostUsed = Math.max(seen.mostUsed, used);
		if (refused) {
			this.pausedUntil = this.nextSecond(at);
			if (quota === undefined) this.guessLimit(seen);
		}
		if (this.adjust(at, seen, quota !== undefined)) {
			this.acceptedBefore = seen.accepted;
			this.seen = undefined;
		}
	}

	private learnQuota(at: number, { limit, remaining }: NonNullable<RateSign['quota']>): void {
		if (this.limit === undefined) this.rate = limit * FIRST_SHARE;
		this.limit = limit;
		if (remaining - this.lowestLeft > limit / 2) {
			this.secondBegan = at;
			this.lowestLeft = remaining;
		}
		this.lowestLeft = Math.min(this.lowestLeft, remaining);
		const shared = this.rate < limit * ALONE;
		if (shared && this.secondBegan !== undefined && remaining <= limit * NEARLY_USED_UP) {
			this.pausedUntil = this.nextSecond(at);
		}
	}

	/** Sets the rate anew when enough was seen, and tells whether it was. */
	private adjust(at: number, seen: Observation, hasHeaders: boolean): boolean {
		if (this.limit === undefined) return at - seen.since >= SECOND;
		if (hasHeaders && !this.settled && seen.accepted === FIRST_LOOK) {
			this.rate = this.firstRate(seen, this.limit);
			return true;
		}
		if (at - seen.since < SECOND || seen.accepted < 2) return false;
		this.settled = true;
		this.rate = hasHeaders
			? this.scaledRate(seen, this.limit)
			: this.rate * (seen.refused > 0 ? 1 : GROWTH_OF_GUESS);
		return true;
	}

	/** At the start the rate at most doubles from look to look, up to this process's part of the use. */
	private firstRate({ accepted, mostUsed, firstUsed }: Observation, limit: number): number {
		const used = mostUsed - firstUsed;
		const share = used > 0 ? Math.min(1, (accepted - 1) / used) : FIRST_SHARE;
		const target = limit * share * (share > ALONE ? MARGIN : SHARED_MARGIN);
		this.settled = this.rate * 2 >= target;
		return Math.min(this.rate * 2, target);
	}

	private scaledRate({ accepted, refused, mostUsed }: Observation, limit: number): number {
		const margin = this.rate > limit * ALONE ? MARGIN : SHARED_MARGIN;
		// Others go on using the second after the last answer to this process, which came before its end.
		const used = mostUsed > accepted ? mostUsed * (1 + 0.5 / accepted) : mostUsed;
		const factor = refused > 0 ? AFTER_REFUSAL : (limit * margin) / used;
		const rate = (this.rate + limit * FAIRNESS) * factor;
		return Math.min(limit * MARGIN, Math.max(limit * SMALLEST_SHARE, rate));
	}

	/** Without headers, what Zoom took before it refused is the best guess at the limit. */
	private guessLimit(seen: Observation): void {
		this.limit = Math.max(
			SMALLEST_LIMIT,
			Math.min(Math.max(seen.accepted, this.acceptedBefore), this.rate),
		);
		this.rate = this.limit;
	}

	private nextSecond(at: number): number {
		if (this.secondBegan === undefined) return at + SECOND / 2;
		return at + SECOND - ((at - this.secondBegan) % SECOND);
	}
}

function startObserving(since: number, firstUsed: number): Observation {
	return { since, accepted: 0, refused: 0, mostUsed: 0, firstUsed };
}
