import type { Simulator } from '../simulator/index.ts';
import { eventOf, letter, send } from '../e2e/zoom/zoom-letter.mts';

const EVENTS = 40;
const AT_ONCE = 10;

let sent = 0;

/** Sends different events, ten at a time, and returns how many were accepted per second. */
export async function eventsPerSecond(
	url: string,
	zoom: Simulator,
	meeting: string,
): Promise<number> {
	// Signed before the clock starts: that's Zoom's work, not n8n's.
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
