/** What one answer of Zoom says of how fast the account may be asked. */
export type RateSignal = {
	/** When the answer came, in ms of `uptime`. */
	at: number;
	/** What Zoom's headers say of the limit per second, if it sent them. */
	quota?: Quota;
} & (
	| {
			/** Zoom counted the request and answered it. */
			kind: 'accepted';
	  }
	| {
			/** Zoom refused the request because there were too many in this second. */
			kind: 'refused';
			/** How long Zoom asks to wait, in ms. */
			retryAfterMs?: number;
	  }
);

/** How many requests of one category the account may send per second. */
export interface Quota {
	/** `X-RateLimit-Limit` */
	limit: number;
	/** `X-RateLimit-Remaining`: how many are left in this second, for all apps of the account. */
	remaining: number;
}
