import { callApi, changeStatus, control } from './calls';
import type { Simulator } from './index';
import { exampleDestination, startSimulator } from './index';

let simulator: Simulator;

beforeEach(async () => {
	simulator = await startSimulator();
});
afterEach(async () => await simulator.close());

async function read(path: string): Promise<string> {
	return await (await fetch(`${simulator.origin}${path}`)).text();
}

test('another process can add a meeting, start it and end it', async () => {
	const added = await control(simulator, '/control/meetings', {
		id: '82012345678',
		topic: 'Added <from> outside',
		destination: { ...exampleDestination },
	});
	expect([added.status, added.json]).toMatchObject([201, { id: '82012345678', status: 'waiting' }]);
	const begun = await control(simulator, '/control/meetings/82012345678/start');
	expect([begun.status, begun.headers.get('location')]).toEqual([303, '/']);
	const path = '/meetings/82012345678';
	expect((await changeStatus(simulator, path, { action: 'start' })).status).toBe(204);
	expect(await read('/')).toContain('Added &lt;from&gt; outside');
	await control(simulator, '/control/meetings/82012345678/end');
	expect(simulator.meeting('82012345678')).toMatchObject({ status: 'ended', stream: 'off' });
});

test('webinars too', async () => {
	await control(simulator, '/control/webinars', { id: '82929473321' });
	await control(simulator, '/control/webinars/82929473321/start');
	expect(simulator.webinar('82929473321').status).toBe('started');
	await control(simulator, '/control/webinars/82929473321/end');
	expect(simulator.webinar('82929473321').status).toBe('ended');
});

test('stream keys are never shown', async () => {
	simulator.addMeeting({ id: '82012345678' });
	const body = { ...exampleDestination, stream_key: 'top-secret-key' };
	await callApi(simulator, 'PATCH', '/meetings/82012345678/livestream', { body });
	for (const path of ['/', '/control/state', '/control/requests']) {
		const shown = await read(path);
		expect(shown).toMatch(/82012345678/);
		expect(shown).not.toMatch(/top-secret-key|Bearer/);
	}
});

test('another process can inject faults and change behavior', async () => {
	simulator.addMeeting({ id: '82012345678' });
	const fault = { kind: 'status', status: 503, times: 1, match: { path: '^/v2/meetings/' } };
	expect((await control(simulator, '/control/faults', fault)).status).toBe(200);
	expect((await callApi(simulator, 'GET', '/meetings/82012345678')).status).toBe(503);
	await control(simulator, '/control/configure', { rateLimit: { perSecond: 1 }, plan: 'nonsense' });
	expect((await callApi(simulator, 'GET', '/meetings/82012345678')).status).toBe(200);
	expect((await callApi(simulator, 'GET', '/meetings/82012345678')).status).toBe(429);
	expect(await read('/control/state')).toContain('"plan":"business"');
});

test('another process gets tokens, and can expire or revoke them', async () => {
	simulator.addMeeting({ id: '82012345678' });
	const { json } = await control(simulator, '/control/tokens');
	const token = /"access_token":"([^"]+)"/.exec(JSON.stringify(json))?.[1] ?? '';
	const status = async (): Promise<number> =>
		(await callApi(simulator, 'GET', '/meetings/82012345678', { token })).status;
	expect(await status()).toBe(200);
	await control(simulator, '/control/expire-tokens');
	expect(await status()).toBe(401);
	await control(simulator, '/control/revoke-tokens');
	expect(await status()).toBe(401);
});

test.each(['/control/meetings', '/control/webinars', '/control/faults', '/control/webhooks'])(
	'%s says when it does not understand',
	async (path) => {
		expect((await control(simulator, path, { nonsense: true })).status).toBe(400);
	},
);

test('another process can subscribe to webhooks', async () => {
	simulator.configure({ retryScale: 0 });
	await control(simulator, '/control/webhooks', { url: 'http://127.0.0.1:1/' });
	simulator.addMeeting({ id: '82012345678' });
	await control(simulator, '/control/meetings/82012345678/start');
	await simulator.webhooks.settled();
	expect(simulator.webhooks.deliveries).toHaveLength(1);
});

test.each([
	['/control/meetings/82012345678/start', undefined],
	['/control/faults', { kind: 'reset', match: { path: '(' } }],
])('%s says what is wrong with it', async (path, content) => {
	const answer = await control(simulator, path, content);
	expect(answer.status).toBe(400);
	expect(answer.json).toEqual({ error: expect.stringMatching(/.+/) });
});
