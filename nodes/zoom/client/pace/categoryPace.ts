import { uptime, wait } from '../../n8n/clock';
import { FairQueue } from './fairQueue';
import { Outage } from './outage';
import type { Obstacle, RateSignal } from './rateSignal';
import { Schedule } from './schedule';

/** A request to send at the account's pace. */
export interface PacedRequest {
	/** Identifies the execution whose line the request waits in; when it fires, the request leaves the line. */
	cancelled: AbortSignal | undefined;
	/**
	 * How long the request may wait in line while nothing gets through to Zoom, in ms. A moving line does not
	 * count, however long it is.
	 */
	maxOutageMs: number;
}

/** The result of sending a request. */
export interface Sent<Value> {
	value: Value;
	/** What it says about how fast to send requests; undefined if nothing. */
	signal: RateSignal | undefined;
}

/** How long a request waited in line, in ms, and the part of it in which nothing got through to Zoom. */
export interface TimeInLine {
	waitedMs: number;
	outageMs: number;
}

/** The outcome of a request. */
export type Paced<Value> = TimeInLine &
	({ kind: 'sent'; value: Value } | { kind: 'cancelled' } | { kind: 'outage'; obstacle: Obstacle });

type Admission =
	| { kind: 'admitted' }
	| { kind: 'cancelled' }
	| { kind: 'outage'; obstacle: Obstacle };

interface Arrival {
	/** When a request arrived, in ms. */
	at: number;
	/** The total duration of outages when it arrived, in ms. */
	outageBefore: number;
}

interface Waiting extends Arrival {
	maxOutageMs: number;
	settle(admission: Admission): void;
}

/**
 * Requests in flight before Zoom's first answer. More than the smallest limit of a plan with streaming would
 * be refused.
 */
const FIRST_IN_FLIGHT = 2;
/** Without it, a slow Zoom would be sent thousands of requests before the first is answered. */
const MAX_IN_FLIGHT = 200;
/**
 * After how many failed requests in a row only one is sent at a time. At 1, a single lost connection slows
 * everything.
 */
const FAILURES_UNTIL_PROBE = 3;
/**
 * While nothing gets through, how long after the last request another one is tried, in ms, whatever is in
 * flight. Without it, the end of an outage is only noticed when a silent request gives up, after 30 seconds.
 */
const PROBE_INTERVAL = 10_000;
/**
 * Without it, a Maximum Wait of 0 would fail requests in line although the one in front may still get
 * through.
 */
const MIN_PATIENCE = 5_000;
/**
 * How often the line is checked during an outage, in ms: a request leaves it at most this much after its time
 * is up.
 */
const MAX_LOOK_INTERVAL = 1_000;
const MIN_LOOK_INTERVAL = 10;

/** How many are dismissed at a time. Without it, dismissing 20,000 items would block n8n for a second. */
const MAX_DISMISSED_AT_ONCE = 500;

/** Sends the requests of one category to one Zoom account at a pace that Zoom accepts. */
export class CategoryPace {
	private readonly queue = new FairQueue<Waiting>();

	private readonly schedule = new Schedule();

	private readonly outage = new Outage();

	private readonly watched = new WeakSet<AbortSignal>();

	private inFlight = 0;

	private maxInFlight = FIRST_IN_FLIGHT;

	private failuresInARow = 0;

	private lastAdmittedAt = 0;

	private isAdmitting = false;

	private isExpiring = false;

	/** Whether no request is waiting or in flight. */
	get isIdle(): boolean {
		return this.inFlight === 0 && this.queue.isEmpty;
	}

	/**
	 * Sends a request once it is allowed. Its slot is freed whatever `send` does.
	 * @throws what `send` throws
	 */
	async run<Value>(request: PacedRequest, send: () => Promise<Sent<Value>>): Promise<Paced<Value>> {
		const at = uptime();
		const arrival = { at, outageBefore: this.outage.durationUntil(at) };
		const admission = await this.acquire(request, arrival);
		const sentAt = uptime();
		const timeInLine = {
			waitedMs: sentAt - at,
			outageMs: this.outageSince(arrival, sentAt),
		};
		if (admission.kind !== 'admitted') return { ...admission, ...timeInLine };
		let signal: RateSignal | undefined;
		try {
			const sent = await send();
			signal = sent.signal;
			return { kind: 'sent', value: sent.value, ...timeInLine };
		} finally {
			this.release(sentAt, signal);
		}
	}

	private acquire(
		{ cancelled, maxOutageMs }: PacedRequest,
		{ at, outageBefore }: Arrival,
	): Admission | Promise<Admission> {
		if (cancelled?.aborted) return { kind: 'cancelled' };
		if (cancelled) this.watch(cancelled);
		return new Promise((settle) => {
			const patience = Math.max(MIN_PATIENCE, maxOutageMs);
			this.queue.add(cancelled ?? {}, { at, outageBefore, maxOutageMs: patience, settle });
			this.proceed();
		});
	}

	private release(sentAt: number, signal: RateSignal | undefined): void {
		this.inFlight -= 1;
		if (signal) this.learn(sentAt, signal);
		this.proceed();
	}

	private learn(sentAt: number, signal: RateSignal): void {
		this.schedule.learn(signal);
		switch (signal.kind) {
			case 'accepted':
				this.maxInFlight = Math.min(MAX_IN_FLIGHT, this.maxInFlight + 1);
				this.failuresInARow = 0;
				this.outage.end(signal.at);
				return;
			case 'answered':
				this.failuresInARow = 0;
				this.outage.end(signal.at);
				return;
			case 'refused':
				this.outage.begin(sentAt, 'rate_limited');
				return;
			case 'unavailable':
				this.failuresInARow += 1;
				if (this.failuresInARow >= FAILURES_UNTIL_PROBE) this.maxInFlight = 1;
				this.outage.begin(sentAt, signal.obstacle);
				return;
		}
	}

	private proceed(): void {
		if (this.queue.isEmpty) return;
		if (!this.isAdmitting && this.hasRoom(uptime())) void this.admit();
		if (!this.isExpiring && this.outage.obstacle !== undefined) void this.expire();
	}

	/** Sends waiting requests one after the other, as long as they are allowed. */
	private async admit(): Promise<void> {
		this.isAdmitting = true;
		for (let at = uptime(); !this.queue.isEmpty && this.hasRoom(at); at = uptime()) {
			const delay = this.schedule.delay(at);
			if (delay > 0) {
				await wait(delay, undefined);
				continue;
			}
			const next = this.queue.next();
			if (next === undefined) break;
			this.schedule.takeSlot(at);
			this.inFlight += 1;
			this.lastAdmittedAt = at;
			next.settle({ kind: 'admitted' });
		}
		this.isAdmitting = false;
	}

	private hasRoom(at: number): boolean {
		const isProbeDue =
			this.outage.obstacle !== undefined && at - this.lastAdmittedAt >= PROBE_INTERVAL;
		return this.inFlight < this.maxInFlight || isProbeDue;
	}

	/** While nothing gets through, dismisses the requests that have waited long enough. */
	private async expire(): Promise<void> {
		this.isExpiring = true;
		for (
			let obstacle = this.outage.obstacle;
			obstacle !== undefined && !this.queue.isEmpty;
			obstacle = this.outage.obstacle
		) {
			await wait(this.expireNow(obstacle), undefined);
			this.proceed();
		}
		this.isExpiring = false;
	}

	/** @returns in how many ms another one may have waited long enough */
	private expireNow(obstacle: Obstacle): number {
		const at = uptime();
		let interval = MAX_LOOK_INTERVAL;
		const expired = this.queue.removeIf((waiting) => {
			const left = waiting.maxOutageMs - this.outageSince(waiting, at);
			if (left > 0) interval = Math.min(interval, left);
			return left <= 0;
		});
		void dismiss(expired, { kind: 'outage', obstacle });
		return Math.max(MIN_LOOK_INTERVAL, interval);
	}

	/** How long nothing got through to Zoom between an arrival and a given time, in ms. */
	private outageSince({ at, outageBefore }: Arrival, now: number): number {
		return Math.min(now - at, this.outage.durationUntil(now) - outageBefore);
	}

	/** One listener for all requests of an execution: adding one to an AbortSignal compares it with all others. */
	private watch(cancelled: AbortSignal): void {
		if (this.watched.has(cancelled)) return;
		this.watched.add(cancelled);
		const leave = () => {
			void dismiss(this.queue.removeLine(cancelled), { kind: 'cancelled' });
		};
		cancelled.addEventListener('abort', leave, { once: true });
	}
}

/** Ends the wait of many requests, leaving room for other work in between. */
async function dismiss(waiting: Waiting[], admission: Admission): Promise<void> {
	for (const [index, { settle }] of waiting.entries()) {
		if (index > 0 && index % MAX_DISMISSED_AT_ONCE === 0) await wait(0, undefined);
		settle(admission);
	}
}
