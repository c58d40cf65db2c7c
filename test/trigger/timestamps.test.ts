import { createTrigger, type Trigger } from './harness/trigger';
import { secondsNow, streamEvent, zoomRequest } from './harness/zoomRequest';

const REFUSED = { status: 401, answer: undefined, item: undefined };

let trigger: Trigger;

beforeEach(() => {
	trigger = createTrigger();
});

describe('timestamps, each correctly signed', () => {
	test.each([
		['not a number', 'NaN'],
		['empty', ''],
		['negative', `-${secondsNow()}`],
		['with a sign', `+${secondsNow()}`],
		['in milliseconds', String(Date.now())],
		['with a fraction', `${secondsNow()}.5`],
		['in hexadecimal', '0x66666666'],
		['an exponent', '1e9'],
		['endless', 'Infinity'],
		['with white space', ` ${secondsNow()}`],
		['a date', new Date().toISOString()],
		['zero', '0'],
		['100 minutes old', secondsNow(-6_002)],
		['two hours old', secondsNow(-7_200)],
		['100 minutes ahead', secondsNow(6_003)],
		['years ahead', '9999999999'],
	])('%s: refused', async (_name, timestamp) => {
		expect(await trigger.send(zoomRequest(streamEvent(), { timestamp }))).toEqual(REFUSED);
	});

	test.each([-5_995, -1, 1, 5_995])('%d s away: accepted', async (shift) => {
		const request = zoomRequest(streamEvent(), { timestamp: secondsNow(shift) });
		expect((await trigger.send(request)).item).toBeDefined();
	});

	test('Maximum Age widens and narrows the window', async () => {
		const wide = createTrigger({ parameters: { options: { maxAge: 86_400 } } });
		const narrow = createTrigger({ parameters: { options: { maxAge: 10 } } });
		const lastRetry = { timestamp: secondsNow(-80_000) };
		const recent = { timestamp: secondsNow(-20) };
		expect((await wide.send(zoomRequest(streamEvent(), lastRetry))).item).toBeDefined();
		expect(await narrow.send(zoomRequest(streamEvent(), recent))).toEqual(REFUSED);
	});

	test('a Maximum Age that makes no sense counts as the default', async () => {
		for (const maxAge of [-1, 'soon', null]) {
			const odd = createTrigger({ parameters: { options: { maxAge } } });
			const old = zoomRequest(streamEvent(), { timestamp: secondsNow(-7_200) });
			expect(await odd.send(old)).toEqual(REFUSED);
			expect((await odd.send(zoomRequest(streamEvent()))).item).toBeDefined();
		}
	});
});
