import { createSecretTokenCache } from '../../nodes/ZoomLiveStreamTrigger/secretTokenCache';
import { createTrigger } from './harness/trigger';
import { SECRET, streamEvent, zoomRequest } from './harness/zoomRequest';

const NEW_SECRET = 'new_secret';

let present = 0;

/** Lets so many ms go by on the node's clock that never jumps. */
function letPass(duration: number): void {
	present += duration;
	jest.spyOn(performance, 'now').mockReturnValue(present);
}

beforeEach(() => letPass(1_000));
afterEach(() => jest.restoreAllMocks());

describe('a burst of requests', () => {
	test('from Zoom reads the credential once, and every event starts the workflow', async () => {
		const trigger = createTrigger();
		const outcomes = await Promise.all(
			Array.from({ length: 50 }, async () => await trigger.send(zoomRequest(streamEvent()))),
		);
		expect(outcomes.filter(({ item }) => item !== undefined)).toHaveLength(50);
		expect(trigger.credentials.reads).toBe(1);
	});

	test('that were forged reads the credential once a second', async () => {
		const trigger = createTrigger();
		for (let second = 0; second < 3; second += 1) {
			for (let sent = 0; sent < 20; sent += 1) {
				const forged = zoomRequest(streamEvent(), { secret: 'guess' });
				expect(await trigger.send(forged)).toMatchObject({ status: 401, item: undefined });
			}
			letPass(1_000);
		}
		expect(trigger.credentials.reads).toBe(3);
	});

	test('to two triggers is checked against the secret token of each', async () => {
		const [one, other] = [createTrigger(), createTrigger({ secret: NEW_SECRET })];
		const forOne = zoomRequest(streamEvent());
		const forOther = zoomRequest(streamEvent(), { secret: NEW_SECRET });
		expect(await one.send(forOne)).toMatchObject({ status: 200 });
		expect(await other.send(forOne)).toMatchObject({ status: 401 });
		expect(await other.send(forOther)).toMatchObject({ status: 200 });
		expect(await one.send(forOther)).toMatchObject({ status: 401 });
	});
});

test('a credential from before there were secret tokens accepts nothing', async () => {
	const trigger = createTrigger();
	delete trigger.credentials.data.webhookSecretToken;
	expect(await trigger.send(zoomRequest(streamEvent()))).toMatchObject({ status: 401 });
});

describe('while n8n cannot read the credential', () => {
	test('Zoom gets a 503 and tries again, which starts the workflow', async () => {
		const trigger = createTrigger();
		const event = zoomRequest(streamEvent());
		trigger.credentials.unreadable = true;
		expect(await trigger.send(event)).toEqual({ status: 503, answer: undefined, item: undefined });
		trigger.credentials.unreadable = false;
		expect(await trigger.send(event)).toMatchObject({ status: 200, item: expect.anything() });
	});
});

test('a new secret token counts after a second, and the old one does not any more', async () => {
	const trigger = createTrigger();
	const [old, fresh] = [{}, { secret: NEW_SECRET }];
	expect(await trigger.send(zoomRequest(streamEvent(), old))).toMatchObject({ status: 200 });
	trigger.credentials.data.webhookSecretToken = NEW_SECRET;
	letPass(1_000);
	expect(await trigger.send(zoomRequest(streamEvent(), old))).toMatchObject({ status: 401 });
	expect(await trigger.send(zoomRequest(streamEvent(), fresh))).toMatchObject({ status: 200 });
});

test('triggers without a request for a second are forgotten', async () => {
	let uptime = 0;
	const cache = createSecretTokenCache(() => uptime);
	for (const trigger of ['a', 'b', 'c']) {
		await cache.get(trigger, async () => ({ kind: 'found', value: SECRET }));
		uptime += 400;
	}
	expect(cache.size()).toBe(3);
	await cache.get('d', async () => ({ kind: 'missing' }));
	expect(cache.size()).toBe(3);
	uptime += 1_000;
	await cache.get('f', async () => ({ kind: 'missing' }));
	await cache.get('e', async () => ({ kind: 'unreadable' }));
	expect(cache.size()).toBe(1);
});
