import type { OnError } from 'n8n-workflow';
import { refusesOtherCredential } from './harness/engineAdapter';
import { runLiveStream, type LiveStreamRun } from './harness/liveStream';
import { zoomForEachTest } from './harness/zoomForEachTest';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

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
		gives: 'a path out of the endpoint',
		event: '../users/me',
		reason: REFERENCE,
		names: /Meeting/,
	},
	{
		gives: 'an unknown layout',
		settings: { layout: '={{ "grid" }}' },
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
			docs: expect.stringMatching(new RegExp(`#${reason}$`)),
		},
	};

	test('and goes to the error output with the parameter’s name', async () => {
		const { success, error } = await run('continueErrorOutput');
		expect(error).toEqual([{ json: failed, pairedItem: { item: 0 } }]);
		expect(success).toEqual([]);
	});

	// The branch does not depend on what is wrong.
	if (CASES.find((other) => other.reason === reason) !== setup) return;

	test('and stops the workflow with the parameter’s name', async () => {
		const { thrown } = await run('stopWorkflow');
		expect(thrown).toMatchObject({
			name: 'NodeApiError',
			message: expect.stringMatching(names),
			description: expect.stringMatching(/^[A-Z].*\.$/),
			context: { itemIndex: 0 },
		});
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
			: 'kind of credential is an expression',
	);
	expect(zoom().requests).toEqual([]);
});
