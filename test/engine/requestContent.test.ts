import type { INodeParameters } from 'n8n-workflow';
import { runLiveStream, type LiveStreamOperation } from './harness/liveStream';
import { zoomForEachTest } from './harness/zoomForEachTest';
import { formatOf, statusRequests } from './harness/zoomRequests';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

const zoom = zoomForEachTest({ stopOnSilentStream: 'accepted' });

const ALL_SETTINGS: INodeParameters = {
	displayName: 'Größe 日曜 🎥 "1"',
	showActiveSpeakerName: false,
	layout: 'gallery_view',
	closedCaptions: 'burnt-in',
};
const ALL_SENT = {
	display_name: 'Größe 日曜 🎥 "1"',
	active_speaker_name: false,
	layout: 'gallery_view',
	close_caption: 'burnt-in',
};

interface Case {
	does: string;
	operation: LiveStreamOperation;
	settings: INodeParameters;
	sent: { action?: string; settings?: object };
}

const CASES: Case[] = [
	{
		does: 'start sends its settings',
		operation: 'start',
		settings: ALL_SETTINGS,
		sent: { action: 'start', settings: ALL_SENT },
	},
	{
		does: 'stop sends no settings, even if some were set for another operation',
		operation: 'stop',
		settings: ALL_SETTINGS,
		sent: { action: 'stop' },
	},
	{
		does: 'update sends settings and no action',
		operation: 'updateSettings',
		settings: ALL_SETTINGS,
		sent: { settings: ALL_SENT },
	},
];

describe.each(CASES)('$does', ({ operation, settings, sent }) => {
	const run = async (options: INodeParameters) => {
		const { thrown } = await runLiveStream(zoom(), {
			operation,
			options,
			settings,
		});
		expect(thrown).toBeUndefined();
		expect(zoom().requests).toHaveLength(1);
		const [request] = statusRequests(zoom());
		if (request === undefined) throw new Error('Nothing was sent');
		expect([request.method, request.path, request.query]).toEqual([
			'PATCH',
			'/v2/meetings/68423085210/livestream/status',
			{},
		]);
		expect(request.headers.accept).toBe('application/json');
		expect(request.headers['accept-language']).toBe('en');
		return request;
	};

	test('as multipart unless you choose otherwise, with the settings as a JSON text', async () => {
		const request = await run({});
		expect(formatOf(request)).toBe('multipart/form-data');
		const { action, settings: text, ...rest } = request.fields;
		expect(rest).toEqual({});
		expect(action).toBe(sent.action);
		expect(text === undefined ? undefined : JSON.parse(text)).toEqual(sent.settings);
	});

	test('as JSON', async () => {
		const request = await run({ requestFormat: 'json' });
		expect(formatOf(request)).toBe('application/json');
		expect(request.json).toEqual(sent);
		expect(request.fields).toEqual({});
	});
});

test.each(['multipart', 'json'])(
	'as %s, no credential other than the access token is sent',
	async (requestFormat) => {
		await runLiveStream(zoom(), { operation: 'start', options: { requestFormat } });
		const [request] = statusRequests(zoom());
		expect(request?.headers.authorization).toMatch(/^Bearer simulator-access-/);
		expect(JSON.stringify([request?.headers, request?.rawBody.toString()])).not.toContain(
			zoom().app.clientSecret,
		);
	},
);
