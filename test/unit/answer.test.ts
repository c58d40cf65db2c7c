import { readResponse } from '../../nodes/ZoomLiveStream/transport/answer';

test('an answer that is not there has no status, so it is no success', () => {
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
