import { readAnswer, wholeAnswer } from '../../nodes/ZoomLiveStream/transport/answer';

type FullResponse = Parameters<typeof wholeAnswer>[1];

async function passThrough(body: FullResponse['body']) {
	const headers = { 'x-zm-trackingid': 'T1' };
	return readAnswer(await wholeAnswer([], { statusCode: 400, headers, body }));
}

describe('Zoom’s answer reaches the node whole', () => {
	test.each<[string, FullResponse['body']]>([
		['an object', { code: 300, message: 'x' }],
		['text', 'Bad Gateway'],
		['a list', Object.assign([1, 2])],
		['nothing', ''],
	])('%s', async (_kind, body) => {
		expect(await passThrough(body)).toEqual({
			kind: 'answered',
			status: 400,
			headers: { 'x-zm-trackingid': 'T1' },
			body,
		});
	});

	test('what cannot be read counts as no body', async () => {
		expect(await passThrough(Object.assign(() => 7))).toMatchObject({ body: '' });
	});
});

test('an answer that is not there has no status, so it is no success', () => {
	expect(readAnswer([])).toEqual({ kind: 'answered', status: NaN, headers: {}, body: undefined });
	expect(readAnswer([{ json: { statusCode: 200, headers: 'none' } }])).toMatchObject({
		status: 200,
		headers: {},
	});
});
