import { AccountPace } from '../../../nodes/ZoomLiveStream/pace/accountPace';
import { resetClock, uptime, waits } from './instantClock';

jest.mock('../../../nodes/ZoomLiveStream/clock', () => jest.requireActual('./instantClock'));

beforeEach(resetClock);

const quota = { limit: 20, remaining: 19 };

describe('requests that Zoom counts separately', () => {
	test('do not wait for each other', async () => {
		const pace = new AccountPace();
		await pace.of('Medium').acquire({}, undefined);
		pace.of('Medium').release({ kind: 'refused', at: uptime(), quota, retryAfterMs: 30_000 });
		await pace.of('Light').acquire({}, undefined);
		expect(waits).toEqual([]);
		await pace.of('Medium').acquire({}, undefined);
		expect(waits).toEqual([30_000]);
	});

	test('keep the account from being forgotten, each of them', async () => {
		const pace = new AccountPace();
		await pace.of('Light').acquire({}, undefined);
		await pace.of('Medium').acquire({}, undefined);
		pace.of('Light').release(undefined);
		expect(pace.isIdle).toBe(false);
		pace.of('Medium').release(undefined);
		expect(pace.isIdle).toBe(true);
	});
});
