import { createTrigger, type Trigger } from './harness/trigger';
import { streamEvent, zoomRequest, type ZoomRequest } from './harness/zoomRequest';

const REFUSED = { status: 401, answer: undefined, item: undefined };

/** What becomes of the headers of a good request. */
type HeaderChange = (right: {
	signature: string;
	timestamp: string;
}) => Record<string, string | string[] | undefined>;

let trigger: Trigger;

beforeEach(() => {
	trigger = createTrigger();
});

/** A good request with other headers; `undefined` removes one. */
function withHeaders(change: HeaderChange): ZoomRequest {
	const { headers, body } = zoomRequest(streamEvent());
	const signature = String(headers['x-zm-signature']);
	const timestamp = String(headers['x-zm-request-timestamp']);
	const changed = { ...headers, ...change({ signature, timestamp }) };
	const entries = Object.entries(changed).flatMap(([name, value]) =>
		value === undefined ? [] : [[name, value] as const],
	);
	return { headers: Object.fromEntries(entries), body };
}

test.each<[string, HeaderChange]>([
	['no signature', () => ({ 'x-zm-signature': undefined })],
	['no timestamp', () => ({ 'x-zm-request-timestamp': undefined })],
	['a list of one signature', ({ signature }) => ({ 'x-zm-signature': [signature] })],
	[
		'two signatures, as Node.js joins them',
		({ signature }) => ({ 'x-zm-signature': `${signature}, ${signature}` }),
	],
	['a list of one timestamp', ({ timestamp }) => ({ 'x-zm-request-timestamp': [timestamp] })],
	[
		'two timestamps, as Node.js joins them',
		({ timestamp }) => ({ 'x-zm-request-timestamp': `${timestamp}, ${timestamp}` }),
	],
])('a request with the right signature but %s is refused', async (_what, change) => {
	expect(await trigger.send(withHeaders(change))).toEqual(REFUSED);
});

test('and with both headers as they are it is accepted', async () => {
	expect(await trigger.send(withHeaders(() => ({})))).toMatchObject({ status: 200 });
});
