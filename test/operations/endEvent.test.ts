import { runOperation, type OperationRun } from './harness/operation';
import { eventOf, eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const END = { method: 'PUT', path: /\/(?:meetings|webinars)\/\d+\/status$/ };

interface Answer {
	status: number;
	body: object | string;
	says: RegExp;
	only?: 'meeting' | 'webinar';
}

const says = (status: number, code: number, message: string, words: RegExp): Answer => ({
	status,
	body: { code, message },
	says: words,
});

const PLAN_MISSING =
	'Webinar plan subscription is missing. Enable webinar for this user once the subscription is added: abc.';

/** What Zoom documents for ending (Zoom OpenAPI 2026). */
const ANSWERS: Answer[] = [
	{ ...says(400, 3000, 'Cannot access webinar info.', /belongs to a webinar/), only: 'meeting' },
	{
		...says(400, 3063, "Can not end on-premise user's meeting: 1.", /on-premise/),
		only: 'meeting',
	},
	{
		...says(
			400,
			3161,
			'Meeting hosting and scheduling capabilities are not allowed for your user account.',
			/does not let the host/,
		),
		only: 'meeting',
	},
	{
		...says(
			400,
			3063,
			"You can not end an on-premise user's meeting: 1 using this API.",
			/on-premise/,
		),
		only: 'webinar',
	},
	{ ...says(400, 300, 'Invalid webinar ID.', /cannot find/), only: 'webinar' },
	{ ...says(400, 200, 'No permission.', /does not let the host/), only: 'webinar' },
	{
		...says(400, 200, 'Webinar plan is missing. You must subscribe to the webinar plan.', /plan/),
		only: 'webinar',
	},
	{ status: 200, body: PLAN_MISSING, says: /plan/, only: 'webinar' },
	{ status: 200, body: { message: PLAN_MISSING }, says: /plan/, only: 'webinar' },
	{ status: 200, body: 'Validation Failed.', says: /refused a value: Validation Failed\./ },
	says(404, 3001, 'It does not exist: meeting 1 does not exist.', /cannot find \w+ \d{9}/),
	says(400, 4711, 'Invalid access token, does not contain scopes:[a].', /is missing a scope/),
	says(429, 429, 'You have reached the maximum daily rate limit.', /requests for today/),
	{ status: 503, body: '', says: /could not answer/ },
];

describe.each(['meeting', 'webinar'] as const)('a stop of a %s with End the Event', (eventType) => {
	const event = () => eventOf(zoom(), eventType);
	const stop = async (run: Partial<OperationRun> = {}) => {
		const options = { endEvent: true, maxWait: 0 };
		return await runOperation(zoom(), { operation: 'stop', eventType, options, ...run });
	};
	const ends = () => zoom().requests.filter(({ method }) => method === 'PUT');

	beforeEach(() => {
		event().stream = 'live';
	});

	test('ends the event if the stream was already off', async () => {
		zoom().configure({ stopOnSilentStream: 'error_3000' });
		event().stream = 'off';
		const { success } = await stop();
		expect(success[0]?.json).toMatchObject({ alreadyInState: true, ended: true });
		expect(event().status).toBe('ended');
	});

	test('ends nothing if a stream that was already off counts as a failure', async () => {
		zoom().configure({ stopOnSilentStream: 'error_3000' });
		event().stream = 'off';
		const { success } = await stop({ options: { endEvent: true, onAlreadyInState: 'fail' } });
		expect(success).toEqual([]);
		expect(event().status).toBe('started');
	});

	test('ends nothing if the stop is refused', async () => {
		const body = { code: 3161, message: 'Not allowed for your user account.' };
		const match = { path: /\/livestream\/status$/ };
		zoom().injectFault({ kind: 'status', status: 400, body, match, times: 10 });
		const { error } = await stop();
		expect(error[0]?.json.error).toMatchObject({ reason: 'host_not_allowed' });
		expect(ends()).toEqual([]);
	});

	test.each([
		['204', 204, ''],
		['200 without a body', 200, ''],
		['200 with an empty object', 200, {}],
		['200 with a text that is not a refusal', 200, 'Updated.'],
	])('treats %s as a success', async (_what, status, body) => {
		zoom().injectFault({ kind: 'status', status, body, match: END });
		const { success } = await stop();
		expect(success[0]?.json).toMatchObject({
			ended: true,
			note: `The stream is off. The ${eventType} was ended for everyone.`,
		});
	});

	test.each(
		ANSWERS.filter(({ only = eventType }) => only === eventType).map((answer) => ({
			...answer,
			name: JSON.stringify(answer.body).slice(0, 60),
		})),
	)(
		'succeeds, and says why the event goes on: $status $name',
		async ({ status, body, says: words }) => {
			zoom().injectFault({ kind: 'status', status, body, match: END, times: 10 });
			const { success, error } = await stop();
			expect(error).toEqual([]);
			expect(success[0]?.json).toMatchObject({
				success: true,
				// A server that broke down may have ended it.
				ended: status === 503 ? null : false,
				note: expect.stringMatching(
					new RegExp(
						`^The stream is off\\. (?:The ${eventType} was not ended|Whether the ${eventType} was ended is not known)\\. `,
					),
				),
			});
			expect(success[0]?.json.note).toMatch(words);
			expect(event()).toMatchObject({ stream: 'off', status: 'started' });
		},
	);

	test('says which scope is missing', async () => {
		const { success } = await stop({
			tokens: { scopes: [`${eventType}:update:livestream_status`] },
		});
		expect(success[0]?.json).toMatchObject({
			ended: false,
			note: expect.stringContaining(`${eventType}:update:status`),
		});
	});

	test.each([
		['accepts it', undefined],
		['no longer has the event', { code: 3001, message: 'Meeting does not exist.' }],
	])('is repeated if its answer is lost, and Zoom %s: ended', async (_how, body) => {
		zoom().injectFault({ kind: 'applied_then_reset', match: END });
		if (body) zoom().injectFault({ kind: 'status', status: 404, body, match: END });
		const { success } = await stop({ options: { endEvent: true } });
		expect(success[0]?.json).toMatchObject({
			ended: true,
			note: `The stream is off. The ${eventType} was ended for everyone.`,
		});
		expect(event().status).toBe('ended');
	});

	test('is not known to have ended the event if no answer comes', async () => {
		zoom().injectFault({ kind: 'applied_then_hang', match: END, times: 10 });
		const { success } = await stop({ parameters: { requestOptions: { timeout: 300 } } });
		expect(success[0]?.json).toMatchObject({
			success: true,
			ended: null,
			note: expect.stringMatching(
				`^The stream is off. Whether the ${eventType} was ended is not known.`,
			),
		});
		expect(event().status).toBe('ended');
	});
});
