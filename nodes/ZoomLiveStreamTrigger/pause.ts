import { sleep } from 'n8n-workflow';

/** Waits some ms. In one place, so that tests need not wait. */
export async function pause(duration: number): Promise<void> {
	await sleep(duration);
}
