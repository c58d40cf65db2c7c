import type { Quota, RateSignal } from './rateSignal';

/** An outcome that Zoom counted against the limit per second. */
type Counted = Extract<RateSignal, { kind: 'accepted' | 'refused' }>;

/** What was observed since the rate was last adjusted. */
interface Observation {
	since: number;
	accepted: number;
	refused: number;
	/** The maximum that Zoom counted in one second, including other apps' requests. */
	maxUsed: number;
	/** The first count seen. */
	firstUsed: number;
}

const SECOND = 1_000;
/** Share of the limit for a process on its own. At 1, a request that makes up for a pause is refused. */
const TARGET = 0.97;
/** Share of the limit for several processes together. At 0.97, two of them get 2 % refusals. */
const SHARED_TARGET = 0.93;
/** Share of the limit above which a process is on its own. At 0, four processes get 9 % refusals. */
const ALONE = 0.8;
/** Share of the limit to start with. At 1, four workers that start together get 2 % refusals. */
const FIRST_SHARE = 0.25;
/** Answers per step while the rate grows to its first value. With 2, four processes need 8 % more time. */
const FIRST_STEP = 4;
/**
 * Share of the limit added each second. Without it, a process that joins late never gets more than a quarter.
 */
const FAIRNESS = 0.01;
/**
 * Share of a shared second that is reserved for requests on their way. Without it, four processes get
 * 5 % refusals.
 */
const RESERVE = 0.1;
/** Growth per second of a guessed limit. Without it, a guess that was too low halves the speed for good. */
const GUESS_GROWTH = 1.2;
/** The limit of a Free account (Zoom rate limits, Light). Without it, one early refusal halves the speed. */
const MIN_LIMIT_GUESS = 4;
/** Without it, a wrong `Retry-After` would stop the account for that long, e.g. a year. */
const MAX_HOLD = 60_000;

/**
 * The rate at which this process may send, learned from Zoom's answers alone. Other processes and apps may
 * use the same account, and Zoom tells each of them how much of a second is used. Each one scales its own
 * rate by the use compared with the limit, so together they stay just below it, however many there are. The
 * values of the constants were measured on a simulated account (test/unit/pacing).
 */
export class RateEstimate {
	private limit: number | undefined;

	private rate = Number.POSITIVE_INFINITY;

	private seen: Observation | undefined;

	/** Accepted requests in the previous observation. */
	private acceptedBefore = 0;

	/** Whether the rate has grown to its first value. */
	private settled = false;

	private lowestLeft = Number.POSITIVE_INFINITY;

	/** When Zoom last appeared to begin a new second. */
	private secondBegan: number | undefined;

	private pausedUntil = 0;

	/** How many requests per second this process may send; infinite while no limit is known. */
	get perSecond(): number {
		return this.rate;
	}

	/** How many requests may be sent at once after a delay: as many as the target leaves free in a second. */
	get burst(): number {
		return this.settled ? Math.max(1, this.rate * (1 - TARGET)) : 0;
	}

	/** How long to hold all requests because this second is used up or Zoom asks for it, in ms. */
	pause(now: number): number {
		return Math.max(0, this.pausedUntil - now);
	}

	/** Learns from the outcome of one request. */
	learn(signal: RateSignal): void {
		switch (signal.kind) {
			case 'accepted':
			case 'refused':
				this.count(signal);
				break;
			case 'unavailable':
			case 'answered':
				break;
		}
		if ('retryAfterMs' in signal) {
			this.holdUntil(signal.at + Math.min(MAX_HOLD, signal.retryAfterMs ?? 0));
		}
	}

	private count({ kind, at, quota }: Counted): void {
		if (quota) this.learnQuota(at, quota);
		const used = quota ? quota.limit - quota.remaining : 0;
		const seen = (this.seen ??= startObserving(at, used));
		seen.accepted += kind === 'accepted' ? 1 : 0;
		seen.refused += kind === 'refused' ? 1 : 0;
		seen.maxUsed = Math.max(seen.maxUsed, used);
		if (kind === 'refused') {
			this.holdUntil(this.nextSecond(at));
			if (quota === undefined) this.guessLimit(seen);
		}
		if (this.adjust(at, seen, quota !== undefined)) {
			this.acceptedBefore = seen.accepted;
			this.seen = undefined;
		}
	}

	private learnQuota(at: number, { limit, remaining }: Quota): void {
		if (this.limit === undefined) this.rate = limit * FIRST_SHARE;
		this.limit = limit;
		if (remaining - this.lowestLeft > limit / 2) {
			this.secondBegan = at;
			this.lowestLeft = remaining;
		}
		this.lowestLeft = Math.min(this.lowestLeft, remaining);
		const shared = this.rate < limit * ALONE;
		if (shared && this.secondBegan !== undefined && remaining <= limit * RESERVE) {
			this.holdUntil(this.nextSecond(at));
		}
	}

	private holdUntil(time: number): void {
		this.pausedUntil = Math.max(this.pausedUntil, time);
	}

	/** Adjusts the rate once it has seen enough, and returns whether it has. */
	private adjust(at: number, seen: Observation, hasHeaders: boolean): boolean {
		if (this.limit === undefined) return at - seen.since >= SECOND;
		if (hasHeaders && !this.settled && seen.accepted === FIRST_STEP) {
			this.rate = this.firstRate(seen, this.limit);
			return true;
		}
		if (at - seen.since < SECOND || seen.accepted < 2) return false;
		this.settled = true;
		this.rate = hasHeaders
			? this.scaledRate(seen, this.limit)
			: this.rate * (seen.refused > 0 ? 1 : GUESS_GROWTH);
		return true;
	}

	/** At the start, each step at most doubles the rate, up to this process's share of the use. */
	private firstRate({ accepted, maxUsed, firstUsed }: Observation, limit: number): number {
		const used = maxUsed - firstUsed;
		const share = used > 0 ? Math.min(1, (accepted - 1) / used) : FIRST_SHARE;
		const target = limit * share * (share > ALONE ? TARGET : SHARED_TARGET);
		this.settled = this.rate * 2 >= target;
		return Math.min(this.rate * 2, target);
	}

	/** Scales the rate by what everyone requested in a second, including refused requests. */
	private scaledRate({ refused, maxUsed }: Observation, limit: number): number {
		const target = this.rate > limit * ALONE ? TARGET : SHARED_TARGET;
		// A process always sees at least its own request, however rarely it sends one.
		const own = Math.min(1, this.rate);
		const wanted = maxUsed - 1 + own + refused;
		const rate = ((this.rate + limit * FAIRNESS) * limit * target) / wanted;
		return Math.min(limit * TARGET, rate);
	}

	/** Without headers, what Zoom accepted before it refused is the best guess at the limit. */
	private guessLimit(seen: Observation): void {
		this.limit = Math.max(
			MIN_LIMIT_GUESS,
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
	return { since, accepted: 0, refused: 0, maxUsed: 0, firstUsed };
}
