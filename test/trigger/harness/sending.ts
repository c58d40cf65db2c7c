import type { Trigger } from './trigger';
import { zoomRequest } from './zoomRequest';

/** When the tests about repeats begin. */
export const BEGINNING = Date.parse('2026-01-19T12:00:00Z');

/** Sets the clock of the node and of Zoom to so many minutes after the beginning. */
export function clockAt(minutes: number): void {
	jest.spyOn(Date, 'now').mockReturnValue(BEGINNING + minutes * 60_000);
}

/** Whether an event, signed at this moment, starts an execution; Zoom is content either way. */
export async function starts(trigger: Trigger, event: unknown): Promise<boolean> {
	const { status, item } = await trigger.send(zoomRequest(event));
	expect(status).toBe(200);
	return item !== undefined;
}
