import { callApi, changeStatus } from '../simulator/calls';
import {
	exampleDestination,
	startSimulator,
	type Answer,
	type Simulator,
	type SimulatorOptions,
} from '../simulator';
import { judge } from './judge';
import { exchangeOf } from './judging';

const MEETING = '/meetings/82012345678';
const WEBINAR = '/webinars/82929473321';

const scopes = [
	'meeting:write',
	'meeting:read',
	'webinar:write',
	'webinar:read',
	'user:read',
	'user:write',
	'meeting_token:read:live_streaming',
];

async function violationsIn(
	alterAnswer: SimulatorOptions['alterAnswer'],
	ask: (zoom: Simulator, token: string) => Promise<unknown>,
): Promise<string[]> {
	const zoom = await startSimulator({
		unknownFields: false,
		...(alterAnswer && { alterAnswer }),
	});
	try {
		const given = { status: 'started', destination: exampleDestination } as const;
		zoom.addMeeting({ id: '82012345678', ...given });
		zoom.addWebinar({ id: '82929473321', ...given });
		await ask(zoom, zoom.issueTokens({ scopes }).access_token);
		return zoom.requests.flatMap((request) => judge(exchangeOf(request, () => false)).violations);
	} finally {
		await zoom.close();
	}
}

type Ask = (zoom: Simulator, token: string) => Promise<unknown>;

const get =
	(path: string): Ask =>
	async (zoom, token) =>
		await callApi(zoom, 'GET', path, { token });
const start =
	(path: string, prepare: (zoom: Simulator) => void = () => undefined): Ask =>
	async (zoom, token) => {
		prepare(zoom);
		return await changeStatus(zoom, path, { action: 'start' }, { token });
	};

const startWaiting = start(MEETING, (zoom) => {
	zoom.meeting('82012345678').status = 'waiting';
});
const startWithoutScope: Ask = async (zoom) => {
	const { access_token: token } = zoom.issueTokens({ scopes: ['meeting:read'] });
	return await changeStatus(zoom, MEETING, { action: 'start' }, { token });
};

const reworded =
	(from: string | RegExp, to: string) =>
	(answer: Answer): Answer => ({ ...answer, body: answer.body.replace(from, to) });
const withStatus =
	(status: number) =>
	(answer: Answer): Answer => ({ ...answer, status });
const withHeader =
	(name: string, value: string) =>
	({ headers, ...answer }: Answer): Answer => ({
		...answer,
		headers: { ...headers, [name]: value },
	});

interface Lie {
	lie: string;
	tell: (answer: Answer) => Answer;
	ask: Ask;
	/** What the judge says about it. */
	noticed: RegExp;
}

const LIES: Lie[] = [
	{
		lie: 'the older code for a meeting that has not started',
		tell: reworded('4927', '3000'),
		ask: startWaiting,
		noticed: /no document has the answer 400 · 3000 · Meeting 82012345678 has not started/,
	},
	{
		lie: 'a different text for a meeting that has not started',
		tell: reworded(/Meeting \d+ has not started\./, 'This meeting is not in progress.'),
		ask: startWaiting,
		noticed: /no document has the answer 400 · 4927 · This meeting is not in progress/,
	},
	{
		lie: 'the older status for a webinar that does not exist',
		tell: withStatus(400),
		ask: start('/webinars/99999999999'),
		noticed: /no document has the answer 400 · 3001 · Webinar does not exist/,
	},
	{
		lie: 'a code that no longer exists',
		tell: (answer) => ({
			...answer,
			status: 400,
			body: '{"code":1010,"message":"User does not belong to this account: abc."}',
		}),
		ask: start('/meetings/99999999999'),
		noticed: /no document has the answer 400 · 1010/,
	},
	{
		lie: 'a start that is answered with 200',
		tell: withStatus(200),
		ask: start(MEETING),
		noticed: /the status is 200; documented is 204/,
	},
	{
		lie: 'a 204 with a body',
		tell: (answer) => ({ ...answer, body: '{"started":true}' }),
		ask: start(MEETING),
		noticed: /a 204 has the body/,
	},
	{
		lie: 'the webinar’s settings outside in_meeting',
		tell: (answer) => ({
			...answer,
			body: answer.body.replace(
				/"in_meeting":\{(.*),("webinar_live_streaming":\{.*?\})\}/,
				'"in_meeting":{$1},$2',
			),
		}),
		ask: get('/users/me/settings'),
		noticed: /answer.in_meeting must have required property 'webinar_live_streaming'/,
	},
	{
		lie: 'a different name for the custom service of webinars',
		tell: reworded('"custom_live_streaming_service"]', '"custom"]'),
		ask: get('/users/me/settings'),
		noticed: /live_streaming_service.0 must be equal to one of the allowed values/,
	},
	{
		lie: 'a different category for a user’s settings',
		tell: withHeader('X-RateLimit-Category', 'Light'),
		ask: get('/users/me/settings'),
		noticed: /the category is Light; documented is MEDIUM/,
	},
	{
		lie: 'a meeting without its status',
		tell: reworded(/"status":"\w+",/, ''),
		ask: get(MEETING),
		noticed: /answer must have required property 'status'/,
	},
	{
		lie: 'the id of a meeting as text',
		tell: reworded('"id":82012345678', '"id":"82012345678"'),
		ask: get(MEETING),
		noticed: /answer.id must be integer/,
	},
	{
		lie: 'a renamed field of a destination',
		tell: reworded('stream_key', 'streamKey'),
		ask: get(`${WEBINAR}/livestream`),
		noticed: /must have property stream_key|must NOT have additional properties/,
	},
	{
		lie: 'a destination that is not labeled as JSON',
		tell: (answer) => ({ ...answer, contentType: 'text/html' }),
		ask: get(`${MEETING}/livestream`),
		noticed: /the answer is text\/html, not JSON/,
	},
	{
		lie: 'a join token that is valid for longer',
		tell: reworded('"expire_in":120', '"expire_in":300'),
		ask: get(`${MEETING}/jointoken/live_streaming`),
		noticed: /answer.expire_in must be equal to constant/,
	},
	{
		lie: 'a user type that Zoom does not have',
		tell: reworded('"type":2', '"type":3'),
		ask: get('/users/me'),
		noticed: /answer.type must be equal to one of the allowed values/,
	},
	{
		lie: 'a success without the scope',
		tell: (answer) => ({ ...answer, status: 204, body: '' }),
		ask: startWithoutScope,
		noticed: /it succeeds without any of meeting:update:livestream_status/,
	},
	{
		lie: 'a refusal that lists the webinar scopes',
		tell: reworded(/meeting:update/g, 'webinar:update'),
		ask: startWithoutScope,
		noticed: /the refusal asks for webinar:update:livestream_status/,
	},
	{
		lie: 'a refusal under other names',
		tell: reworded('"message"', '"errorMessage"'),
		ask: startWaiting,
		noticed: /refusal must have required property 'message'/,
	},
	{
		lie: 'an answer without a tracking ID',
		tell: (answer) => ({ ...answer, headers: {} }),
		ask: start(MEETING),
		noticed: /the answer has no x-zm-trackingid/,
	},
	{
		lie: 'a control that gets the answer of a change',
		tell: withStatus(204),
		ask: async (zoom, token) =>
			await callApi(zoom, 'PATCH', '/live_meetings/82012345678/events', {
				token,
				body: { method: 'recording.start' },
			}),
		noticed: /the status is 204; documented is 202/,
	},
];

describe('a simulator that lies', () => {
	test.each(LIES)('$lie: the judge says so', async ({ tell, ask, noticed }) => {
		const violations = await violationsIn(tell, ask);
		expect(violations.join('\n')).toMatch(noticed);
	});

	test.each(LIES)('the truth instead of $lie: the judge has nothing to say', async ({ ask }) => {
		expect(await violationsIn(undefined, ask)).toEqual([]);
	});
});

describe('a request against the rules', () => {
	const patch =
		(path: string, body: FormData | object, headers: Record<string, string> = {}): Ask =>
		async (zoom, token) =>
			await callApi(zoom, 'PATCH', path, { token, body, headers });
	const form = (fields: Record<string, string>): FormData => {
		const data = new FormData();
		for (const [name, value] of Object.entries(fields)) data.set(name, value);
		return data;
	};

	test.each([
		[
			'a destination as a multipart form',
			patch(`${MEETING}/livestream`, form({ ...exampleDestination })),
			/JSON alone is documented/,
		],
		[
			'a change of status as text',
			patch(`${MEETING}/livestream/status`, { action: 'start' }, { 'content-type': 'text/plain' }),
			/the content type is none that is documented/,
		],
		[
			'settings with a stop',
			patch(`${MEETING}/livestream/status`, { action: 'stop', settings: {} }),
			/body.settings boolean schema is false/,
		],
		[
			'a name with a change of the layout',
			patch(`${MEETING}/livestream/status`, { action: 'mode', settings: { display_name: 'New' } }),
			/body.settings must NOT have additional properties/,
		],
		[
			'a layout for a webinar',
			patch(`${WEBINAR}/livestream/status`, {
				action: 'start',
				settings: { layout: 'follow_host' },
			}),
			/body.settings must NOT have additional properties/,
		],
		[
			'settings text with the action in front',
			patch(`${MEETING}/livestream/status`, form({ action: 'start', settings: 'start{}' })),
			/form.settings must be object/,
		],
		['a list of 500', get('/users/me/meetings?page_size=500'), /query.page_size must be <= 300/],
		['an unexpected query', get(`${MEETING}/livestream?show=all`), /the query has show/],
		['an endpoint that Zoom does not have', get('/meetings'), /no rule knows GET \/meetings/],
	] as const)('%s: the judge says so', async (_what, ask, noticed) => {
		expect((await violationsIn(undefined, ask)).join('\n')).toMatch(noticed);
	});
});
