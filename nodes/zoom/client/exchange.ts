import { rateCategoryOf, type RateCategory } from '../endpoints';
import { deadlineIn, now, random, uptime, wait } from '../n8n/clock';
import {
	headerIn,
	isSuccess,
	mayHaveTakenEffect,
	obstacleIn,
	retryTimeIn,
	unanswered,
	type Answer,
	type Obstacle,
} from './answer';
import { sendAtPace, type Line, type Quota, type RateSignal } from './pace';
import { retryDelay } from './retry';
import {
	sendSigned,
	sendTokenRequest,
	withinTime,
	type Route,
	type TokenRequest,
	type Try,
	type ZoomRequest,
} from './send';
import type { Connection } from './token';

/** What the requests of an item have cost so far. */
export interface Progress {
	/** Requests for the operation itself that the node has sent. */
	attempts: number;
	/** Time spent waiting, in ms. */
	waitedMs: number;
}

/** What the requests of one item, one list or one hook share. */
interface ClientOptions {
	/** Maximum time to spend on limits and outages, in ms, of all requests together. */
	maxWaitMs: number;
	/** Maximum time for everything, in ms; without it, a moving line may take as long as it needs. */
	deadlineMs?: number;
	/** How long one request may take, and its token as long again, in ms; 30 seconds by default. */
	timeoutMs?: number;
	route?: Route;
	/** Counts along, for who wants to report it. */
	progress?: Progress;
}

/** How one request differs from others. */
export interface RequestRules {
	/** After what it is sent again; by default, after anything that passes by itself. */
	repeatAfter?: 'anything' | 'answer' | 'rate_limit' | 'nothing';
	/** Whether it is the operation itself, so that it counts among the item's attempts; by default, it is. */
	isOperation?: boolean;
	/** Sees each refusal first: true to send the request again at once, because it is different now. */
	adapt?: (answer: Answer) => boolean;
}

const ANSWER_TIMEOUT = 30_000;
/** Longer timers overflow (Node.js timers). */
const MAX_TIMEOUT = 3_600_000;
/** What a request gets even if the time for outages is nearly over, in ms. */
const MIN_TIMEOUT = 10_000;

/**
 * The one way to Zoom. Sends each request as often as needed: until Zoom accepts it or refuses it for good, the
 * time for limits and outages runs out, or the execution ends. All requests share that time, and the account's
 * pace. Nothing is thrown, and once `request` has returned, nothing more is sent.
 */
export class ZoomClient {
	/** Texts of one item that must not appear in any output, such as its stream key. */
	readonly secrets = new Set<string>();

	private readonly progress: Progress;

	/** Fires when the execution is cancelled or the deadline is over. */
	private readonly ended: AbortSignal | undefined;

	/** The requests of one execution wait in one line; a list or a hook has its own. */
	private readonly line: Line;

	private spentMs = 0;

	/** The requests that may have taken effect although no answer says so, by method and path. */
	private readonly uncertain = new Set<string>();

	constructor(
		readonly connection: Connection,
		private readonly options: ClientOptions,
	) {
		const { cancelled } = connection;
		const { deadlineMs } = options;
		const deadline = deadlineMs === undefined ? undefined : deadlineIn(deadlineMs);
		this.ended =
			cancelled && deadline ? AbortSignal.any([cancelled, deadline]) : (cancelled ?? deadline);
		this.progress = options.progress ?? { attempts: 0, waitedMs: 0 };
		this.line = deadline ? { cancelled: this.ended } : connection;
	}

	/**
	 * Sends a request to Zoom's API.
	 * @param build builds it again each time it is sent
	 */
	async request(build: () => ZoomRequest, rules: RequestRules = {}): Promise<Answer> {
		// The category only depends on these two, and they are the same each time.
		const { method, path } = build();
		const route = this.options.route ?? {};
		const answer = await this.repeat(
			{ category: rateCategoryOf(method, path), key: `${method} ${path}` },
			rules,
			async (attempt) => await sendSigned(this.connection, build(), route, attempt),
		);
		// Reading has no effect.
		return answer.kind === 'unanswered' && method === 'GET'
			? { ...answer, maybeReceived: false }
			: answer;
	}

	/** Asks for a token of the app itself; the answer's body has `access_token` and `scope`. */
	async requestToken(grant: TokenRequest): Promise<Answer> {
		return await this.repeat(
			{ category: 'OAuth', key: 'token' },
			{ repeatAfter: 'answer' },
			async (attempt) => await sendTokenRequest(this.connection, grant, attempt),
		);
	}

	/** Everything that must not appear in any output, even if Zoom repeats it. */
	hiddenTexts(): string[] {
		return [...this.connection.secrets, ...this.secrets];
	}

	/**
	 * Waits until something changes in Zoom, or until the execution ends.
	 * @returns whether it waited the whole time, in ms
	 */
	async pause(duration: number): Promise<boolean> {
		const waited = await wait(duration, this.ended);
		if (waited) this.progress.waitedMs += duration;
		return waited;
	}

	private async repeat(
		{ category, key }: { category: RateCategory; key: string },
		{ repeatAfter = 'anything', isOperation = true, adapt }: RequestRules,
		send: (attempt: Try) => Promise<Answer>,
	): Promise<Answer> {
		const { connection, progress } = this;
		let failedAttempts = 0;
		let throttledStarts = 0;
		let last: Answer | undefined;
		for (;;) {
			const request = { line: this.line, patienceMs: this.leftMs };
			const paced = await sendAtPace(connection.account, category, request, async () => {
				const sentAt = uptime();
				if (isOperation) progress.attempts += 1;
				const answer = await this.sendOnce(send);
				return { value: { answer, sentAt }, signal: rateSignalOf(answer, category) };
			});
			progress.waitedMs += paced.waitedMs;
			this.spentMs += paced.outageMs;
			if (paced.kind === 'cancelled') return this.whenEnded(last ?? unanswered('timed_out'));
			if (paced.kind === 'outage') {
				return last ?? { ...unanswered(paced.obstacle), notSentForMs: paced.outageMs };
			}

			const { answer, sentAt } = paced.value;
			last =
				answer.kind === 'answered'
					? { ...answer, afterLostAnswer: this.uncertain.has(key) }
					: answer;
			if (isSuccess(last)) return last;
			if (this.ended?.aborted) return this.whenEnded(last);
			if (mayHaveTakenEffect(answer)) this.uncertain.add(key);
			if (adapt?.(answer)) continue;

			const obstacle = obstacleIn(answer);
			if (obstacle === undefined) return last;
			this.spentMs += uptime() - sentAt;
			failedAttempts += 1;
			throttledStarts += obstacle === 'start_throttled' ? 1 : 0;
			const time = now();
			const retryAfterMs = (retryTimeIn(answer, time) ?? time) - time;
			const spent = { failedAttempts, throttledStarts, leftMs: this.leftMs, retryAfterMs };
			const delay = maySendAgain(answer, obstacle, repeatAfter)
				? retryDelay(obstacle, spent, random())
				: undefined;
			if (delay === undefined) return last;

			this.spentMs += delay;
			progress.waitedMs += delay;
			if (!(await wait(delay, this.ended))) return this.whenEnded(last);
		}
	}

	private get leftMs(): number {
		return Math.max(0, this.options.maxWaitMs - this.spentMs);
	}

	private async sendOnce(send: (attempt: Try) => Promise<Answer>): Promise<Answer> {
		const timeout = Math.min(this.options.timeoutMs ?? ANSWER_TIMEOUT, MAX_TIMEOUT);
		// After an outage, only what is left of the time for outages.
		const limit =
			this.spentMs === 0 ? timeout : Math.min(timeout, Math.max(MIN_TIMEOUT, this.leftMs));
		return await withinTime(limit, this.ended, send);
	}

	/** A cancelled execution has no use for an answer; a list or a hook whose time is over reports the last one. */
	private whenEnded(last: Answer): Answer {
		const isCancelled = this.connection.cancelled?.aborted === true;
		if (isCancelled) return unanswered('cancelled', '', mayHaveTakenEffect(last));
		return last.kind === 'unanswered' && last.reason === 'cancelled'
			? unanswered('timed_out', '', last.maybeReceived)
			: last;
	}
}

function maySendAgain(
	answer: Answer,
	obstacle: Obstacle,
	repeatAfter: NonNullable<RequestRules['repeatAfter']>,
): boolean {
	switch (repeatAfter) {
		case 'anything':
			return true;
		case 'answer':
			return answer.kind === 'answered';
		case 'rate_limit':
			return answer.kind === 'answered' && obstacle === 'rate_limited';
		case 'nothing':
			return false;
	}
}

/** Zoom's highest published limit is 80 per second (Zoom rate limits); beyond this a header means something else. */
const MAX_LIMIT = 1_000;

/** What an answer says about how fast to send requests; undefined if nothing. */
function rateSignalOf(answer: Answer, category: RateCategory): RateSignal | undefined {
	const quota = quotaIn(answer, category);
	const obstacle = obstacleIn(answer);
	switch (obstacle) {
		case 'rate_limited':
			return { kind: 'refused', ...(quota && { quota }) };
		case 'network_unreachable':
		case 'timed_out':
		case 'zoom_unavailable':
			return { kind: 'unavailable', obstacle };
		case 'daily_limit_reached':
		case 'start_throttled':
			return { kind: 'answered' };
		case 'sign_in_unavailable':
			// Zoom's API was not asked.
			return undefined;
		case undefined:
			if (answer.kind === 'unanswered') return undefined;
			return { kind: 'accepted', ...(quota && { quota }) };
	}
}

/** `X-RateLimit-Type` is `QPS` or `Daily-limit`, `X-RateLimit-Category` the category (Zoom rate limits). */
function quotaIn(answer: Answer, category: RateCategory): Quota | undefined {
	if (answer.kind === 'unanswered') return undefined;
	const type = headerIn(answer, 'x-ratelimit-type') ?? 'QPS';
	const counted = headerIn(answer, 'x-ratelimit-category') ?? category;
	const limit = countIn(headerIn(answer, 'x-ratelimit-limit'));
	const remaining = countIn(headerIn(answer, 'x-ratelimit-remaining'));
	const isMeant = /qps/i.test(type) && counted.toLowerCase() === category.toLowerCase();
	if (!isMeant || limit === undefined || remaining === undefined) return undefined;
	return limit >= 1 && limit <= MAX_LIMIT && remaining <= limit ? { limit, remaining } : undefined;
}

function countIn(header: string | undefined): number | undefined {
	return header !== undefined && /^\d{1,9}$/.test(header) ? Number(header) : undefined;
}
