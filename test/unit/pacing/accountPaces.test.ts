import { rememberedAccounts, sendAtPace } from '../../../nodes/zoom/client/pace/accountPaces';
import { pass, resetClock, wait } from './simulatedClock';

jest.mock('../../../nodes/zoom/n8n/clock', () => jest.requireActual('./simulatedClock'));

beforeEach(resetClock);

/** Sends a request that Zoom answers after this many ms. */
async function sendFor(account: string, duration = 0): Promise<void> {
	const request = { cancelled: undefined, maxOutageMs: 90_000 };
	await sendAtPace(account, 'Light', request, async () => ({
		value: duration === 0 || (await wait(duration)),
		signal: undefined,
	}));
}

test('10,000 accounts leave no more than a hundred in memory', async () => {
	for (let index = 0; index < 10_000; index += 1) await sendFor(`account ${index}`);
	expect(rememberedAccounts()).toHaveLength(100);
	expect(rememberedAccounts()).toContain('account 9999');
});

test('after 1,000 accounts were busy at once, no more than a hundred are left with the next one', async () => {
	const busy = Array.from({ length: 1_000 }, async (_, index) => await sendFor(`${index}`, 1_000));
	expect(rememberedAccounts().length).toBeGreaterThanOrEqual(1_000);
	await pass(1_000);
	await Promise.all(busy);
	await sendFor('next');
	expect(rememberedAccounts()).toHaveLength(100);
	expect(rememberedAccounts()).toContain('next');
});

test('the least recently used account is forgotten first, even if another one is older', async () => {
	for (let index = 0; index < 98; index += 1) await sendFor(`filler ${index}`);
	await pass(1_000);
	const long = sendFor('long', 60_000);
	await pass(1_000);
	await sendFor('short');
	await pass(1_000);
	for (let index = 0; index < 98; index += 1) await sendFor(`filler ${index}`);
	await pass(60_000);
	await long;
	await sendFor('new');
	expect(rememberedAccounts()).toContain('long');
	expect(rememberedAccounts()).not.toContain('short');
});

test('an account with a request in flight is never forgotten, so that it keeps one pace', async () => {
	const busy = sendFor('busy', 60_000);
	for (let index = 0; index < 500; index += 1) {
		await sendFor(`other ${index}`);
		await pass(1);
	}
	expect(rememberedAccounts()).toContain('busy');
	await pass(60_000);
	await busy;
});
