import { sleep } from 'n8n-workflow';

/** How many times faster than on a real clock the trigger's pauses pass. */
const SPEED = 50;

/** In place of the trigger's own: a pause that a test can wait for. */
export async function pause(duration: number): Promise<void> {
	await sleep(duration / SPEED);
}
