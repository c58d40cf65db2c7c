import { ZoomLiveStreamServerToServerOAuth2Api } from '../../credentials/ZoomLiveStreamServerToServerOAuth2Api.credentials';
import { credentialForm } from './harness/credentialForm';
import { actionDescription } from './harness/fillIn';
import { Form } from './harness/form';
import { triggerForm } from './harness/triggerForm';

/*
 * What n8n saves with a workflow. A parameter or value that is renamed is missing in every workflow that was saved
 * before, so these names are a promise.
 */

const action = (resource: string, operation: string) =>
	new Form(actionDescription()).choose('Resource', resource).choose('Operation', operation);

test('of Start', () => {
	const form = action('Live Stream', 'Start')
		.choose('Authentication', 'Server-to-Server OAuth2')
		.choose('Event Type', 'Webinar')
		.type('Host', 'host@example.com')
		.identify('Webinar', 'By URL', 'https://zoom.us/w/82929473321')
		.choose('Destination > Platform', 'Custom')
		.choose('Destination > Keep Stream Key', 'off')
		.type('Destination > Stream URL', 'rtmps://ingest.example.org:443/app')
		.type('Destination > Stream Key', 'example-key')
		.type('Destination > Page URL', 'https://watch.example.org')
		.choose('Destination > Resolution', '720p')
		.choose('Settings > Closed Captions', 'Burnt-In')
		.type('Settings > Display Name', 'My show')
		.choose('Settings > Show Active Speaker Name', 'off')
		.type('Options > Maximum Wait (Seconds)', 60)
		.choose('Options > On Already in State', 'Fail')
		.choose('Options > Record to the Cloud', 'on')
		.choose('Options > Request Format', 'JSON')
		.type('Options > Wait for the Event (Minutes)', 5);
	expect(form.parameters).toEqual({
		authentication: 'serverToServer',
		resource: 'liveStream',
		operation: 'start',
		eventType: 'webinar',
		host: 'host@example.com',
		webinar: { __rl: true, mode: 'url', value: 'https://zoom.us/w/82929473321' },
		destination: {
			platform: 'custom',
			keepStreamKey: false,
			streamUrl: 'rtmps://ingest.example.org:443/app',
			streamKey: 'example-key',
			pageUrl: 'https://watch.example.org',
			resolution: '720p',
		},
		settings: { closedCaptions: 'burnt-in', displayName: 'My show', showActiveSpeakerName: false },
		options: {
			maxWait: 60,
			onAlreadyInState: 'fail',
			record: true,
			requestFormat: 'json',
			waitForEvent: 5,
		},
	});
});

test.each([
	['Change Layout', 'changeLayout'],
	['Check Readiness', 'checkReadiness'],
	['Enable', 'enable'],
	['Get Join Token', 'getJoinToken'],
	['Update Settings', 'updateSettings'],
])('of %s', (name, operation) => {
	const form = action('Live Stream', name).identify('Meeting', 'From List', '68423085210');
	expect(form.parameters).toEqual({
		resource: 'liveStream',
		operation,
		meeting: { __rl: true, mode: 'list', value: '68423085210' },
	});
});

test('of the settings that can be changed on air', () => {
	const form = action('Live Stream', 'Change Layout')
		.choose('Settings > Closed Captions', 'Embedded')
		.choose('Settings > Layout', 'Speaker View');
	expect(form.parameters.settings).toEqual({ closedCaptions: 'embedded', layout: 'speaker_view' });
});

test('of Stop', () => {
	const form = action('Live Stream', 'Stop')
		.choose('Event Type', 'Meeting')
		.identify('Meeting', 'By ID', '68423085210')
		.choose('Options > End the Event', 'on');
	expect(form.parameters).toEqual({
		resource: 'liveStream',
		operation: 'stop',
		eventType: 'meeting',
		meeting: { __rl: true, mode: 'id', value: '68423085210' },
		options: { endEvent: true },
	});
});

test('of Get and Set', () => {
	const get = action('Destination', 'Get').choose('Options > Include Stream Key', 'on');
	expect(get.parameters).toEqual({
		resource: 'destination',
		operation: 'get',
		options: { includeStreamKey: true },
	});
	const set = action('Destination', 'Set')
		.choose('Keep Stream Key', 'off')
		.type('Stream Key', 'example-key')
		.choose('Platform', 'YouTube')
		.type('Stream Key', 'example-key-of-youtube')
		.type('Page URL', 'https://www.youtube.com/watch?v=x')
		.choose('Resolution', '1080p');
	expect(set.parameters).toEqual({
		resource: 'destination',
		operation: 'set',
		keepStreamKey: false,
		streamKey: 'example-key-of-youtube',
		platform: 'youTube',
		pageUrl: 'https://www.youtube.com/watch?v=x',
		resolution: '1080p',
	});
});

test.each([
	['Custom', 'custom'],
	['Facebook', 'facebook'],
	['Twitch', 'twitch'],
	['YouTube', 'youTube'],
])('of the platform %s', (name, platform) => {
	expect(action('Destination', 'Set').choose('Platform', name).parameters).toEqual({
		resource: 'destination',
		operation: 'set',
		platform,
	});
});

test('of the trigger', () => {
	const form = triggerForm()
		.choose('Authentication', 'OAuth2')
		.choose('Subscription', 'Manual')
		.choose('Trigger On', 'Meeting Started', 'Recording Completed')
		.type('Filters > Meetings or Webinars', '82012345678')
		.choose('Filters > Streaming Services', 'YouTube')
		.choose('Options > Include Download Token', 'on')
		.choose('Options > Include Raw Event', 'on')
		.choose('Options > Include Stream Key', 'on')
		.type('Options > Maximum Age', 300);
	expect(form.parameters).toEqual({
		authentication: 'oAuth2',
		subscription: 'manual',
		events: ['meeting.started', 'recording.completed'],
		filters: { meeting: '82012345678', service: ['YouTube'] },
		options: { includeDownloadToken: true, raw: true, includeStreamKey: true, maxAge: 300 },
	});
});

test('of a credential', () => {
	const form = credentialForm(new ZoomLiveStreamServerToServerOAuth2Api())
		.type('Account ID', 'account-7')
		.choose('Environment', 'Custom')
		.type('API Base URL', 'http://127.0.0.1:9000/v2')
		.type('OAuth Base URL', 'http://127.0.0.1:9000/oauth')
		.type('Secret Token', 'example-secret');
	expect(form.parameters).toEqual({
		accountId: 'account-7',
		environment: 'custom',
		apiBaseUrl: 'http://127.0.0.1:9000/v2',
		oauthBaseUrl: 'http://127.0.0.1:9000/oauth',
		webhookSecretToken: 'example-secret',
	});
});
