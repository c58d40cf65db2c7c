import { sleep } from 'n8n-workflow';

import { startZoom } from '../engine/harness/zoom';
import type { FaultKind, Simulator } from '../simulator';
import { deadline, resetClock } from './harness/clock';
import { startN8n, type StoredWorkflow, type TestN8n } from './harness/n8n';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

/** How many times faster than on a real clock the node's deadline passes. */
const FASTER = 10;
/** 20 s, and what the test itself needs. */
const LIMIT = 25_000;

let zoom: Simulator;
let n8n: TestN8n;

beforeEach(async () => {
	zoom = await startZoom();
	n8n = await startN8n(zoom);
});
afterEach(async () => {
	resetClock();
	await n8n.close();
	await zoom.close();
});

/** From now on the node's deadline passes faster, and Zoom does what the fault says. */
function breakZoom(fault: Parameters<Simulator['injectFault']>[0]): void {
	deadline.speed = FASTER;
	zoom.injectFault(fault);
}

async function published(): Promise<StoredWorkflow> {
	const workflow = n8n.create();
	await n8n.publish(workflow);
	return workflow;
}

/** How long something takes on the clock of the node's deadline, in ms; what it throws is no matter. */
async function durationOf(act: () => Promise<unknown>): Promise<number> {
	const begun = performance.now();
	await act().catch(() => undefined);
	return (performance.now() - begun) * FASTER;
}

const CASES: Array<[string, FaultKind & { match: { path: RegExp } }]> = [
	['does not answer at all', { kind: 'hang', match: { path: /./ } }],
	['gives the app no token', { kind: 'hang', match: { path: /oauth/ } }],
	['does not list the subscriptions', { kind: 'hang', match: { path: /event_subscription/ } }],
	['sends every answer in drops', { kind: 'slow_body', ms: 200, match: { path: /./ } }],
	['switches to another protocol', { kind: 'other_protocol', match: { path: /./ } }],
];

describe.each(CASES)('Zoom %s', (_what, fault) => {
	test('publishing ends within 20 seconds, and unpublishing', async () => {
		const workflow = await published();
		breakZoom({ ...fault, times: 999 });
		expect(await durationOf(async () => await n8n.publish(workflow))).toBeLessThan(LIMIT);
		expect(await durationOf(async () => await n8n.unpublish(workflow))).toBeLessThan(LIMIT);
	});

	test('a start of n8n with ten triggers ends within 20 seconds, and all of them work', async () => {
		const workflows: StoredWorkflow[] = [];
		for (let index = 0; index < 10; index += 1) workflows.push(await published());
		breakZoom({ ...fault, times: 999 });
		expect(await durationOf(async () => await n8n.restart())).toBeLessThan(LIMIT);
		expect(workflows.filter((workflow) => n8n.isListening(workflow))).toHaveLength(10);
		expect(zoom.subscriptions).toHaveLength(10);
	});
});

test('a start of n8n ends within 20 seconds while n8n waits for another access token', async () => {
	const workflow = await published();
	zoom.expireAccessTokens();
	breakZoom({ kind: 'hang', match: { path: /oauth/ }, times: 99 });
	expect(await durationOf(async () => await n8n.restart())).toBeLessThan(LIMIT);
	expect(n8n.isListening(workflow)).toBe(true);
	expect(n8n.log).toEqual([
		expect.stringMatching(/^The event subscription in Zoom was not checked: Zoom did not answer/),
	]);
});

test('after its 20 seconds, a publication sends nothing more, not even after a token that comes late', async () => {
	await n8n.unpublish(await published());
	breakZoom({ kind: 'latency', ms: 3_000, match: { path: /oauth/ } });
	await expect(n8n.publish(n8n.create())).rejects.toThrow('Zoom did not answer');
	const sent = zoom.requests.length;
	await sleep(1_500);
	expect(zoom.requests).toHaveLength(sent);
	expect(zoom.subscriptions).toEqual([]);
});

test('half a minute after a silence, Zoom is asked again', async () => {
	zoom.injectFault({ kind: 'reset', times: 99, match: { path: /users/ } });
	const workflow = n8n.create();
	await expect(n8n.publish(workflow)).rejects.toThrow('Zoom did not answer');
	const sent = zoom.requests.length;
	await expect(n8n.publish(workflow)).rejects.toThrow('Zoom did not answer');
	expect(zoom.requests).toHaveLength(sent);
	zoom.clearFaults();
	resetClock();
	await n8n.publish(workflow);
	expect(zoom.subscriptions).toHaveLength(1);
});
