import NodeFormData from 'form-data';
import { callApi, changeStatus } from './calls';
import type { Simulator } from './index';
import { exampleDestination, startSimulator } from './index';
import { expectAnswersAsSpecified } from '../specification/judging';

const meeting = '/meetings/82012345678';
const webinar = '/webinars/82929473321';

let simulator: Simulator;

beforeEach(async () => {
	simulator = await startSimulator();
	const given = { status: 'started', destination: { ...exampleDestination } } as const;
	simulator.addMeeting({ id: '82012345678', ...given });
	simulator.addWebinar({ id: '82929473321', ...given });
});
afterEach(async () => {
	await simulator.close();
	expectAnswersAsSpecified(simulator);
});

describe('changing the status of a live stream', () => {
	test.each([meeting, webinar])('a multipart start of %s is accepted', async (path) => {
		const settings = { active_speaker_name: false, display_name: 'My show' };
		const answer = await changeStatus(simulator, path, { action: 'start', settings });

		expect(answer.status).toBe(204);
		expect(answer.text).toBe('');
		expect(answer.headers.get('content-type')).toBe('text/plain');
		expect(answer.headers.get('x-zm-trackingid')).toBe('WEB_sim_000001');
		const event =
			path === meeting ? simulator.meeting('82012345678') : simulator.webinar('82929473321');
		expect(event.stream).toBe('live');
		expect(event.settings).toEqual(settings);
	});

	test('a request is recorded with its bytes, its fields and its meaning', async () => {
		await changeStatus(simulator, meeting, { action: 'start', settings: '{"display_name":"é"}' });

		const [recorded] = simulator.requests;
		expect(recorded).toMatchObject({
			method: 'PATCH',
			path: '/v2/meetings/82012345678/livestream/status',
			fields: { action: 'start', settings: '{"display_name":"é"}' },
			json: undefined,
			action: 'start',
			settings: { display_name: 'é' },
			status: 204,
		});
		expect(recorded?.contentType).toMatch(/^multipart\/form-data; boundary=/);
		expect(recorded?.rawBody.toString('utf8')).toContain('{"display_name":"é"}');
		expect(recorded?.rawBody.toString('utf8').trimEnd()).toMatch(/--$/);
	});

	test('the form-data package is understood, too', async () => {
		const form = new NodeFormData();
		form.append('action', 'start');
		form.append('settings', '{"layout":"gallery_view"}');
		const options = { body: form.getBuffer().toString('utf8'), headers: form.getHeaders() };

		const answer = await callApi(simulator, 'PATCH', `${meeting}/livestream/status`, options);

		expect(answer.status).toBe(204);
		expect(simulator.meeting('82012345678').settings).toEqual({ layout: 'gallery_view' });
	});

	test('JSON is also accepted, and recorded as JSON', async () => {
		const body = { action: 'start', settings: { close_caption: 'burnt-in' } };
		const answer = await callApi(simulator, 'PATCH', `${meeting}/livestream/status`, { body });

		expect(answer.status).toBe(204);
		expect(simulator.requests[0]).toMatchObject({ json: body, fields: {}, action: 'start' });
	});

	test('a stop ends the stream', async () => {
		simulator.meeting('82012345678').stream = 'live';
		expect((await changeStatus(simulator, meeting, { action: 'stop' })).status).toBe(204);
		expect(simulator.meeting('82012345678').stream).toBe('off');
	});

	test('settings of a meeting change at any time', async () => {
		const content = { settings: { display_name: 'Later' } };
		expect((await changeStatus(simulator, meeting, content)).status).toBe(204);
		simulator.meeting('82012345678').stream = 'live';
		expect((await changeStatus(simulator, meeting, content)).status).toBe(204);
	});

	test.each([
		['of a webinar', webinar, '2026'],
		['of a meeting at the Zoom of 2024', meeting, '2024'],
	] as const)(
		'settings %s only change while the stream is off',
		async (_whose, path, specification) => {
			simulator.configure({ specification });
			const content = { settings: { display_name: 'Later' } };
			expect((await changeStatus(simulator, path, content)).status).toBe(204);
			simulator.meeting('82012345678').stream = 'live';
			simulator.webinar('82929473321').stream = 'live';
			const refused = await changeStatus(simulator, path, content);
			expect(refused.status).toBe(400);
			expect(refused.json).toEqual({
				code: 3000,
				message: 'Settings cannot be changed while the live stream is on.',
			});
		},
	);

	test('mode only changes the look of a running stream', async () => {
		const content = { action: 'mode', settings: { layout: 'speaker_view' } };
		expect((await changeStatus(simulator, meeting, content)).json).toEqual({
			code: 3000,
			message: 'The live stream of this meeting has not started.',
		});
		simulator.meeting('82012345678').stream = 'live';
		expect((await changeStatus(simulator, meeting, content)).status).toBe(204);
		expect(simulator.meeting('82012345678').settings).toEqual({ layout: 'speaker_view' });
		const name = { action: 'mode', settings: { display_name: 'New' } };
		expect((await changeStatus(simulator, meeting, name)).status).toBe(400);
	});

	test('a display name may have 50 characters, however many bytes', async () => {
		const settings = { display_name: '🎥'.repeat(50) };
		expect((await changeStatus(simulator, meeting, { settings })).status).toBe(204);
	});
});

describe('what Zoom refuses', () => {
	test.each([
		['an unknown action', meeting, { action: 'restart' }, 'action'],
		['Start with a capital', meeting, { action: 'Start' }, 'action'],
		['an empty action', meeting, { action: '' }, 'action'],
		['mode for webinars', webinar, { action: 'mode' }, 'action'],
		['51 characters', meeting, { settings: { display_name: 'x'.repeat(51) } }, 'display_name'],
		['an empty name', meeting, { settings: { display_name: '' } }, 'display_name'],
		['an unknown layout', meeting, { settings: { layout: 'grid' } }, 'layout'],
		['a layout for webinars', webinar, { settings: { layout: 'follow_host' } }, 'layout'],
		['unknown captions', meeting, { settings: { close_caption: 'on' } }, 'close_caption'],
		[
			'a flag as text',
			meeting,
			{ settings: { active_speaker_name: 'true' } },
			'active_speaker_name',
		],
	])('%s', async (_what, path, content, field) => {
		const answer = await changeStatus(simulator, path, content);
		const refused = field === 'action' ? field : `settings.${field}`;
		expect(answer.status).toBe(400);
		expect(answer.json).toEqual({
			code: 300,
			message: 'Validation Failed.',
			errors: [{ field: refused, message: 'Invalid field.' }],
		});
	});

	test.each(['start{"display_name":"x"}', '{', '', '[]', '"text"', 'null'])(
		'the settings text %j',
		async (settings) => {
			const answer = await changeStatus(simulator, meeting, { action: 'start', settings });
			expect(answer.json).toMatchObject({ code: 300, errors: [{ field: 'settings' }] });
			expect(simulator.meeting('82012345678').stream).toBe('off');
		},
	);

	test('settings as text inside JSON', async () => {
		const body = { action: 'start', settings: '{}' };
		const answer = await callApi(simulator, 'PATCH', `${meeting}/livestream/status`, { body });
		expect(answer.json).toMatchObject({ code: 300, errors: [{ field: 'settings' }] });
	});
});
