import { clock, resetClock, wait } from '../engine/harness/clock';
import { check, CHECKED, expectNoSecretIn, meetingForEachTest, PRIVATE } from './harness/checking';
import { onAir } from './harness/on-air';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = meetingForEachTest();

describe('the search for secrets in what you see', () => {
	test.each(Object.entries({ ...PRIVATE, id: CHECKED }))('notices the %s', async (_name, value) => {
		const checked = await check(zoom());
		expectNoSecretIn(checked);
		const seen = `${checked.seen} ${value}`;
		expect(() => expectNoSecretIn({ ...checked, seen })).toThrow();
	});

	test('notices every token and key of the app', async () => {
		const checked = await check(zoom(), { app: {} });
		expectNoSecretIn(checked);
		const { authorization } = zoom().requests[0]?.headers ?? {};
		const token = String(authorization).replace('Bearer ', '');
		expect(token).toMatch(/^simulator-access-/);
		for (const secret of [token, zoom().app.clientSecret, zoom().app.accountId]) {
			const seen = `${checked.seen} ${secret}`;
			expect(() => expectNoSecretIn({ ...checked, seen })).toThrow();
		}
	});

	test('looks at the report in both forms and at the progress', async () => {
		const { seen, markdown, report } = await check(zoom());
		expect(seen).toContain(markdown);
		expect(seen).toContain(JSON.stringify(report));
		expect(seen).toContain('The operation Start →');
	});
});

describe('what is arranged to happen on air', () => {
	test('happens at the pause between two starts, and at no other', async () => {
		resetClock();
		zoom().meeting(CHECKED).stream = 'live';
		let happened = 0;
		onAir(zoom(), () => {
			happened += 1;
		});
		await wait(500, undefined);
		expect(happened).toBe(0);
		await wait(35_000, undefined);
		expect(happened).toBe(1);
	});

	test('is refused when the stream is not live then', () => {
		resetClock();
		zoom().meeting(CHECKED).stream = 'off';
		onAir(zoom(), () => undefined);
		clock.waits.push(35_000);
		expect(() => clock.onWait()).toThrow();
	});
});
