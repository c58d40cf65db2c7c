import { OPERATIONS } from '../../nodes/ZoomLiveStream/operation';
import { LoggerProxy, type Logger } from 'n8n-workflow';
import { leaksIn } from '../engine/harness/secrets';
import type { NodeResult } from '../engine/harness/runNode';
import { DESTINATION, runOperation } from './harness/operation';
import { FAULTS } from './harness/faultMatrix';
import { pick } from './harness/picker';
import { eventOf, eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const KEY = DESTINATION.streamKey;
const KEPT = { streamKey: '', keepStreamKey: true };
const PASTED_WITH_URL = { ...DESTINATION, streamKey: `${DESTINATION.streamUrl}/${KEY}` };
const PASTED_BEHIND_URL = { ...DESTINATION, streamUrl: `${DESTINATION.streamUrl}/${KEY}` };
/** Where the user entered the key: n8n stores the node's parameters with its error. */
const TYPED = /\.parameters(?:\.destination)?\.stream(?:Key|Url)$/;
const EVENTS = ['meeting', 'webinar'] as const;

/** A slow answer has the same content as a quick one. */
const QUICK_FAULTS = FAULTS.filter(({ fault }) => fault.kind !== 'slow_body');

const logged: unknown[] = [];

beforeEach(() => {
	logged.length = 0;
	const log = (...said: unknown[]) => void logged.push(said);
	const logger: Logger = { error: log, warn: log, info: log, debug: log };
	LoggerProxy.init(logger);
	for (const eventType of EVENTS) keepKey(eventType);
});

/** Zoom has the key, no matter how it was set. */
function keepKey(eventType: (typeof EVENTS)[number]): void {
	eventOf(zoom(), eventType).destination = {
		stream_url: 'rtmps://ingest.example.org:443/app',
		stream_key: KEY,
		page_url: 'https://watch.example.org/yesterday',
	};
}

/** The places where the key appears, except the one where it was entered. */
function leaks({ run, success, error, thrown }: NodeResult): string[] {
	return leaksIn({ run, success, error, thrown, logged }, [KEY]).filter(
		(path) => !TYPED.test(path),
	);
}

describe.each(EVENTS)('the stream key of a %s appears nowhere', (eventType) => {
	test.each(OPERATIONS)('after %s, in any mode, whatever Zoom answers', async (operation) => {
		const met: string[] = [];
		for (const { name, fault } of [{ name: 'success', fault: undefined }, ...QUICK_FAULTS]) {
			for (const onError of ['stopWorkflow', 'continueErrorOutput'] as const) {
				keepKey(eventType);
				if (fault) zoom().injectFault(fault);
				const result = await runOperation(zoom(), {
					operation,
					eventType: operation === 'changeLayout' ? 'meeting' : eventType,
					options: { maxWait: 0 },
					parameters: { requestOptions: { timeout: 100 } },
					onError,
				});
				met.push(...leaks(result).map((path) => `${name}, ${onError}: ${path}`));
			}
		}
		expect(met).toEqual([]);
	});

	test.each([
		['set', { ...DESTINATION, ...KEPT }],
		['start', { destination: { ...DESTINATION, ...KEPT } }],
		['start', { destination: DESTINATION }],
		['set', PASTED_WITH_URL],
		['start', { destination: PASTED_WITH_URL }],
		['set', PASTED_BEHIND_URL],
		['start', { destination: PASTED_BEHIND_URL }],
	] as const)('after a %s that keeps or sets it', async (operation, parameters) => {
		const result = await runOperation(zoom(), { operation, eventType, parameters });
		expect(result.success).toHaveLength(1);
		expect(leaks(result)).toEqual([]);
	});

	test.each(['stopWorkflow', 'continueErrorOutput', 'continueRegularOutput'] as const)(
		'when Zoom repeats it in a refusal (%s)',
		async (onError) => {
			const body = {
				code: 300,
				message: `Validation Failed. The key ${KEY} is taken.`,
				errors: [{ field: 'stream_key', message: `${KEY} is taken.` }],
			};
			const match = { method: 'PATCH', path: /\/livestream$/ };
			zoom().injectFault({ kind: 'status', status: 400, body, match, times: 10 });
			for (const key of [KEPT, { streamKey: KEY }, PASTED_WITH_URL, PASTED_BEHIND_URL]) {
				for (const operation of ['set', 'start'] as const) {
					const destination = { ...DESTINATION, ...key };
					const result = await runOperation(zoom(), {
						operation,
						eventType,
						onError,
						parameters: operation === 'set' ? destination : { destination },
					});
					expect(result.thrown?.message ?? 'continued').toMatch(/\w/);
					expect(leaks(result)).toEqual([]);
				}
			}
		},
	);

	test.each<[string, string, object, string]>([
		['where a long text is cut off', `${'x'.repeat(490)} ${KEY}`, {}, 'x ••••'],
		['in the tracking ID', 'No.', { 'x-zm-trackingid': `T-${KEY}` }, '"T-••••"'],
		['among the scopes', `No scopes:[${KEY}, meeting:write].`, {}, '["meeting:write"]'],
		['in Base64', `No ${Buffer.from(KEY).toString('base64')}.`, {}, '"No ••••."'],
	])('when Zoom repeats it %s', async (_where, message, headers, shown) => {
		const body = { code: 9999, message };
		const match = { path: /\/livestream\/status$/ };
		const fault = { kind: 'status', status: 400, body, headers: { ...headers }, match } as const;
		zoom().injectFault(fault);
		const parameters = { destination: DESTINATION };
		const result = await runOperation(zoom(), { operation: 'start', eventType, parameters });
		expect(leaks(result)).toEqual([]);
		const text = JSON.stringify(result.error[0]?.json);
		expect(text).toContain(shown);
		expect(text).not.toMatch(/x exam|ZXhhbXBsZ/);
	});

	test('when Zoom repeats it in a refusal of the start that follows', async () => {
		const body = { code: 3000, message: `No stream with the key ${KEY}` };
		const match = { path: /\/livestream\/status$/ };
		zoom().injectFault({ kind: 'status', status: 400, body, match, times: 10 });
		const parameters = { destination: { ...DESTINATION, ...KEPT } };
		const result = await runOperation(zoom(), { operation: 'start', eventType, parameters });
		expect(result.error).toHaveLength(1);
		expect(leaks(result)).toEqual([]);
	});

	test('in the list of events', async () => {
		const picked = await pick(zoom(), { eventType });
		expect(leaksIn({ picked, logged }, [KEY])).toEqual([]);
	});

	test('except for Get with Include Stream Key, in that one place', async () => {
		const options = { includeStreamKey: true };
		const result = await runOperation(zoom(), { operation: 'get', eventType, options });
		expect(result.success[0]?.json.streamKey).toBe(KEY);
		expect(leaks(result).every((path) => path.endsWith('.json.streamKey'))).toBe(true);
	});
});

test.each(['stream', 'meeting:update', 'livestream_status'])(
	'the key %s is like a word of Zoom’s: the scopes to add stay whole',
	async (streamKey) => {
		const missingScopes = ['meeting:update:livestream_status'];
		const message = `Invalid access token, does not contain scopes:[${missingScopes.join()}].`;
		const match = { path: /\/livestream\/status$/ };
		zoom().injectFault({ kind: 'status', status: 400, body: { code: 4711, message }, match });
		const parameters = { destination: { ...DESTINATION, streamKey } };
		const { error } = await runOperation(zoom(), { operation: 'start', parameters });
		expect(error[0]?.json).toMatchObject({
			error: {
				reason: 'missing_scope',
				missingScopes,
				message: expect.stringContaining('meeting:update:livestream_status'),
				zoomCode: 4711,
			},
		});
	},
);

test('the key started is like a word of Zoom’s: what the answer means does not depend on it', async () => {
	const body = { code: 3000, message: 'The meeting has not started.' };
	const match = { path: /\/livestream\/status$/ };
	zoom().injectFault({ kind: 'status', status: 400, body, match });
	const parameters = { destination: { ...DESTINATION, streamKey: 'started' } };
	const { error } = await runOperation(zoom(), { operation: 'start', parameters });
	expect(error[0]?.json).toMatchObject({ error: { reason: 'event_not_started' } });
});

test('a key that Zoom sends as a number is masked, and so is the same number in the address', async () => {
	const body = { stream_url: 'rtmp://ingest.example.org/app/1234567890', stream_key: 1234567890 };
	zoom().injectFault({ kind: 'status', status: 200, body, match: { method: 'GET' } });
	const { success } = await runOperation(zoom(), { operation: 'get' });
	expect(success[0]?.json).toMatchObject({
		streamUrl: 'rtmp://ingest.example.org/app/••••',
		streamKey: '••••',
	});
});

test('the search does find a key', async () => {
	const result = await runOperation(zoom(), {
		operation: 'get',
		options: { includeStreamKey: true },
	});
	expect(leaks(result)).not.toEqual([]);
});
