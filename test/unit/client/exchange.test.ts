import { clock, resetClock, wait } from '../../engine/harness/clock';
import { performItem, type ItemRun, type ZoomAnswer } from '../harness/performItem';

jest.mock('../../../nodes/zoom/n8n/clock', () => jest.requireActual('../../engine/harness/clock'));

beforeEach(() => {
	resetClock();
	clock.speed = Number.POSITIVE_INFINITY;
});

const DOWN: ZoomAnswer = { statusCode: 503 };
const ACCEPTED: ZoomAnswer = { statusCode: 204 };
const TOO_MANY: ZoomAnswer = { statusCode: 429, body: { message: 'per-second limit' } };

/** Starts a stream while Zoom gives these answers, the last one forever. */
async function startAt(answers: ZoomAnswer[], maxWait = 90, more: Partial<ItemRun> = {}) {
	let sent = 0;
	return await performItem({
		operation: 'start',
		body: { action: 'start' },
		parameters: { options: { maxWait } },
		zoom: () => answers[Math.min(sent++, answers.length - 1)] ?? ACCEPTED,
		...more,
	});
}

describe('an outage', () => {
	test('with slow answers also uses up the time', async () => {
		const slow = async () => {
			await wait(900, undefined);
			return DOWN;
		};
		const { json } = await startAt([], 1, { zoom: slow });
		expect(json).toMatchObject({ error: { attempts: 1, waitedMs: 0 } });
	});
});

describe('a limit', () => {
	test('per second that another item ran into is waited out in line, and counted', async () => {
		await startAt([TOO_MANY], 0, { account: 'in line' });
		const { json } = await startAt([ACCEPTED], 90, { account: 'in line' });
		expect(json).toMatchObject({ success: true, attempts: 1 });
		expect(json?.waitedMs).toBeGreaterThan(0);
		expect(json?.waitedMs).toBeLessThanOrEqual(1_000);
	});
});

describe('a cancelled execution', () => {
	const cancelled = { error: { reason: 'cancelled' } };

	test('does not start to wait after an answer', async () => {
		const cancelling = new AbortController();
		const zoom = () => {
			cancelling.abort();
			return DOWN;
		};
		const { json } = await startAt([], 90, { cancelled: cancelling.signal, zoom });
		expect(json).toMatchObject(cancelled);
		expect(clock.waits).toEqual([]);
	});

	test('keeps what Zoom has accepted', async () => {
		const cancelling = new AbortController();
		const zoom = () => {
			cancelling.abort();
			return ACCEPTED;
		};
		const { json } = await startAt([], 90, { cancelled: cancelling.signal, zoom });
		expect(json).toMatchObject({ success: true });
	});
});

describe('the items of one node share', () => {
	const onlyJson = ({ body }: { body?: unknown }) =>
		body instanceof FormData ? { statusCode: 415 } : ACCEPTED;
	const startWith = async (run: { nodeId?: string; account?: string; credential?: object }) =>
		await startAt([], 90, { zoom: onlyJson, ...run, credential: { ...run.credential } });
	const notYet = { attempts: 2, requestFormat: 'json' };

	test('that Zoom only accepts JSON, but not with another account or at another address', async () => {
		await startWith({ account: 'two' });
		expect((await startWith({ account: 'three' })).json).toMatchObject(notYet);
		const credential = { environment: 'zoomGov' };
		expect((await startWith({ account: 'two', credential })).json).toMatchObject(notYet);
	});

	test('the credential, which is read once', async () => {
		expect((await startWith({ nodeId: 'a' })).reads).toBe(1);
		expect((await startWith({ nodeId: 'a' })).reads).toBe(0);
		expect((await startWith({ nodeId: 'b' })).reads).toBe(1);
	});

	test('nothing from a credential that could not be read: the next item reads it again', async () => {
		let isBusy = true;
		const readCredential = () => {
			if (isBusy) throw new Error('The database is busy');
			return { environment: 'zoom', oauthTokenData: { access_token: 'access-token' } };
		};
		const first = await startAt([], 0, { nodeId: 'c', readCredential });
		expect(first.json).toMatchObject({ error: { reason: 'unknown' } });
		isBusy = false;
		expect((await startWith({ nodeId: 'c' })).json).toMatchObject({ success: true });
	});
});
