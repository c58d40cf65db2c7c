import { createTrigger, type Trigger } from './harness/trigger';
import { secondsNow, streamEvent, zoomRequest, type ZoomRequest } from './harness/zoomRequest';

const REFUSED = { status: 401, answer: undefined, item: undefined };

let trigger: Trigger;

beforeEach(() => {
	trigger = createTrigger();
});

/** A good request with other headers; `undefined` removes one. */
function withHeaders(changes: Record<string, string | string[] | undefined>): ZoomRequest {
	const { headers, body } = zoomRequest(streamEvent());
	const entries = Object.entries({ ...headers, ...changes }).flatMap(([name, value]) =>
		value === undefined ? [] : [[name, value] as const],
	);
	return { headers: Object.fromEntries(entries), body };
}

describe('headers that Zoom never sends are refused', () => {
	const good = `v0=${'0a'.repeat(32)}`;

	test.each<[string, Record<string, string | string[] | undefined>]>([
		['no signature', { 'x-zm-signature': undefined }],
		['no timestamp', { 'x-zm-request-timestamp': undefined }],
		['neither', { 'x-zm-signature': undefined, 'x-zm-request-timestamp': undefined }],
		['an empty signature', { 'x-zm-signature': '' }],
		['a list of signatures', { 'x-zm-signature': [good, good] }],
		['a list of one signature', { 'x-zm-signature': [good] }],
		['two signatures, as Node.js joins them', { 'x-zm-signature': `${good}, ${good}` }],
		['two timestamps', { 'x-zm-request-timestamp': `${secondsNow()}, ${secondsNow()}` }],
		['a list of timestamps', { 'x-zm-request-timestamp': [secondsNow()] }],
		['another length', { 'x-zm-signature': good.slice(0, -1) }],
		['one digit more', { 'x-zm-signature': `${good}0` }],
		['no version', { 'x-zm-signature': good.slice(3) }],
		['no hexadecimal digits', { 'x-zm-signature': `v0=${'g'.repeat(64)}` }],
		['letters that look alike', { 'x-zm-signature': good.replace(/\d/, '٣') }],
		['only the version', { 'x-zm-signature': 'v0=' }],
	])('%s', async (_name, headers) => {
		expect(await trigger.send(withHeaders(headers))).toEqual(REFUSED);
	});

	test('upper case digits and another version, over the right hash', async () => {
		const { headers, body } = zoomRequest(streamEvent());
		const right = String(headers['x-zm-signature']);
		const variants = [
			right.toUpperCase(),
			`v0=${right.slice(3).toUpperCase()}`,
			right.replace('v0', 'v1'),
		];
		for (const signature of variants) {
			const forged = { headers: { ...headers, 'x-zm-signature': signature }, body };
			expect(await trigger.send(forged)).toEqual(REFUSED);
		}
	});
});
