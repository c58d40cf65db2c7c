const { turnEnds } = jest.requireActual<{ turnEnds: () => Promise<void> }>('./turn.cjs');

/** Replaces the node's clock: time only passes when nothing else can happen. */
interface Alarm {
	at: number;
	ring: () => void;
}

let time = 0;
let alarms: Alarm[] = [];

export function resetClock(): void {
	alarms = [];
	time = 0;
}

export function uptime(): number {
	return time;
}

/** The same, in ms since 1970. */
export function now(): number {
	return Date.parse('2026-01-19T12:00:00Z') + time;
}

export function random(): number {
	return 0.5;
}

/** Like Node.js, it waits for whole ms. */
export async function wait(duration: number, cancelled?: AbortSignal): Promise<boolean> {
	if (cancelled?.aborted) return false;
	return await new Promise((resolve) => {
		const stop = () => {
			alarms = alarms.filter((other) => other !== alarm);
			resolve(false);
		};
		const ring = () => {
			cancelled?.removeEventListener('abort', stop);
			resolve(true);
		};
		const alarm = { at: time + Math.ceil(duration), ring };
		const index = alarms.findIndex(({ at }) => at > alarm.at);
		alarms.splice(index < 0 ? alarms.length : index, 0, alarm);
		cancelled?.addEventListener('abort', stop, { once: true });
	});
}

/** A deadline for something that runs in the meantime. */
export const timeLimit = wait;

/** Lets this much time pass, in ms; by default, until nothing is waiting. */
export async function pass(duration = Number.POSITIVE_INFINITY): Promise<void> {
	const end = time + duration;
	await turnEnds();
	for (let next = alarms[0]; next && next.at <= end; next = alarms[0]) {
		alarms.shift();
		time = next.at;
		next.ring();
		await turnEnds();
	}
	if (Number.isFinite(end)) time = end;
}
