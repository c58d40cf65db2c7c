import { askForTokens, callApi, changeStatus } from './calls';
import type { Fault, Simulator } from './index';
import { exampleDestination, startSimulator } from './index';
import { sleep } from './sleep';

const path = '/meetings/82012345678';

let simulator: Simulator;

beforeEach(async () => {
	simulator = await startSimulator();
	const destination = { ...exampleDestination };
	simulator.addMeeting({ id: '82012345678', status: 'started', destination });
});
afterEach(async () => await simulator.close());

const start = async (): Promise<{ status: number; text: string }> =>
	await changeStatus(simulator, path, { action: 'start' });
const read = async (): ReturnType<typeof callApi> => await callApi(simulator, 'GET', path);

test.each<[Fault, boolean]>([
	[{ kind: 'reset' }, false],
	[{ kind: 'applied_then_reset' }, true],
	[{ kind: 'reset_mid_body' }, true],
])('%j breaks the connection; took effect: %s', async (fault, tookEffect) => {
	simulator.injectFault(fault);
	await expect(start()).rejects.toThrow(/fetch failed|terminated/);
	expect(simulator.meeting('82012345678').stream).toBe(tookEffect ? 'live' : 'off');
	expect(simulator.requests[0]).toMatchObject({ action: 'start' });
	expect((await read()).status).toBe(200);
});

test('hang never answers, and close does not wait for it', async () => {
	simulator.injectFault({ kind: 'hang' });
	const hanging = start();
	const ended = expect(hanging).rejects.toThrow('fetch failed');
	while (simulator.requests[0]?.action === undefined) await sleep(5);
	const begun = Date.now();
	await simulator.close();
	expect(Date.now() - begun).toBeLessThan(1_000);
	await ended;
});

test.each<Fault>([{ kind: 'endless_body' }, { kind: 'hang' }])(
	'%j: the request is open until the client has left',
	async (fault) => {
		simulator.injectFault(fault);
		const leaving = new AbortController();
		const { access_token } = simulator.issueTokens();
		const headers = { authorization: `Bearer ${access_token}` };
		const { signal } = leaving;
		const answer = fetch(`${simulator.apiBaseUrl}${path}`, { headers, signal });
		const read = expect(answer.then(async (begun) => await begun.text())).rejects.toThrow('abort');
		while (simulator.requests.length === 0) await sleep(5);
		await sleep(50);
		expect(simulator.requests).toMatchObject([{ isOpen: true }]);
		leaving.abort();
		await read;
		while (simulator.requests[0]?.isOpen) await sleep(5);
	},
);

test('an answered request is not open', async () => {
	await start();
	while (simulator.requests[0]?.isOpen) await sleep(5);
	expect(simulator.requests).toMatchObject([{ isOpen: false, status: 204 }]);
});

test('latency delays an otherwise normal answer', async () => {
	simulator.injectFault({ kind: 'latency', ms: 60 });
	const begun = Date.now();
	expect((await start()).status).toBe(204);
	expect(Date.now() - begun).toBeGreaterThanOrEqual(50);
});

test('slow_body trickles', async () => {
	simulator.injectFault({ kind: 'slow_body', ms: 1, times: 2 });
	const begun = Date.now();
	expect((await read()).json).toMatchObject({ status: 'started' });
	expect(Date.now() - begun).toBeGreaterThanOrEqual(100);
	expect((await start()).status).toBe(204);
});

test.each<[Fault, number, RegExp]>([
	[{ kind: 'status', status: 500, body: 'oops' }, 500, /^oops$/],
	[{ kind: 'status', status: 503, body: { code: 1 } }, 503, /^\{"code":1\}$/],
	[{ kind: 'html' }, 502, /^<html>/],
	[{ kind: 'truncated_json', status: 400 }, 400, /^\{"code":3000,"mess$/],
	[{ kind: 'redirect', location: 'http://127.0.0.1:1/' }, 302, /^$/],
	[{ kind: 'no_content_with_body' }, 204, /^$/],
])('%j answers %i', async (fault, status, text) => {
	simulator.injectFault(fault);
	const answer = await start();
	expect(answer.status).toBe(status);
	expect(answer.text).toMatch(text);
	expect(simulator.meeting('82012345678').stream).toBe(status === 204 ? 'live' : 'off');
});

test('a status comes with the chosen headers', async () => {
	simulator.injectFault({ kind: 'status', status: 429, headers: { 'Retry-After': '7' } });
	expect((await read()).headers.get('retry-after')).toBe('7');
});

test('a fault waits for its request, as many times as requested', async () => {
	const match = { method: 'PATCH', path: /\/livestream\/status$/ };
	simulator.injectFault({ kind: 'status', status: 500, match, times: 2 });
	expect((await read()).status).toBe(200);
	expect((await start()).status).toBe(500);
	expect((await start()).status).toBe(500);
	expect((await start()).status).toBe(204);
});

test('token_error is for token requests only', async () => {
	const body = { reason: 'Try later', error: 'temporarily_unavailable' };
	simulator.injectFault({ kind: 'token_error', status: 503, body });
	expect((await start()).status).toBe(204);
	const answer = await askForTokens(simulator, { grant_type: 'refresh_token' });
	expect([answer.status, answer.json]).toEqual([503, body]);
	expect(simulator.tokenRequests[0]?.status).toBe(503);
});
