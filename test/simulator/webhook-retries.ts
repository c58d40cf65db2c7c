/** The receiver's status, or why there is none. */
export type WebhookOutcome = number | 'no_answer';

/** Minutes from each attempt to the next: the last one comes 85 minutes after the first. */
export const retryMinutes: readonly number[] = [5, 20, 60];

export function isSuccess(outcome: WebhookOutcome): boolean {
	return outcome !== 'no_answer' && outcome >= 200 && outcome < 300;
}

/** Zoom sends an event again after a server error or silence, but not after a refusal (Zoom webhooks). */
export function isRetried(outcome: WebhookOutcome): boolean {
	return outcome === 'no_answer' || outcome >= 500;
}
