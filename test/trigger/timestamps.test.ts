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
		['100 minutes ahead', secondsNow(6_003)],
	])('%s: refused', async (_name, timestamp) => {
		expect(await trigger.send(zoomRequest(streamEvent(), { timestamp }))).toEqual(REFUSED);
	});

	test.each([-5_995, 5_995])('%d s away: accepted', async (shift) => {
		const request = zoomRequest(streamEvent(), { timestamp: secondsNow(shift) });
		expect((await trigger.send(request)).item).toBeDefined();
	});

	test.each([300, '300', ' 300 '])('with a Maximum Age of %j: 300 seconds', async (maxAge) => {
		const strict = createTrigger({ parameters: { options: { maxAge } } });
		const sent = (age: number) => zoomRequest(streamEvent(), { timestamp: secondsNow(-age) });
		expect((await strict.send(sent(295))).item).toBeDefined();
		expect(await strict.send(sent(305))).toEqual(REFUSED);
	});

	test('it is the request that must not be older, whenever the event happened', async () => {
		const strict = createTrigger({ parameters: { options: { maxAge: 300 } } });
		const yesterday = { ...streamEvent(), event_ts: Date.now() - 86_400_000 };
		expect((await strict.send(zoomRequest(yesterday))).item).toBeDefined();
	});

	test('a Maximum Age that makes no sense counts as the default', async () => {
		for (const maxAge of [-1, 'soon', '', '-300', null, [], true]) {
			const odd = createTrigger({ parameters: { options: { maxAge } } });
			const old = zoomRequest(streamEvent(), { timestamp: secondsNow(-7_200) });
			expect(await odd.send(old)).toEqual(REFUSED);
			expect((await odd.send(zoomRequest(streamEvent()))).item).toBeDefined();
		}
	});
});
