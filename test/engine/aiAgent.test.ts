import type { INodeParameters } from 'n8n-workflow';
import { isRecord } from '../../nodes/zoom/guards';
import { defaultUserId, type TokenOptions } from '../simulator';
import { askAgent } from './harness/agent';
import { leaksIn } from './harness/secrets';
import { MEETING } from './harness/zoom';
import { zoomForEachTest } from './harness/zoomForEachTest';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

const zoom = zoomForEachTest();
const LINK = `https://us02web.zoom.us/j/${MEETING}?pwd=abc`;

/** The agent was asked to "start the stream of tonight's service", and found its link in a calendar. */
const ask = async (operation: string, parameters: INodeParameters = {}, tokens?: TokenOptions) =>
	await askAgent(zoom(), {
		parameters: {
			resource: 'liveStream',
			operation,
			eventType: 'meeting',
			meeting: {
				__rl: true,
				mode: 'url',
				value: "={{ $fromAI('meeting', 'The ID or link of the meeting', 'string') }}",
			},
			options: { maxWait: 0 },
			...parameters,
		},
		toolArguments: { meeting: LINK },
		...(tokens && { tokens }),
	});

/** The one item that the tool returned to the model. */
function itemIn(answer: string): Record<string, unknown> {
	const items: unknown = JSON.parse(answer);
	const [item] = Array.isArray(items) ? items : [];
	return isRecord(item) ? item : {};
}

test.each([
	['start', 'Start live stream in Zoom Live Stream'],
	['checkReadiness', 'Check readiness of live stream in Zoom Live Stream'],
	['enable', 'Enable live stream for host in Zoom Live Stream'],
	['stop', 'Stop live stream in Zoom Live Stream'],
])('a model learns what %s does', async (operation, description) => {
	const conversation = await ask(operation);
	expect(conversation).toMatchObject({ name: 'Zoom_Live_Stream', description });
});

test('Start puts the meeting on air, and returns a sentence for the user', async () => {
	const { answer } = await ask('start');
	expect(itemIn(answer)).toMatchObject({
		success: true,
		meetingId: MEETING,
		note: 'Zoom accepted the start. The picture can take up to a minute to show.',
	});
	expect(zoom().meeting(MEETING).stream).toBe('live');
});

test('Start of a meeting that has not begun says what happened and what to do', async () => {
	zoom().meeting(MEETING).status = 'waiting';
	const { answer } = await ask('start');
	expect(answer).toContain(
		`The meeting has not started yet, so Zoom cannot stream it: meeting ${MEETING}`,
	);
	expect(answer).toContain('Start the meeting in Zoom first');
});

test('Start with a platform and a recording works, and no key comes back', async () => {
	const key = 'example-k9x2-77zp-1d0e-3fa1';
	const { answer } = await ask('start', {
		destination: { platform: 'youTube', streamKey: key, pageUrl: 'https://youtu.be/tonight' },
		options: { record: true },
	});
	expect(itemIn(answer)).toMatchObject({
		recording: { started: true },
		note: expect.stringMatching(/cloud recording/),
	});
	expect(leaksIn({ answer }, [key])).toEqual([]);
});

test('Check Readiness returns a sentence to pass on', async () => {
	zoom().meeting(MEETING).topic = 'Evening service';
	zoom().user(defaultUserId).allowLiveStreaming = false;
	const { answer } = await ask('checkReadiness');
	expect(itemIn(answer)).toMatchObject({
		ready: false,
		summary: `"Evening service" (meeting ${MEETING}) is not ready to stream: live streaming is switched off for its host. To fix it: run the operation 'Enable' or switch it on in the host's Zoom settings.`,
	});
});

test('Enable then makes it ready', async () => {
	zoom().user(defaultUserId).allowLiveStreaming = false;
	const enabled = await ask('enable');
	expect(itemIn(enabled.answer)).toMatchObject({
		success: true,
		changed: ['liveStreaming'],
		note: 'The host can live stream now.',
	});
	const checked = await ask('checkReadiness');
	expect(itemIn(checked.answer)).toMatchObject({
		ready: true,
		summary: expect.stringMatching(/is ready to stream: nothing is in the way\.$/),
	});
});

test('Enable says who to ask if an administrator has locked it', async () => {
	Object.assign(zoom().user(defaultUserId), {
		allowLiveStreaming: false,
		lockedSettings: ['allow_live_streaming'],
	});
	const { answer } = await ask('enable');
	expect(answer).toContain('an administrator has locked it');
	expect(answer).toContain('Ask your Zoom administrator');
});

test('the model also learns which scope is missing', async () => {
	const { answer } = await ask('enable', {}, { scopes: ['meeting:read:meeting'] });
	expect(answer).toContain('user:read:settings');
});
