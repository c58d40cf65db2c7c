import { uptime, wait } from '../n8n/clock';

/** What keeps requests from getting through. */
export type Obstacle = 'rate_limited' | 'zoom_unavailable' | 'network_unreachable' | 'timed_out';

/** `X-RateLimit-Limit` and `-Remaining`: requests per second, and what is left for all apps of the account. */
export interface Quota {
	limit: number;
	remaining: number;
}

/** What the outcome of one request says about how fast to send requests. */
export type RateSignal =
	/** Zoom counted the request and answered it. */
	| { kind: 'accepted'; quota?: Quota }
	/** Zoom refused the request because there were too many this second. */
	| { kind: 'refused'; quota?: Quota }
	/** Zoom answered, but about another limit: per day, or of starts. */
	| { kind: 'answered' }
	/** No answer, or an outage. */
	| { kind: 'unavailable'; obstacle: Obstacle };

/**
 * The requests of one execution: they wait in one line, and the lines take turns. When `cancelled` fires, the
 * whole line leaves.
 */
export interface Line {
	readonly cancelled?: AbortSignal | undefined;
}

/** The outcome of a request, how long it waited in line, and how much of that nothing got through, in ms. */
export type Paced<Value> = { waitedMs: number; outageMs: number } & (
	| { kind: 'sent'; value: Value }
	| { kind: 'cancelled' }
	| { kind: 'outage'; obstacle: Obstacle }
);

type Send<Value> = () => Promise<{ value: Value; signal: RateSignal | undefined }>;

type Turn = { kind: 'granted' } | { kind: 'cancelled' } | { kind: 'outage'; obstacle: Obstacle };

interface Waiting {
	arrivedAt: number;
	/** For how long nothing had got through, in all outages before, in ms. */
	outagesBefore: number;
	patienceMs: number;
	settle(turn: Turn): void;
}

const SECOND = 1_000;
/** In ms. A process that looks for a new second more often is refused too often, or else it gets too little. */
const LOOK_AGAIN = 300;
/** A process with less than this part of a second may have missed its beginning. */
const SMALL_PART = 0.2;
/** The limit of a Free account (Zoom rate limits, Light): no guess is lower, and guesses grow by as much. */
const SMALLEST_LIMIT = 4;
/** A Zoom that is slow to answer gets no more than these, whatever its limit. */
const MAX_IN_FLIGHT = 200;
/** While nothing gets through, one more request is tried this often, in ms, even if the last one still hangs. */
const PROBE_INTERVAL = 10_000;
/** A shorter time is no outage, in ms, because a line at Zoom's limit pauses too. */
const MIN_OUTAGE = 5_000;
/** A process that meets more accounts forgets one as soon as it sends nothing. */
const MAX_REMEMBERED = 100;

const paces = new Map<string, Pace>();

/**
 * Sends a request at the pace of its Zoom account; all items, pickers and hooks of this process share it,
 * because Zoom limits requests per account and category (Zoom rate limits).
 * @param account identifies the account within this process
 * @param category the label that Zoom counts the request under
 * @param patienceMs how long the request waits in line while nothing gets through; a moving line does not count
 * @param send is not called if the line is cancelled, or nothing gets through for too long
 * @throws what `send` throws
 */
export async function sendAtPace<Value>(
	account: string,
	category: string,
	{ line, patienceMs }: { line: Line; patienceMs: number },
	send: Send<Value>,
): Promise<Paced<Value>> {
	const key = `${category} ${account}`;
	const pace = paces.get(key) ?? new Pace();
	paces.set(key, pace);
	try {
		return await pace.run(line, patienceMs, send);
	} finally {
		if (paces.size > MAX_REMEMBERED && pace.isIdle) paces.delete(key);
	}
}

/** The requests to one Zoom account. */
class Pace {
	private readonly lines = new Map<Line, Set<Waiting>>();
	private readonly watched = new WeakSet<AbortSignal>();
	private readonly allowance = new Allowance();
	private inFlight = 0;
	/** How many may be in flight while no limit is known: two, and one more with each round of answers. */
	private window = 2;
	private lastSentAt = 0;
	/** Why nothing has got through since `throughAt`; undefined if the last request did. */
	private obstacle: Obstacle | undefined;
	private throughAt = 0;
	private pastOutagesMs = 0;
	private isSending = false;
	private isWaitingForZoom = false;

	/** Whether no request is waiting or in flight. */
	get isIdle(): boolean {
		return this.inFlight === 0 && this.lines.size === 0;
	}

	async run<Value>(line: Line, patienceMs: number, send: Send<Value>): Promise<Paced<Value>> {
		const arrivedAt = uptime();
		const arrival = { arrivedAt, outagesBefore: this.outagesUntil(arrivedAt) };
		const turn = await new Promise<Turn>((settle) => {
			this.join(line, { ...arrival, patienceMs, settle });
		});
		const sentAt = uptime();
		const waited = { waitedMs: sentAt - arrivedAt, outageMs: this.outageOf(arrival, sentAt) };
		if (turn.kind !== 'granted') return { ...turn, ...waited };
		let signal: RateSignal | undefined;
		try {
			const sent = await send();
			signal = sent.signal;
			return { kind: 'sent', value: sent.value, ...waited };
		} finally {
			this.inFlight -= 1;
			if (signal) this.learn(signal, sentAt, uptime());
			this.proceed();
		}
	}

	private join(line: Line, waiting: Waiting): void {
		const { cancelled } = line;
		if (cancelled?.aborted) return waiting.settle({ kind: 'cancelled' });
		if (cancelled) this.watch(cancelled);
		const requests = this.lines.get(line) ?? new Set();
		this.lines.set(line, requests.add(waiting));
		this.proceed();
	}

	private proceed(): void {
		if (!this.isSending && this.hasRoom()) void this.sendNext();
		if (!this.isWaitingForZoom && this.obstacle !== undefined) void this.waitForZoom();
	}

	/** Lets requests go one after the other, as long as there is room for them. */
	private async sendNext(): Promise<void> {
		this.isSending = true;
		while (this.lines.size > 0 && this.hasRoom()) {
			const now = uptime();
			const delay = this.allowance.nextAt(now, this.lastSentAt, this.inFlight) - now;
			if (delay > 0) {
				await wait(delay, undefined);
			} else {
				this.inFlight += 1;
				this.lastSentAt = now;
				this.takeNext()?.settle({ kind: 'granted' });
			}
		}
		this.isSending = false;
	}

	/** Takes the first request of the first line, which becomes the last one. */
	private takeNext(): Waiting | undefined {
		for (const [line, requests] of this.lines) {
			const [next] = requests;
			if (next) requests.delete(next);
			this.lines.delete(line);
			if (requests.size > 0) this.lines.set(line, requests);
			return next;
		}
		return undefined;
	}

	private hasRoom(): boolean {
		const { obstacle, allowance, window } = this;
		const isDown = obstacle !== undefined && obstacle !== 'rate_limited';
		const room = isDown ? 1 : allowance.limit === undefined ? window : MAX_IN_FLIGHT;
		const isProbeDue = obstacle !== undefined && uptime() - this.lastSentAt >= PROBE_INTERVAL;
		return this.inFlight < room || isProbeDue;
	}

	/** While nothing gets through, those whose patience ends leave, and a probe is sent now and then. */
	private async waitForZoom(): Promise<void> {
		this.isWaitingForZoom = true;
		while (this.obstacle !== undefined && this.lines.size > 0) {
			await wait(SECOND, undefined);
			const { obstacle } = this;
			if (obstacle === undefined) break;
			const now = uptime();
			this.remove({ kind: 'outage', obstacle }, (waiting) => {
				return this.outageOf(waiting, now) >= Math.max(MIN_OUTAGE, waiting.patienceMs);
			});
			this.proceed();
		}
		this.isWaitingForZoom = false;
	}

	/** One listener for all requests of an execution, because adding one compares it with all others. */
	private watch(cancelled: AbortSignal): void {
		if (this.watched.has(cancelled)) return;
		this.watched.add(cancelled);
		const leave = () => {
			this.remove({ kind: 'cancelled' }, (_waiting, line) => line.cancelled === cancelled);
		};
		cancelled.addEventListener('abort', leave, { once: true });
	}

	private remove(turn: Turn, leaves: (waiting: Waiting, line: Line) => boolean): void {
		for (const [line, requests] of this.lines) {
			for (const waiting of requests) {
				if (!leaves(waiting, line)) continue;
				requests.delete(waiting);
				waiting.settle(turn);
			}
			if (requests.size === 0) this.lines.delete(line);
		}
	}

	private learn(signal: RateSignal, sentAt: number, now: number): void {
		switch (signal.kind) {
			case 'accepted':
				this.window += 1 / this.window;
				this.allowance.learn(true, signal.quota, sentAt, now);
				return this.see(undefined, sentAt, now);
			case 'answered':
				return this.see(undefined, sentAt, now);
			case 'refused':
				this.allowance.learn(false, signal.quota, sentAt, now);
				return this.see('rate_limited', sentAt, now);
			case 'unavailable':
				this.window = 1;
				return this.see(signal.obstacle, sentAt, now);
		}
	}

	/** Remembers that a request got through, or what kept it from that. */
	private see(obstacle: Obstacle | undefined, sentAt: number, now: number): void {
		if (obstacle === undefined) {
			this.pastOutagesMs = this.outagesUntil(now);
			this.throughAt = now;
		} else if (this.obstacle === undefined) {
			this.throughAt = Math.max(this.throughAt, sentAt);
		}
		this.obstacle = obstacle;
	}

	/** For how long nothing got through in all outages so far, in ms. */
	private outagesUntil(now: number): number {
		const present = this.obstacle === undefined ? 0 : now - this.throughAt;
		return this.pastOutagesMs + (present >= MIN_OUTAGE ? present : 0);
	}

	/** For how long nothing got through since a request arrived, in ms. */
	private outageOf(
		{ arrivedAt, outagesBefore }: Pick<Waiting, 'arrivedAt' | 'outagesBefore'>,
		now: number,
	): number {
		return Math.min(now - arrivedAt, this.outagesUntil(now) - outagesBefore);
	}
}

/**
 * What Zoom lets this process send. Other processes and apps use the same account, and only Zoom's answers tell
 * how much of its present second is left. That is spread over the rest of the second, so all of them together
 * use it up, and none is refused.
 */
class Allowance {
	/** Requests per second of the whole account; undefined until Zoom's headers or a refusal say so. */
	limit: number | undefined;
	/** Whether Zoom sends no headers, and the limit is what it accepted before it refused. */
	private isGuess = false;
	/** When Zoom's present second appears to have begun, and what was left of it at `seenAt`. */
	private beganAt = 0;
	private left = 0;
	private seenAt = 0;
	/** This process's accepted requests in this second, and in the one before. */
	private own = 0;
	private ownBefore = 0;
	private wasRefused = false;

	/** When the next request may be sent. */
	nextAt(now: number, lastSentAt: number, inFlight: number): number {
		this.turnSecond(now);
		if (this.limit === undefined) return now;
		const end = this.beganAt + SECOND;
		const rest = end - Math.max(lastSentAt, this.beganAt);
		// How many requests Zoom counts for each one of this process.
		const crowd = Math.max(1, (this.limit - this.left) / Math.max(1, this.own));
		// Before this one arrives, the others may send as many as before.
		const spare = this.left - inFlight - (crowd - 1);
		if (spare <= 0) {
			const mayBeNew = this.isGuess || this.own < this.limit * SMALL_PART;
			return mayBeNew ? Math.min(end, lastSentAt + LOOK_AGAIN) : end;
		}
		// If each took all that is left, it would be gone at once; if each took its share, one that joins late
		// would never get more. This is halfway.
		return Math.min(end, lastSentAt + (rest / (spare + 1)) * Math.sqrt(crowd));
	}

	/** Learns from the answer to a request. */
	learn(isAccepted: boolean, quota: Quota | undefined, sentAt: number, now: number): void {
		this.turnSecond(now);
		const remaining = quota ? this.read(quota) : this.count(isAccepted, sentAt);
		// More left than before means a new second, unless the answers may have overtaken each other.
		const margin = sentAt >= this.seenAt ? 0 : (this.limit ?? 0) / 2;
		if (remaining > this.left + margin) this.beginSecond(sentAt);
		if (sentAt < this.beganAt) return;
		if (isAccepted) this.own += 1;
		else this.wasRefused = true;
		if (remaining > this.left) return;
		this.left = remaining;
		this.seenAt = now;
	}

	private read({ limit, remaining }: Quota): number {
		this.limit = limit;
		this.isGuess = false;
		return remaining;
	}

	/** Without headers, only this process's requests can be counted, and the limit is a guess. */
	private count(isAccepted: boolean, sentAt: number): number {
		if (!isAccepted) {
			this.isGuess ||= this.limit === undefined;
			if (this.isGuess) this.limit = Math.max(SMALLEST_LIMIT, this.own, this.ownBefore);
			return 0;
		}
		// Accepted although nothing was left: a new second.
		const before = this.left < 1 && sentAt >= this.seenAt ? this.limit : this.left;
		return Math.max(0, (before ?? 0) - 1);
	}

	private turnSecond(now: number): void {
		const seconds = Math.floor((now - this.beganAt) / SECOND);
		if (seconds > 0) this.beginSecond(this.beganAt + seconds * SECOND);
	}

	private beginSecond(at: number): void {
		if (this.limit !== undefined && this.isGuess && !this.wasRefused) this.limit += SMALLEST_LIMIT;
		this.beganAt = at;
		this.left = this.limit ?? 0;
		this.ownBefore = this.own;
		this.own = 0;
		this.wasRefused = false;
	}
}
