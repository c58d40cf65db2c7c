import type { INode } from 'n8n-workflow';
import { fail, toNodeError } from '../../../nodes/ZoomLiveStream/answers/failure';

const NODE: INode = {
	id: 'node',
	name: 'Zoom',
	type: 'zoomLiveStream',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
const MEETING = { eventType: 'meeting', id: '82012345678' } as const;
const SILENCE = { httpStatus: null, zoomCode: null, zoomMessage: null, trackingId: null };

function shown(answer: Partial<typeof ANSWER>) {
	const failure = fail('unknown', MEETING, { fix: 'Ask.', answer: { ...SILENCE, ...answer } });
	return toNodeError(NODE, failure);
}

const ANSWER = {
	httpStatus: 400 as number | null,
	zoomCode: 3000 as number | null,
	zoomMessage: 'No.' as string | null,
	trackingId: 'T1' as string | null,
};

describe('the panel of a stopped node shows what to do, then what Zoom said', () => {
	test.each<[string, Partial<typeof ANSWER>, string]>([
		['all of it', ANSWER, 'Ask. Zoom answered with code 3000: "No." (tracking ID T1)'],
		['no code', { ...ANSWER, zoomCode: null }, 'Ask. Zoom answered: "No." (tracking ID T1)'],
		['no text', { ...ANSWER, zoomMessage: null }, 'Ask. (tracking ID T1)'],
		['no tracking ID', { ...ANSWER, trackingId: null }, 'Ask. Zoom answered with code 3000: "No."'],
		['nothing', {}, 'Ask.'],
	])('%s', (_what, answer, description) => {
		expect(shown(answer).description).toBe(description);
	});

	test('what happened, as the title and among n8n’s own details', () => {
		const { message, messages } = shown(ANSWER);
		expect(message).toBe('Zoom refused the request: No.');
		expect(messages).toEqual([message]);
	});
});
