import { sleep } from 'n8n-workflow';
import { openSlowDoor, type SlowAnswer } from './harness/slowDoor';
import { starts } from './harness/sending';
import { createTrigger, type Trigger } from './harness/trigger';
import { streamEvent, zoomRequest } from './harness/zoomRequest';

/** Sends an event as Zoom does when it hangs up before n8n has answered. */
async function hangUpOn(trigger: Trigger, event: unknown, answer: SlowAnswer): Promise<void> {
	const door = await openSlowDoor(trigger, answer);
	const { headers, body } = zoomRequest(event);
	const sent = fetch(door.url, {
		method: 'POST',
		headers: Object.entries(headers).map(([name, value]): [string, string] => [
			name,
			String(value),
		]),
		body,
		signal: AbortSignal.timeout(100),
	});
	await expect(sent).rejects.toThrow();
	await door.answered();
	// The trigger looks at an abandoned answer four times a second.
	await sleep(400);
	await door.close();
}

test('Zoom hangs up, then n8n fails to start the execution: the retry starts it, once', async () => {
	const trigger = createTrigger();
	const event = streamEvent();
	await hangUpOn(trigger, event, { status: 500, after: 300 });
	expect(await starts(trigger, event)).toBe(true);
	expect(await starts(trigger, event)).toBe(false);
});

test('Zoom hangs up, but the execution begins: the retry starts no second one', async () => {
	const trigger = createTrigger();
	const event = streamEvent();
	await hangUpOn(trigger, event, { status: 200, after: 300 });
	expect(await starts(trigger, event)).toBe(false);
});
