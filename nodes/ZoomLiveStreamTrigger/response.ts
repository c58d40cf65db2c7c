import { wait } from '../zoom/n8n/clock';

/** The parts of Express' response that this node uses. */
export interface HttpResponse {
	statusCode: number;
	/** Whether the answer was handed over completely, even to a caller that has hung up. */
	readonly writableEnded: boolean;
	status(code: number): { end(): unknown };
	once(event: 'close', listener: () => void): unknown;
}

/** How often to look at an answer whose caller has hung up, in ms. */
const CHECK_INTERVAL = 250;
/** Zoom sends an event again 5 minutes after the first attempt (Zoom webhooks): by then it must be known. */
const MAX_CHECKS = (4 * 60_000) / CHECK_INTERVAL;

/**
 * Calls `onRefused` when a request was not served: n8n answers 5xx when an execution could not begin, and Zoom
 * then sends the event again.
 *
 * A response ends with `close`, also when the caller hangs up first, as Zoom does after 3 s (Node.js http). What
 * n8n decides comes later then, and it alone says whether the execution began; an answer that is never completed
 * counts as refused.
 */
export function whenRefused(response: HttpResponse, onRefused: () => void): void {
	response.once('close', () => void readAnswer(response, onRefused));
}

async function readAnswer(response: HttpResponse, onRefused: () => void): Promise<void> {
	for (let check = 0; check < MAX_CHECKS && !response.writableEnded; check += 1) {
		await wait(CHECK_INTERVAL, undefined);
	}
	if (!response.writableEnded || response.statusCode >= 400) onRefused();
}
