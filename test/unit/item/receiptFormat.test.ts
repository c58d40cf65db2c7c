import { clock, resetClock } from '../../engine/harness/clock';
import { performItem, type SentRequest, type ZoomAnswer } from '../harness/performItem';

jest.mock('../../../nodes/zoom/n8n/clock', () => jest.requireActual('../../engine/harness/clock'));

beforeEach(() => {
	resetClock();
	clock.speed = Number.POSITIVE_INFINITY;
});

const ACCEPTED: ZoomAnswer = { statusCode: 204 };
const DOWN: ZoomAnswer = { statusCode: 503 };
const REFUSED: ZoomAnswer = { statusCode: 415 };
const BROKEN: ZoomAnswer = { statusCode: 500 };

const formatOf = ({ body }: SentRequest) => (body instanceof FormData ? 'multipart' : 'json');

/** Starts a stream at a Zoom that answers so, and notes in which format each request came. */
async function startAt(
	answer: (format: string, sent: number) => ZoomAnswer | Promise<ZoomAnswer>,
	account?: string,
) {
	const formats: string[] = [];
	const { json } = await performItem({
		operation: 'start',
		body: { action: 'start' },
		...(account !== undefined && { account }),
		zoom: async (request) => {
			formats.push(formatOf(request));
			return await answer(formatOf(request), formats.length);
		},
	});
	return { json, formats };
}

describe('the receipt says in which format Zoom has accepted the request', () => {
	test('when another item has found out in the meantime that it has to be JSON', async () => {
		const onlyJson = (format: string) => (format === 'json' ? ACCEPTED : REFUSED);
		const { json, formats } = await startAt(async (format, sent) => {
			if (sent > 1) return onlyJson(format);
			await startAt(onlyJson, 'shared');
			return DOWN;
		}, 'shared');
		expect(formats).toEqual(['multipart', 'json']);
		expect(json).toMatchObject({ success: true, requestFormat: 'json', attempts: 2 });
	});

	test('when Zoom only had an outage and does not accept JSON, so that it is multipart after all', async () => {
		const { json, formats } = await startAt((format, sent) => {
			if (format === 'json') return REFUSED;
			return sent === 1 ? BROKEN : ACCEPTED;
		});
		expect(formats).toEqual(['multipart', 'json', 'multipart']);
		expect(json).toMatchObject({ success: true, requestFormat: 'multipart', attempts: 3 });
	});
});
