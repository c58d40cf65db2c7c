import { interruptibleSleep } from '../../../nodes/zoom/n8n/olderEngines';

/** When every test starts: the day before the example of a daily limit (Zoom rate limits). */
export const BEGINNING = Date.parse('2026-01-19T12:00:00Z');
/** One second of the node takes a millisecond of the test. */
const QUICK = 1_000;

/** What a test can read and set on the node's clock. */
export const clock = {
	/** Every wait the node started, in its own ms. */
	waits: new Array<number>(),
	/** How many times faster than on a real clock waits pass. */
	speed: QUICK,
	/** Called as a wait begins. */
	onWait: (): void => undefined,
};

let present = BEGINNING;
let sinceStart = 0;

export function resetClock(): void {
	sinceStart += 3_600_000;
	present = BEGINNING;
	clock.waits = [];
	clock.speed = QUICK;
	clock.onWait = () => undefined;
}

/** Only moves during waits, so a slow machine does not change any results. */
export function now(): number {
	return present;
}

/** The same time on a clock that never goes backwards, not even between tests. */
export function uptime(): number {
	return sinceStart;
}

export function random(): number {
	return 0.5;
}

export async function wait(duration: number, cancelled: AbortSignal | undefined): Promise<boolean> {
	const end = present + duration;
	const endSinceStart = sinceStart + duration;
	clock.waits.push(duration);
	try {
		const over = interruptibleSleep(duration / clock.speed, cancelled);
		clock.onWait();
		await over;
	} catch {
		return false;
	}
	present = Math.max(present, end);
	sinceStart = Math.max(sinceStart, endSinceStart);
	return true;
}

/** A request's timeout runs on the real clock, because the request does. */
export async function timeLimit(duration: number, stopped: AbortSignal): Promise<boolean> {
	try {
		await interruptibleSleep(duration, stopped);
		return true;
	} catch {
		return false;
	}
}

/** A deadline also runs on the real clock, but as much faster as a test has patience. */
export function deadlineIn(duration: number): AbortSignal {
	return AbortSignal.timeout(duration / 20);
}
