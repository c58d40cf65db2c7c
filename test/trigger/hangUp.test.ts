import { sleep } from 'n8n-workflow';
import { clock, resetClock, uptime } from './harness/clock';
import { openSlowDoor, type SlowAnswer } from './harness/slowDoor';
import { starts } from './harness/sending';
import { createTrigger, type Trigger } from './harness/trigger';
import { streamEvent, zoomRequest } from './harness/zoomRequest';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

beforeEach(() => {
	clock.speed = 1;
});
afterEach(resetClock);

/** Sends an event as Zoom does when it hangs up before n8n has answered. */
async function hangUpOn(trigger: Trigger, event: unknown, answer?: SlowAnswer) {
	const door = await openSlowDoor(trigger, answer);
	const { headers, body } = zoomRequest(event);
	const hangUp = new AbortController();
	const sent = fetch(door.url, {
		method: 'POST',
		headers: Object.entries(headers).map(([name, value]): [string, string] => [
			name,
			String(value),
		]),
		body,
		signal: hangUp.signal,
	});
	await door.accepted();
	hangUp.abort();
	await expect(sent).rejects.toThrow();
	return door;
}

/** The same, and n8n then answers. */
async function answerLate(trigger: Trigger, event: unknown, answer: SlowAnswer): Promise<void> {
	const door = await hangUpOn(trigger, event, answer);
	await door.answered();
	// The trigger looks at an abandoned answer four times a second.
	await sleep(400);
	await door.close();
}

test('Zoom hangs up, then n8n fails to start the execution: the retry starts it, once', async () => {
	const trigger = createTrigger();
	const event = streamEvent();
	await answerLate(trigger, event, { status: 500, after: 300 });
	expect(await starts(trigger, event)).toBe(true);
	expect(await starts(trigger, event)).toBe(false);
});

test('Zoom hangs up, but the execution begins: the retry starts no second one', async () => {
	const trigger = createTrigger();
	const event = streamEvent();
	await answerLate(trigger, event, { status: 200, after: 300 });
	expect(await starts(trigger, event)).toBe(false);
});

test('Zoom hangs up, and n8n never answers: the retry after 5 minutes starts it', async () => {
	const trigger = createTrigger();
	const event = streamEvent();
	clock.speed = 1_000;
	const begun = uptime();
	const door = await hangUpOn(trigger, event);
	while (uptime() - begun < 240_000) await sleep(50);
	expect(await starts(trigger, event)).toBe(true);
	await door.close();
});
