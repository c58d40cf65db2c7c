/** What the outcome of one request says about how fast to send requests. `at` is in ms of `uptime`. */
export type RateSignal =
	/** Zoom counted the request and answered it. */
	| { kind: 'accepted'; at: number; quota?: Quota }
	/** Zoom refused the request because there were too many this second. */
	| { kind: 'refused'; at: number; quota?: Quota; retryAfterMs?: number }
	/** Zoom answered, but about a limit other than the one per second. */
	| { kind: 'answered'; at: number }
	/** Zoom could not answer, or could not be reached. */
	| { kind: 'unavailable'; at: number; obstacle: Obstacle; retryAfterMs?: number };

/** What keeps requests from getting through. */
export type Obstacle = 'rate_limited' | 'zoom_unavailable' | 'network_unreachable' | 'timed_out';

/** How many requests of one category the account may send per second. */
export interface Quota {
	/** `X-RateLimit-Limit` */
	limit: number;
	/** `X-RateLimit-Remaining`: how many are left in this second, for all apps of the account. */
	remaining: number;
}
