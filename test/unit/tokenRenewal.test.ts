import { sleep, type ILoadOptionsFunctions } from 'n8n-workflow';
import { clock, resetClock, wait } from '../engine/harness/clock';
import { sendRenewing } from '../../nodes/ZoomLiveStream/transport/tokenRenewal';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

beforeEach(() => {
	resetClock();
	clock.speed = Number.POSITIVE_INFINITY;
});

/** A credential whose tokens n8n and other processes renew. */
function world(renew: (stored: { token: string }) => Promise<void>) {
	const stored = { token: 'old' };
	const sent: string[] = [];
	const functions = {
		getNodeParameter: () => 'oAuth2',
		getNode: () => ({ credentials: { zoomLiveStreamOAuth2Api: { id: 'one', name: 'Zoom' } } }),
		helpers: { refreshOAuth2Token: async () => await renew(stored) },
	} as unknown as ILoadOptionsFunctions;
	const run = async (accepted: string) =>
		await sendRenewing({
			functions,
			knownToken: 'old',
			readToken: async () => stored.token,
			send: async () => {
				sent.push(stored.token);
				return { kind: 'answered', status: stored.token === accepted ? 204 : 401 };
			},
		});
	return { stored, sent, run };
}

const REFUSED = new Error('invalid_grant');

test('if another process has used the refresh token, its new access token is used', async () => {
	const { sent, run } = world(async (stored) => {
		stored.token = 'from another process';
		throw REFUSED;
	});
	expect(await run('from another process')).toMatchObject({ status: 204 });
	expect(sent).toEqual(['old', 'from another process']);
});

test('if Zoom refuses the refresh token for good, nothing is sent again', async () => {
	const { sent, run } = world(async () => await Promise.reject(REFUSED));
	await expect(run('never')).rejects.toBe(REFUSED);
	expect(sent).toEqual(['old']);
});

test('a token that another process stored is renewed if it has also expired', async () => {
	const { stored, sent, run } = world(async (credential) => {
		credential.token = 'new';
	});
	stored.token = 'old';
	const running = run('new');
	stored.token = 'ended too';
	expect(await running).toMatchObject({ status: 204 });
	expect(sent).toEqual(['old', 'ended too', 'new']);
});

test('if a new token is also refused, the request fails: it is sent twice', async () => {
	const { sent, run } = world(async (stored) => {
		stored.token = 'new';
	});
	expect(await run('never')).toMatchObject({ status: 401 });
	expect(sent).toEqual(['old', 'new']);
});

describe('a renewal that does not end', () => {
	const hangingOnce = () => {
		let renewals = 0;
		return world(async (stored) => {
			renewals += 1;
			if (renewals === 1) return await new Promise(() => undefined);
			stored.token = 'new';
		});
	};
	const answered = async (request: Promise<unknown>) =>
		await Promise.race([request.then(() => 'answered'), sleep(20).then(() => 'waiting')]);

	test('is shared for 10 seconds, in which Zoom gets no other', async () => {
		const { stored, run } = hangingOnce();
		void run('new');
		await sleep(0);
		await wait(9_999, undefined);
		expect(await answered(run('new'))).toBe('waiting');
		expect(stored.token).toBe('old');
	});

	test('keeps later requests no longer than that', async () => {
		const { run } = hangingOnce();
		void run('new');
		await sleep(0);
		await wait(10_000, undefined);
		expect(await run('new')).toMatchObject({ status: 204 });
	});
});
