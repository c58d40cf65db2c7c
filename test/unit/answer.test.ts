import { readResponse } from '../../nodes/ZoomLiveStream/transport/answer';

test('a missing answer has no status, so it is not a success', () => {
	expect(readResponse(undefined)).toEqual({
		kind: 'answered',
		status: NaN,
		headers: {},
		body: undefined,
	});
	expect(readResponse({ statusCode: 200, headers: 'none' })).toMatchObject({
		status: 200,
		headers: {},
	});
});
