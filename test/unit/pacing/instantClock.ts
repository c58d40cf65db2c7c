/** Every wait that the node began, in its own ms. */
export const waits = new Array<number>();

let sinceStart = 0;

export function resetClock(): void {
	waits.length = 0;
}

/** Stands still but for waits. */
export function uptime(): number {
	return sinceStart;
}

/** Is over at once: the clock jumps to its end. */
export async function wait(duration: number): Promise<boolean> {
	waits.push(duration);
	sinceStart += duration;
	return true;
}
