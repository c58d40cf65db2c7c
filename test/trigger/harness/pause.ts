import { sleep } from 'n8n-workflow';

const QUICK = 50;

/** What a test can set on the trigger's pauses. */
export const pauses = {
	/** How many times faster than on a real clock they pass. */
	speed: QUICK,
};

export function resetPauses(): void {
	pauses.speed = QUICK;
}

/** In place of the trigger's own: a pause that a test can wait for. */
export async function pause(duration: number): Promise<void> {
	await sleep(duration / pauses.speed);
}
