import type { FaultKind } from '../simulator';
import { MEETING } from '../engine/harness/zoom';
import { runOperation } from './harness/operation';
import { eventsForEachTest, statusRequestsTo } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();

/** Faults whose request took effect although its answer was lost. */
const LOST: Array<[string, FaultKind]> = [
	['lost before its first byte', { kind: 'applied_then_reset' }],
	['lost in the middle of its body', { kind: 'reset_mid_body' }],
];

describe.each(LOST)('an answer that is %s', (_how, fault) => {
	test.each(['accepted', 'error_3000'] as const)(
		'leaves the stream live after a repeated start that Zoom answers with %s',
		async (startOnLiveStream) => {
			zoom().configure({ startOnLiveStream });
			zoom().injectFault(fault);
			const { success, error } = await runOperation(zoom(), { operation: 'start' });
			expect(error).toEqual([]);
			expect(success[0]?.json).toMatchObject({ success: true });
			expect(success[0]?.json).not.toHaveProperty('alreadyInState');
			expect(zoom().meeting(MEETING).stream).toBe('live');
		},
	);

	test('leaves the stream live if Zoom throttles the second start, and says that it may be live', async () => {
		zoom().configure({ startThrottle: 120_000 });
		zoom().injectFault(fault);
		const { error } = await runOperation(zoom(), { operation: 'start' });
		expect(error[0]?.json).toMatchObject({
			error: { message: expect.stringMatching(/may already be live/i), reason: 'start_throttled' },
		});
		expect(zoom().meeting(MEETING).stream).toBe('live');
	});

	test('leaves the stream off after a stop', async () => {
		zoom().meeting(MEETING).stream = 'live';
		zoom().injectFault(fault);
		const { success } = await runOperation(zoom(), { operation: 'stop' });
		expect(success[0]?.json).toMatchObject({
			success: true,
			note: 'The stream is off. The meeting goes on.',
		});
		expect(success[0]?.json).not.toHaveProperty('alreadyInState');
		expect(zoom().meeting(MEETING).stream).toBe('off');
	});

	test('leaves the settings and the destination as sent', async () => {
		zoom().injectFault(fault);
		await runOperation(zoom(), { operation: 'updateSettings' });
		zoom().injectFault(fault);
		await runOperation(zoom(), { operation: 'set' });
		expect(zoom().meeting(MEETING).settings).toEqual({ display_name: 'My show' });
		expect(zoom().meeting(MEETING).destination?.stream_key).toBe('example-k9x2-77zp-1d0e-3fa1');
	});
});

test('a 204 followed by stray bytes is an answer: nothing is sent twice', async () => {
	zoom().configure({ startThrottle: 120_000 });
	zoom().injectFault({ kind: 'no_content_with_body' });
	const { success } = await runOperation(zoom(), { operation: 'start' });
	expect(success[0]?.json).toMatchObject({ success: true, attempts: 1 });
	expect(success[0]?.json).not.toHaveProperty('alreadyInState');
	expect(zoom().meeting(MEETING).stream).toBe('live');
});

test('after a refusal that may be about the format, the same is sent as JSON, once', async () => {
	const body = { code: 300, message: 'Validation Failed.' };
	zoom().injectFault({ kind: 'status', status: 400, body, times: 100 });
	await runOperation(zoom(), { operation: 'start' });
	expect(statusRequestsTo(zoom()).map(({ contentType }) => contentType?.split(';')[0])).toEqual([
		'multipart/form-data',
		'application/json',
	]);
});

describe('a slow body', () => {
	test.each([
		['get', 'streamUrl'],
		['getJoinToken', 'token'],
	] as const)('of %s is read to its end while bytes keep arriving', async (operation, key) => {
		zoom().injectFault({ kind: 'slow_body', ms: 5 });
		const parameters = { requestOptions: { timeout: 100 } };
		const { success, nodeTime } = await runOperation(zoom(), { operation, parameters });
		expect(success[0]?.json[key]).toEqual(expect.stringMatching(/\w{4}/));
		// n8n's timeout limits the silence, not the total time.
		expect(nodeTime).toBeGreaterThan(100);
	});

	test('fails if it is silent for longer than the timeout', async () => {
		zoom().injectFault({ kind: 'slow_body', ms: 2_000, times: 10 });
		const { error } = await runOperation(zoom(), {
			operation: 'getJoinToken',
			parameters: { requestOptions: { timeout: 150 } },
			options: { maxWait: 0 },
		});
		expect(error[0]?.json).toMatchObject({ error: { reason: 'timed_out', attempts: 1 } });
	});
});
