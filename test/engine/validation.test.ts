import type { OnError } from 'n8n-workflow';
import { refusesOtherCredential } from './harness/engineAdapter';
import { runLiveStream, type LiveStreamRun } from './harness/liveStream';
import { zoomForEachTest } from './harness/zoomForEachTest';

jest.mock('../../nodes/ZoomLiveStream/clock', () => jest.requireActual('./harness/clock'));

const zoom = zoomForEachTest();

interface Case extends Partial<LiveStreamRun> {
	gives: string;
	reason: string;
	/** The name of the parameter, as the editor shows it. */
	names: RegExp;
}

const REFERENCE = 'invalid_event_reference';
const SETTINGS = 'invalid_settings';

const CASES: Case[] = [
	{
		gives: 'a meeting whose expression is empty',
		event: '={{ "" }}',
		reason: REFERENCE,
		names: /Meeting/,
	},
	{
		gives: 'a webinar whose expression is empty',
		event: '={{ "" }}',
		eventType: 'webinar',
		reason: REFERENCE,
		names: /Webinar/,
	},
	{
		gives: 'a meeting that the item lacks',
		event: '={{ $json.nothing }}',
		reason: REFERENCE,
		names: /Meeting/,
	},
	{
		gives: 'a meeting that is a list',
		event: '={{ [1, 2] }}',
		reason: REFERENCE,
		names: /Meeting/,
	},
	{ gives: 'nonsense', event: 'the usual room', reason: REFERENCE, names: /Meeting/ },
	{
		gives: 'another product’s link',
		event: 'https://evilzoom.us/j/82012345678',
		reason: REFERENCE,
		names: /Meeting/,
	},
	{
		gives: 'a personal link',
		event: 'https://zoom.us/my/jane',
		reason: REFERENCE,
		names: /Meeting.*personal/,
	},
	{
		gives: 'a registration link',
		event: 'https://zoom.us/meeting/register/tJ0',
		reason: REFERENCE,
		names: /Meeting.*registration/,
	},
	{
		gives: 'two meetings',
		event: 'https://zoom.us/j/82012345678 https://zoom.us/j/83012345678',
		reason: REFERENCE,
		names: /Meeting.*more than one/,
	},
	{ gives: 'an ID beyond 2^53', event: '9223372036854775807', reason: REFERENCE, names: /Meeting/ },
	{
		gives: 'a rounded number',
		event: '={{ 9007199254740993 }}',
		reason: REFERENCE,
		names: /meeting ID|Meeting/,
	},
	{
		gives: 'a path out of the endpoint',
		event: '../users/me',
		reason: REFERENCE,
		names: /Meeting/,
	},
	{
		gives: 'an empty name',
		settings: { displayName: '' },
		reason: SETTINGS,
		names: /Display Name/,
	},
	{
		gives: 'a name of 51 characters',
		settings: { displayName: 'x'.repeat(51) },
		reason: SETTINGS,
		names: /Display Name/,
	},
	{
		gives: 'an unknown layout',
		settings: { layout: '={{ "grid" }}' },
		reason: SETTINGS,
		names: /Layout/,
	},
	{
		gives: 'unknown captions',
		settings: { closedCaptions: '={{ "on" }}' },
		reason: SETTINGS,
		names: /Closed Captions/,
	},
	{
		gives: 'a switch that is neither on nor off',
		settings: { showActiveSpeakerName: '={{ "maybe" }}' },
		reason: SETTINGS,
		names: /Show Active Speaker Name/,
	},
	{
		gives: 'a layout that the item lacks',
		settings: { layout: '={{ $json.nothing }}' },
		reason: SETTINGS,
		names: /Layout/,
	},
	{
		gives: 'a name that the item lacks',
		settings: { displayName: '={{ $json.nothing }}' },
		reason: SETTINGS,
		names: /Display Name/,
	},
	...['waitForEvent', 'maxWait', 'onAlreadyInState', 'requestFormat'].map((option) => ({
		gives: `the option ${option} from a field that the item lacks`,
		options: { [option]: '={{ $json.nothing }}' },
		reason: SETTINGS,
		names: /The parameter '(?:Wait for the Event|Maximum Wait|On Already in State|Request Format)'/,
	})),
	{
		gives: 'a destination whose key the item lacks',
		parameters: {
			destination: {
				streamUrl: 'rtmps://ingest.example.com/live',
				streamKey: '={{ $json.nothing }}',
				pageUrl: 'https://watch.example.com',
			},
		},
		reason: SETTINGS,
		names: /Stream Key/,
	},
	{
		gives: 'nothing to update',
		operation: 'updateSettings',
		settings: {},
		reason: SETTINGS,
		names: /Settings/,
	},
];

describe.each(CASES)('$gives never reaches Zoom', (setup) => {
	const { operation = 'start', eventType = 'meeting', event, reason, names } = setup;
	const { settings, options, parameters } = setup;
	const run = async (onError: OnError) => {
		const result = await runLiveStream(zoom(), {
			operation,
			eventType,
			...(event !== undefined && { event }),
			...(settings && { settings }),
			...(options && { options }),
			...(parameters && { parameters }),
			items: [{ room: 'A' }],
			onError,
		});
		expect(zoom().requests).toEqual([]);
		expect(zoom().tokenRequests).toEqual([]);
		return result;
	};
	const id = reason === REFERENCE ? null : '68423085210';
	const failed = {
		room: 'A',
		error: {
			message: expect.stringMatching(names),
			reason,
			fix: expect.stringMatching(/^[A-Z].*\.$/),
			zoomCode: null,
			zoomMessage: null,
			httpStatus: null,
			retryable: false,
			operation,
			[eventType === 'meeting' ? 'meetingId' : 'webinarId']: id,
			attempts: 0,
			waitedMs: 0,
			trackingId: null,
		},
	};

	test('and stops the workflow with the parameter’s name', async () => {
		const { thrown } = await run('stopWorkflow');
		expect(thrown).toMatchObject({
			name: 'NodeApiError',
			message: expect.stringMatching(names),
			description: expect.stringMatching(/^[A-Z].*\.$/),
			context: { itemIndex: 0 },
		});
	});

	test('and goes to the error output with the parameter’s name', async () => {
		const { success, error } = await run('continueErrorOutput');
		expect(error).toEqual([{ json: failed, pairedItem: { item: 0 } }]);
		expect(success).toEqual([]);
	});

	test('and stays on the regular output with the parameter’s name', async () => {
		const { success, error } = await run('continueRegularOutput');
		expect(success).toEqual([{ json: failed, pairedItem: { item: 0 } }]);
		expect(error).toEqual([]);
	});
});

test('an Authentication that depends on the item is refused, so no item gets another one’s token', async () => {
	const { thrown } = await runLiveStream(zoom(), {
		operation: 'start',
		parameters: { authentication: '={{ $json.authentication }}' },
		items: [{ authentication: 'oAuth2' }, { authentication: 'serverToServer' }],
	});
	expect(thrown?.message).toContain(
		refusesOtherCredential
			? 'does not have any credentials of type'
			: "'Authentication' is an expression",
	);
	expect(zoom().requests).toEqual([]);
});
