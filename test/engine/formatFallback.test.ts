import { runLiveStream } from './harness/liveStream';
import { runTwice } from './harness/runTwice';
import { zoomForEachTest } from './harness/zoomForEachTest';
import { formatOf, statusRequests } from './harness/zoomRequests';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

const zoom = zoomForEachTest({ requestFormats: 'json' });

const formats = () => statusRequests(zoom()).map(formatOf);
/** It could be about the format, as far as its code shows. */
const REFUSAL = { code: 300, message: 'The live stream has no destination yet.' };
const SETTINGS = { displayName: 'My show', showActiveSpeakerName: false };

describe('Zoom refuses multipart as an invalid JSON object', () => {
	beforeEach(() => zoom().configure({ formatRefusal: 'invalid_json_object' }));

	test.each(['start', 'updateSettings'] as const)(
		'%s sends the same as JSON',
		async (operation) => {
			const { success, thrown } = await runLiveStream(zoom(), { operation, settings: SETTINGS });
			expect(thrown).toBeUndefined();
			expect(success[0]?.json).toMatchObject({
				success: true,
				requestFormat: 'json',
				attempts: 2,
			});
			expect(formats()).toEqual(['multipart/form-data', 'application/json']);
			const [first, second] = statusRequests(zoom());
			expect(first?.settings).toEqual({ display_name: 'My show', active_speaker_name: false });
			expect(second?.settings).toEqual(first?.settings);
			expect(second?.action).toBe(first?.action);
		},
	);

	test('the rest of the execution is sent as JSON right away', async () => {
		await runTwice(zoom(), 'start');
		expect(formats()).toEqual(['multipart/form-data', 'application/json', 'application/json']);
	});

	test('and so is every later execution with the same credential', async () => {
		await runLiveStream(zoom(), { operation: 'start' });
		expect((await runLiveStream(zoom(), { operation: 'start' })).success).toMatchObject([
			{ json: { requestFormat: 'json', attempts: 1 } },
		]);
	});

	test('if you choose Multipart, you get the refusal, and nothing else is sent', async () => {
		const options = { requestFormat: 'multipart' };
		const { error } = await runLiveStream(zoom(), {
			operation: 'start',
			options,
			onError: 'continueErrorOutput',
		});
		expect(error[0]?.json).toMatchObject({ error: { reason: 'format_refused', attempts: 1 } });
		expect(formats()).toEqual(['multipart/form-data']);
	});

	test('all ten items get through', async () => {
		const items = Array.from({ length: 10 }, (_, item) => ({ item }));
		const { success } = await runLiveStream(zoom(), { operation: 'start', items });
		expect(success).toHaveLength(10);
		expect(success.every(({ json }) => json.requestFormat === 'json')).toBe(true);
	});
});

test('if you choose JSON, no multipart is sent when Zoom refuses JSON', async () => {
	zoom().configure({ requestFormats: 'multipart' });
	const { error } = await runLiveStream(zoom(), {
		operation: 'start',
		options: { requestFormat: 'json' },
		onError: 'continueErrorOutput',
	});
	expect(error[0]?.json).toMatchObject({ error: { reason: 'format_refused' } });
	expect(formats()).toEqual(['application/json']);
});

test.each(['start', 'updateSettings'] as const)(
	'%s survives an outage at a Zoom that refuses JSON',
	async (operation) => {
		zoom().configure({ requestFormats: 'multipart' });
		zoom().injectFault({ kind: 'status', status: 500 });
		const { success } = await runLiveStream(zoom(), { operation, settings: SETTINGS });
		expect(success[0]?.json).toMatchObject({ success: true, requestFormat: 'multipart' });
		expect(formats()).toEqual(['multipart/form-data', 'application/json', 'multipart/form-data']);
	},
);

test('a refusal of both formats shows what Zoom said about the first', async () => {
	zoom().configure({ requestFormats: 'multipart' });
	zoom().injectFault({ kind: 'status', status: 400, body: REFUSAL });
	const { error } = await runLiveStream(zoom(), {
		operation: 'start',
		onError: 'continueErrorOutput',
	});
	expect(error[0]?.json).toMatchObject({ error: { zoomMessage: REFUSAL.message, attempts: 2 } });
	expect(formats()).toEqual(['multipart/form-data', 'application/json']);
});

describe('where Zoom has accepted JSON', () => {
	beforeEach(async () => {
		await runLiveStream(zoom(), { operation: 'start' });
		zoom().requests.splice(0);
	});

	test('an outage is followed by another try', async () => {
		zoom().injectFault({ kind: 'status', status: 500 });
		const { success } = await runLiveStream(zoom(), { operation: 'start' });
		expect(success).toHaveLength(1);
		expect(formats()).toEqual(['application/json', 'application/json']);
	});

	test('a refusal is final', async () => {
		zoom().injectFault({ kind: 'status', status: 400, body: REFUSAL });
		const { error } = await runLiveStream(zoom(), {
			operation: 'start',
			onError: 'continueErrorOutput',
		});
		expect(error[0]?.json).toMatchObject({ error: { zoomMessage: REFUSAL.message, attempts: 1 } });
		expect(formats()).toEqual(['application/json']);
	});
});
