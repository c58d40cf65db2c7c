import { NodeApiError, type OnError } from 'n8n-workflow';
import { EVENT_ID, performItem } from '../harness/performItem';

const REFUSAL = {
	statusCode: 400,
	headers: { 'x-zm-trackingid': 'T1' },
	body: { code: 9999, message: 'New.' },
};
const SHOWN = {
	error: {
		message: 'Zoom refused the request: New.',
		reason: 'unknown',
		fix: expect.stringMatching(/\.$/),
		zoomCode: 9999,
		zoomMessage: 'New.',
		httpStatus: 400,
		retryable: false,
		operation: 'stop',
		meetingId: EVENT_ID,
		attempts: 1,
		waitedMs: expect.any(Number),
		trackingId: 'T1',
		docs: expect.stringMatching(/\/docs\/errors\.md#unknown$/),
	},
};

async function refused(onError: OnError, body: object = REFUSAL.body, statusCode = 400) {
	return await performItem({
		operation: 'stop',
		onError,
		body: { action: 'stop' },
		parameters: { options: { maxWait: 0 } },
		zoom: () => ({ ...REFUSAL, statusCode, body }),
	});
}

describe('an item that Zoom refused', () => {
	test('goes to the error branch without the input’s fields: n8n adds them', async () => {
		expect((await refused('continueErrorOutput')).json).toEqual(SHOWN);
	});

	test('keeps the input’s fields on the regular branch', async () => {
		expect((await refused('continueRegularOutput')).json).toEqual({
			from: 'the input',
			...SHOWN,
		});
	});

	test('stops the workflow, and says which item it was', async () => {
		const { thrown, json } = await refused('stopWorkflow');
		expect(json).toBeUndefined();
		expect(thrown).toBeInstanceOf(NodeApiError);
		expect(thrown).toMatchObject({ message: SHOWN.error.message, context: { itemIndex: 3 } });
	});

	test('lists the missing scopes if Zoom does', async () => {
		const { json } = await refused('continueErrorOutput', { code: 4711, message: 'scopes:[a]' });
		expect(json).toMatchObject({ error: { missingScopes: ['a'] } });
	});

	test('says when to try again if Zoom does', async () => {
		const { json } = await performItem({
			operation: 'stop',
			body: { action: 'stop' },
			zoom: () => ({
				statusCode: 429,
				headers: { 'retry-after': '2026-01-20T00:00:00Z' },
				body: { message: 'daily' },
			}),
		});
		expect(json).toMatchObject({ error: { retryAt: '2026-01-20T00:00:00.000Z' } });
	});

	test('says what the node has checked', async () => {
		const { json } = await refused('continueErrorOutput', { code: 3000, message: 'New.' });
		expect(json).toMatchObject({
			error: {
				checked: ['the meeting is running: unclear (unknown)'],
			},
		});
	});
});
