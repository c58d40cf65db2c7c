import { AccountPace } from '../../../nodes/zoom/client/pace/accountPace';
import type { RateSignal } from '../../../nodes/zoom/client/pace/rateSignal';
import { pass, resetClock, uptime, wait } from './simulatedClock';

jest.mock('../../../nodes/zoom/n8n/clock', () => jest.requireActual('./simulatedClock'));

beforeEach(resetClock);

const REQUEST = { cancelled: undefined, maxOutageMs: 90_000 };
const sends = (signal?: RateSignal) => async () => ({ value: uptime(), signal });

describe('requests that Zoom counts separately', () => {
	test('do not wait for each other', async () => {
		const pace = new AccountPace();
		await pace.run('Medium', REQUEST, sends({ kind: 'refused', at: 0, retryAfterMs: 30_000 }));
		const medium = pace.run('Medium', REQUEST, sends());
		const light = pace.run('Light', REQUEST, sends());
		await pass();
		expect(await light).toMatchObject({ value: 0, waitedMs: 0 });
		expect(await medium).toMatchObject({ value: 30_000, waitedMs: 30_000 });
	});

	test('keep the account from being forgotten, each of them', async () => {
		const pace = new AccountPace();
		const running = [1_000, 2_000].map(async (duration, index) => {
			await pace.run(`category ${index}`, REQUEST, async () => ({
				value: await wait(duration),
				signal: undefined,
			}));
		});
		await pass(1_500);
		expect(pace.isIdle).toBe(false);
		await pass(500);
		await Promise.all(running);
		expect(pace.isIdle).toBe(true);
		expect(pace.lastUsedAt).toBe(2_000);
	});
});
