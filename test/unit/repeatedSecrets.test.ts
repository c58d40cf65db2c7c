import type { IDataObject } from 'n8n-workflow';
import { readResponse, unanswered } from '../../nodes/zoom/client/answer';
import { interpret } from '../../nodes/ZoomLiveStream/answers/interpret';
import { performItem } from './harness/performItem';

const KEY = 'key  with-spaces-4f7a2c';
const MEETING = { eventType: 'meeting', id: '82012345678', operation: 'start' } as const;

function refusal(body: unknown, headers: Record<string, unknown> = {}, key = KEY) {
	const answer = readResponse({ statusCode: 400, headers, body });
	return interpret(answer, MEETING, new Set([key]));
}

describe('a stream key that Zoom repeats in its refusal is never shown', () => {
	test('in its text', () => {
		const body = { code: 9999, message: `Bad key ${KEY}: ${KEY}` };
		expect(refusal(body)).toMatchObject({
			message: 'Zoom refused the request: Bad key ••••: ••••',
			answer: { zoomMessage: 'Bad key ••••: ••••' },
		});
	});

	test('in the tracking ID and the scopes', () => {
		const body = { code: 4711, message: `Missing scopes:[${KEY}, meeting:write].` };
		expect(refusal(body, { 'x-zm-trackingid': `T-${KEY}` })).toMatchObject({
			missingScopes: ['••••', 'meeting:write'],
			answer: { trackingId: 'T-••••' },
		});
	});

	test('where a long text is truncated: not even its beginning', () => {
		const message = `${'x'.repeat(495)} ${KEY}`;
		const shown = JSON.stringify(refusal({ code: 9999, message }));
		expect(shown).toContain('x •');
		expect(shown).not.toContain('x key');
	});

	test.each(['token_rejected', 'network_unreachable', 'unknown'] as const)(
		'in what n8n says about %s',
		(reason) => {
			const silence = unanswered(reason, `No ${KEY}`);
			const shown = JSON.stringify(interpret(silence, MEETING, new Set([KEY])));
			expect(shown).toContain('No ••••');
			expect(shown).not.toContain(KEY);
		},
	);

	test('and what the answer means does not depend on the key', () => {
		const body = { code: 3000, message: 'The meeting has not started.' };
		expect(refusal(body, {}, 'started')).toMatchObject({ reason: 'event_not_started' });
	});
});

test('a token that n8n fetches for the request itself is hidden too', async () => {
	const credential: IDataObject = { environment: 'zoom' };
	const { json } = await performItem({
		operation: 'stop',
		body: { action: 'stop' },
		credential,
		zoom: () => {
			credential.oauthTokenData = { access_token: 'example-first-token' };
			return { statusCode: 400, body: { code: 9999, message: 'No: example-first-token' } };
		},
	});
	expect(JSON.stringify(json)).toContain('No: ');
	expect(JSON.stringify(json)).not.toContain('example-first-token');
});
