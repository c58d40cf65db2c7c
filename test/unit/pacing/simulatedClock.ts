/** Takes the place of the node's clock: time passes only when nothing else can happen. */
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

export async function wait(duration: number): Promise<boolean> {
	return await new Promise((resolve) => {
		const alarm = { at: time + duration, ring: () => resolve(true) };
		const index = alarms.findIndex(({ at }) => at > alarm.at);
		alarms.splice(index < 0 ? alarms.length : index, 0, alarm);
	});
}

/** Lets everything happen that does not need time to pass. */
export async function settled(): Promise<void> {
	for (let round = 0; round < 100; round += 1) await Promise.resolve();
}

/** Lets so much time pass, in ms; without an end, all that anything waits for. */
export async function pass(duration = Number.POSITIVE_INFINITY): Promise<void> {
	const end = time + duration;
	await settled();
	for (let next = alarms[0]; next && next.at <= end; next = alarms[0]) {
		alarms.shift();
		time = next.at;
		next.ring();
		await settled();
	}
	if (Number.isFinite(end)) time = end;
}
