import { defaultUserId, exampleDestination } from '../simulator';
import { runOperation, type OperationRun } from './harness/operation';
import { eventOf, eventsForEachTest, pathOf } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const EVENTS = ['meeting', 'webinar'] as const;
const CONTROL = { method: 'PATCH', path: /\/live_meetings\/\d+\/events$/ };
const start = async (run: Partial<OperationRun> = {}) =>
	await runOperation(zoom(), { operation: 'start', options: { record: true }, ...run });
const controls = () => zoom().requests.filter(({ path }) => path.includes('/live_meetings/'));

test('a start with Record to the Cloud also starts a recording', async () => {
	const { success, error } = await start();
	expect(error).toEqual([]);
	expect(success[0]?.json).toMatchObject({
		success: true,
		recording: { started: true },
		note: 'Zoom accepted the start. The picture can take up to a minute to show. Zoom also accepted the start of the cloud recording.',
	});
	expect(eventOf(zoom(), 'meeting')).toMatchObject({ stream: 'live', recording: 'on' });
	expect(controls().map(({ json }) => json)).toEqual([{ method: 'recording.start' }]);
});

describe.each(EVENTS)('a start of a %s', (eventType) => {
	const id = pathOf(eventType).split('/').at(-1);

	test('also requests it if the stream is already live', async () => {
		zoom().configure({ startOnLiveStream: 'error_3000' });
		eventOf(zoom(), eventType).stream = 'live';
		zoom().injectFault({ kind: 'status', status: 202, body: '', match: CONTROL });
		const { success } = await start({ eventType });
		expect(success[0]?.json).toMatchObject({ alreadyInState: true, recording: { started: true } });
	});

	test('does not request it if the start is refused', async () => {
		eventOf(zoom(), eventType).status = 'waiting';
		const { success } = await start({ eventType });
		expect(success).toEqual([]);
		expect(controls()).toEqual([]);
	});

	test('is live even if the recording is refused, whatever Zoom says', async () => {
		const answers: Array<[status: number, code: number, message: string, reason: string]> = [
			[400, 300, 'Meeting ID does not exist.', 'event_not_found'],
			[400, 300, 'Invalid meeting ID.', 'event_not_found'],
			[400, 300, 'Meeting does not exist.', 'event_not_found'],
			[400, 300, 'No permission.', 'host_not_allowed'],
			[
				400,
				300,
				'This API is not available for this account. Please contact Zoom support.',
				'plan_required',
			],
			[400, 3309, 'Not enough cloud storage available.', 'unknown'],
			[403, 2314, 'Not allowed to manage the AI Companion.', 'host_not_allowed'],
			[404, 3001, `Meeting ${id} is not found or has expired.`, 'event_not_found'],
		];
		for (const [status, code, message, reason] of answers) {
			eventOf(zoom(), eventType).stream = 'off';
			const body = { code, message };
			zoom().injectFault({ kind: 'status', status, body, match: CONTROL });
			const { success, error } = await start({ eventType });
			expect(error).toEqual([]);
			const said = `Zoom refused to record ${eventType} ${id}: ${message.replace(/\.$/, '')}`;
			expect(success[0]?.json).toMatchObject({
				success: true,
				recording: {
					started: false,
					reason,
					message: said,
					fix: expect.stringMatching(/cloud recording.*storage.*Automatic recording/),
				},
				note: expect.stringContaining(`The cloud recording did not start. ${said}. Check`),
			});
			expect(eventOf(zoom(), eventType).stream).toBe('live');
		}
	});

	test('reports a refusal without a text, too', async () => {
		zoom().injectFault({ kind: 'status', status: 403, body: { code: 9 }, match: CONTROL });
		const { success } = await start({ eventType });
		expect(success[0]?.json.recording).toMatchObject({
			started: false,
			message: `Zoom refused to record ${eventType} ${eventOf(zoom(), eventType).id}`,
		});
	});

	test('says which scope the recording lacks', async () => {
		const tokens = { scopes: [`${eventType}:update:livestream_status`] };
		const { success } = await start({ eventType, tokens });
		expect(success[0]?.json).toMatchObject({
			recording: {
				started: false,
				reason: 'missing_scope',
				message: expect.stringContaining('meeting:update:in_meeting_controls'),
				fix: expect.stringContaining('Zoom App Marketplace'),
			},
		});
	});

	test.each([
		['an outage', { kind: 'status', status: 503 }, 'zoom_unavailable'],
		['a broken connection', { kind: 'reset' }, 'network_unreachable'],
	] as const)(
		'succeeds even if %s lasts during the recording request',
		async (_what, fault, reason) => {
			zoom().injectFault({ ...fault, match: CONTROL, times: 100 });
			const options = { record: true, maxWait: 1 };
			const { success } = await start({ eventType, options });
			expect(success[0]?.json).toMatchObject({
				success: true,
				recording: { started: false, reason },
			});
		},
	);
});

test('a recording is retried after an outage', async () => {
	zoom().injectFault({ kind: 'status', status: 503, match: CONTROL });
	const { success } = await start();
	expect(success[0]?.json).toMatchObject({ recording: { started: true }, attempts: 3 });
	expect(eventOf(zoom(), 'meeting').recording).toBe('on');
});

test('a full cloud storage does not keep the stream from starting', async () => {
	zoom().user(defaultUserId).hasCloudStorage = false;
	const { success } = await start();
	expect(success[0]?.json.recording).toMatchObject({
		started: false,
		message: expect.stringContaining('Not enough cloud storage available'),
	});
});

test('a recording without a valid sign-in says so, and nothing about the storage', async () => {
	const body = { code: 124, message: 'Invalid access token.' };
	zoom().injectFault({ kind: 'status', status: 401, body, match: CONTROL, times: 9 });
	const { success } = await start();
	expect(success[0]?.json.recording).toMatchObject({
		started: false,
		reason: 'token_rejected',
		fix: expect.stringMatching(/connect/i),
	});
	expect(success[0]?.json.note).not.toMatch(/storage/);
});

test('a recording that is already on counts as started', async () => {
	const body = { code: 300, message: 'The recording is already in progress.' };
	zoom().injectFault({ kind: 'status', status: 400, body, match: CONTROL });
	const { success } = await start();
	expect(success[0]?.json.recording).toEqual({ started: true });
});

test('a destination that is set first is also mentioned', async () => {
	const { success } = await start({
		parameters: {
			destination: {
				keepStreamKey: true,
				streamUrl: exampleDestination.stream_url,
				pageUrl: 'https://watch.example.org/tonight',
			},
		},
	});
	expect(success[0]?.json.note).toMatch(/key that Zoom already had was kept\. Zoom also accepted/);
});
