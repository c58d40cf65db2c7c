import type { Simulator } from '../simulator/index.ts';
import { eventOf, letter, send } from './zoom-letter.mts';

/** What one node reached, round by round. */
export interface Round {
	node: string;
	url: string;
	rates: number[];
}

const EVENTS = 50;
const AT_ONCE = 10;

let sent = 0;

/** Sends different events, ten at a time, and returns how many a second were taken. */
export async function perSecond(url: string, zoom: Simulator, meeting: string): Promise<number> {
	// Signed before the clock starts: Zoom does that, not n8n.
	const letters = Array.from({ length: EVENTS }, () => {
		sent += 1;
		const event = eventOf(zoom, 'meeting.live_streaming_started', meeting);
		return letter({ ...event, event_ts: event.event_ts + sent }, zoom.app.secretToken);
	});
	const began = performance.now();
	const sendTheRest = async (): Promise<void> => {
		for (let next = letters.pop(); next; next = letters.pop()) {
			const { status, text } = await send(url, next);
			if (status !== 200) throw new Error(`An event was answered with ${status} ${text}`);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, sendTheRest));
	return EVENTS / ((performance.now() - began) / 1_000);
}

/** The middle of some figures, which one slow round does not move. */
export function medianOf(values: number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
