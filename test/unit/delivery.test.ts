import { parseBody, readDelivery } from '../../nodes/ZoomLiveStreamTrigger/delivery';

const BODY = new TextEncoder().encode('{"event":"meeting.started"}');
const HEADERS = {
	'x-zm-request-timestamp': '1767225600',
	'x-zm-signature': `v0=${'a'.repeat(64)}`,
};
const read = (headers: object, rawBody: unknown = BODY) =>
	readDelivery({ headers: { ...HEADERS, ...headers }, rawBody });

test.each([undefined, null, 'text', {}, { headers: null }, { headers: 'x' }])(
	'%j is no request from Zoom',
	(request) => {
		expect(readDelivery(request)).toBeUndefined();
	},
);

test.each([
	['an ID', 'request-1', 'request-1'],
	['an empty ID', '', undefined],
	['no ID', undefined, undefined],
	['two IDs', ['one', 'other'], undefined],
])('a request with %s', (_what, id, requestId) => {
	expect(read({ 'x-zm-request-id': id })).toEqual({
		timestamp: '1767225600',
		signature: HEADERS['x-zm-signature'],
		body: BODY,
		requestId,
	});
});

test('a body that is no JSON is nothing', () => {
	const body = new TextEncoder().encode('<html>');
	expect(parseBody({ timestamp: '1', signature: 'v0=', body })).toBeUndefined();
});
