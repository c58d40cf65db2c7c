import { leaksIn } from '../engine/harness/secrets';
import { connectedCredential } from '../engine/harness/zoom';
import type { Fault } from '../simulator';
import { OPERATIONS } from './harness/faultMatrix';
import { accountCredential, prepareFor, runOperation } from './harness/operation';
import { pickInVain } from './harness/picker';
import { eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();

describe.each([2_147_483_647, 1_073_741_824, 4_294_967_295, 1e21])(
	'a Timeout of %d ms',
	(timeout) => {
		test.each(OPERATIONS)('lets %s wait for its answer', async (operation) => {
			prepareFor(zoom(), operation);
			zoom().injectFault({ kind: 'latency', ms: 50, times: 9 });
			const { success, error } = await runOperation(zoom(), {
				operation,
				parameters: { requestOptions: { timeout } },
				options: { maxWait: 0 },
			});
			expect(error.map(({ json }) => json.error)).toEqual([]);
			expect(success).toHaveLength(1);
		});
	},
);

describe('a custom base URL that leads elsewhere than it seems', () => {
	const withoutScheme = () => zoom().apiBaseUrl.replace('http://', '');
	const ADDRESSES: Array<[string, () => string]> = [
		['an anchor', () => `${zoom().apiBaseUrl}#`],
		['an anchor with a path', () => `${zoom().apiBaseUrl}#/x`],
		['a query', () => `${zoom().apiBaseUrl}?x=`],
		['an empty query', () => `${zoom().apiBaseUrl}?`],
		['a user name and a password', () => `http://user:example-password@${withoutScheme()}`],
		['a user name', () => `http://user@${withoutScheme()}`],
		['no scheme', withoutScheme],
		['another scheme', () => `ftp://${withoutScheme()}`],
		['nothing', () => ''],
	];

	test.each(ADDRESSES)('is refused in words about the credential: %s', async (_what, addressOf) => {
		for (const serverToServer of [false, true]) {
			const known = serverToServer ? accountCredential(zoom()) : connectedCredential(zoom());
			const credential = { ...known, apiBaseUrl: addressOf() };
			const { run, error } = await runOperation(zoom(), {
				operation: 'start',
				serverToServer,
				credential,
			});
			expect(error[0]?.json).toMatchObject({
				error: {
					reason: 'network_unreachable',
					fix: expect.stringMatching(/base URL.*credential|credential.*base URL/i),
					retryable: false,
				},
			});
			expect(leaksIn(run, ['example-password'])).toEqual([]);
		}
		expect(zoom().requests).toEqual([]);
	});

	test.each(ADDRESSES)('is refused by the list in the same words: %s', async (_what, addressOf) => {
		const credential = { ...connectedCredential(zoom()), apiBaseUrl: addressOf() };
		const { message, description } = await pickInVain(zoom(), { credential });
		expect(`${message} ${description}`).toMatch(/base URL.*credential|credential.*base URL/i);
		expect(`${message} ${description}`).not.toContain('example-password');
		expect(zoom().requests).toEqual([]);
	});
});

describe('the list of a Zoom that does not end', () => {
	const SILENT: Array<[string, Fault]> = [
		['is silent', { kind: 'hang', times: 9 }],
		['never stops sending', { kind: 'endless_body', times: 9 }],
		['has a silent token endpoint', { kind: 'hang', times: 9, match: { path: /oauth\/token/ } }],
	];

	test.each(SILENT)(
		'%s: it says so in time',
		async (_what, fault) => {
			const credential = connectedCredential(zoom());
			if (fault.match) zoom().expireAccessTokens();
			zoom().injectFault(fault);
			expect(await pickInVain(zoom(), { credential })).toMatchObject({
				message: expect.stringMatching(/Zoom/),
				description: expect.stringMatching(/[a-z].*\./i),
			});
		},
		10_000,
	);
});
