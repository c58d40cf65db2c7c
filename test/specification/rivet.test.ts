import { HttpReceiver, MeetingsOAuthClient, MeetingsS2SAuthClient } from '@zoom/rivet/meetings';
import {
	accountLevelScopes,
	exampleDestination,
	startSimulator,
	type Simulator,
} from '../simulator';
import { expectAsSpecified } from './judging';
import { toSimulator, zoomHost } from './rivet-host';

jest.mock('axios', () =>
	jest
		.requireActual<typeof import('./rivet-host')>('./rivet-host')
		.redirected(jest.requireActual('axios')),
);

const MEETING = 82012345678;
const WEBINAR = 82929473321;

let zoom: Simulator;

beforeEach(async () => {
	zoom = await startSimulator({ unknownFields: false });
	zoomHost.origin = zoom.origin;
	zoom.addMeeting({ id: String(MEETING), status: 'started' });
	zoom.addWebinar({ id: String(WEBINAR), status: 'started' });
});
afterEach(async () => {
	await zoom.close();
	expectAsSpecified(zoom);
});

describe('Zoom’s SDK with a server-to-server app', () => {
	function endpoints() {
		const { accountId, clientId, clientSecret } = zoom.app;
		const app = { accountId, clientId, clientSecret };
		return new MeetingsS2SAuthClient({ ...app, disableReceiver: true }).endpoints;
	}

	const destination = { ...exampleDestination, resolution: '1080p' };

	test('sets and reads a meeting’s destination; starts, changes and stops the stream', async () => {
		const { meetings } = endpoints();
		const path = { meetingId: MEETING };
		const event = zoom.meeting(String(MEETING));
		const change = async (body: Parameters<typeof meetings.updateLivestreamStatus>[0]['body']) =>
			(await meetings.updateLivestreamStatus({ path, body })).statusCode;

		expect(await meetings.updateLivestream({ path, body: destination })).toMatchObject({
			statusCode: 204,
			trackingId: 'WEB_sim_000001',
		});
		const read = await meetings.getLivestreamDetails({ path: { meetingId: String(MEETING) } });
		expect(read.data).toEqual(destination);
		expect(
			await change({
				action: 'start',
				settings: { display_name: 'My show', layout: 'follow_host' },
			}),
		).toBe(204);
		expect(event.stream).toBe('live');
		expect(await change({ action: 'mode', settings: { layout: 'speaker_view' } })).toBe(204);
		expect(event.settings).toEqual({ display_name: 'My show', layout: 'speaker_view' });
		expect(await change({ action: 'stop' })).toBe(204);
		expect(event.stream).toBe('off');
		const token = await meetings.getMeetingsJoinTokenForLiveStreaming({ path });
		expect(token.data).toEqual({ expire_in: 120, token: expect.any(String) });
	});

	test('does the same for a webinar', async () => {
		const { webinars } = endpoints();
		const path = { webinarId: WEBINAR };
		const event = zoom.webinar(String(WEBINAR));

		await webinars.updateLiveStream({ path, body: destination });
		const read = await webinars.getLiveStreamDetails({ path: { webinarId: String(WEBINAR) } });
		expect(read.data).toEqual(destination);
		const settings = { active_speaker_name: true, display_name: 'My show' };
		await webinars.updateLiveStreamStatus({ path, body: { action: 'start', settings } });
		expect(event).toMatchObject({ stream: 'live', settings });
		await webinars.updateLiveStreamStatus({ path, body: { action: 'stop' } });
		expect(event.stream).toBe('off');
		const token = await webinars.getWebinarsJoinTokenForLiveStreaming({ path });
		expect(token.data).toEqual({ expire_in: 120, token: expect.any(String) });
	});

	test('finds the meeting, records it and ends it', async () => {
		zoom.app.scopes = [
			...accountLevelScopes,
			'meeting:update:in_meeting_controls:admin',
			'meeting:update:status:admin',
			'webinar:update:status:admin',
		];
		const { meetings, webinars } = endpoints();
		const path = { meetingId: MEETING };
		const found = await meetings.getMeeting({ path });
		expect(found.data).toMatchObject({ id: MEETING, status: 'started' });
		const recorded = await meetings.useInMeetingControls({
			path: { meetingId: String(MEETING) },
			body: { method: 'recording.start' },
		});
		expect([recorded.statusCode, zoom.meeting(String(MEETING)).recording]).toEqual([202, 'on']);
		await meetings.updateMeetingStatus({ path, body: { action: 'end' } });
		await webinars.updateWebinarStatus({ path: { webinarId: WEBINAR }, body: { action: 'end' } });
		expect(zoom.meeting(String(MEETING)).status).toBe('ended');
		expect(zoom.webinar(String(WEBINAR)).status).toBe('ended');
	});

	test('understands why a start is refused', async () => {
		zoom.meeting(String(MEETING)).status = 'waiting';
		const start = endpoints().meetings.updateLivestreamStatus({
			path: { meetingId: MEETING },
			body: { action: 'start' },
		});
		await expect(start).rejects.toThrow('[400/4927]: "Meeting 82012345678 has not started."');
	});

	test('requests one token, as the app', async () => {
		const { meetings } = endpoints();
		await meetings.getMeeting({ path: { meetingId: MEETING } });
		await meetings.getMeeting({ path: { meetingId: MEETING } });
		expect(zoom.tokenRequests).toMatchObject([
			{ grantType: 'account_credentials', clientId: zoom.app.clientId, status: 200 },
		]);
	});
});

describe('Zoom’s SDK with a user who signs in', () => {
	/** An SDK app with its own server for Zoom's redirect. */
	async function signIn() {
		const { clientId, clientSecret } = zoom.app;
		const receiver = new HttpReceiver({});
		const redirectUri = 'http://127.0.0.1:8999';
		const installerOptions = {
			redirectUri,
			stateStore: 'a secret for states',
			directInstall: true,
		};
		const client = new MeetingsOAuthClient({ clientId, clientSecret, receiver, installerOptions });
		const address = (await receiver.start(0)).address();
		const port = typeof address === 'object' && address !== null ? address.port : 0;
		const home = `http://127.0.0.1:${port}`;
		const go = async (url: string, options: RequestInit = {}) =>
			await fetch(url, { redirect: 'manual', ...options });

		const install = await go(`${home}/zoom/oauth/install`);
		const consent = new URL(toSimulator(install.headers.get('location') ?? ''));
		const agreed = await go(`${consent.origin}${consent.pathname}`, {
			method: 'POST',
			body: consent.searchParams,
		});
		const back = new URL(agreed.headers.get('location') ?? '');
		const cookie = install.headers.get('set-cookie')?.split(';')[0] ?? '';
		const installed = await go(`${home}${back.pathname}${back.search}`, { headers: { cookie } });
		await receiver.stop();
		return { client, status: installed.status };
	}

	test('signs in through the consent page, and starts the user’s meeting', async () => {
		zoom.meeting(String(MEETING)).destination = { ...exampleDestination };
		const { client, status } = await signIn();
		expect(status).toBe(200);
		expect(zoom.tokenRequests).toMatchObject([{ grantType: 'authorization_code', status: 200 }]);
		await client.endpoints.meetings.updateLivestreamStatus({
			path: { meetingId: MEETING },
			body: { action: 'start' },
		});
		expect(zoom.meeting(String(MEETING)).stream).toBe('live');
	});

	test('renews a token that has expired', async () => {
		const { access_token: accessToken, refresh_token: refreshToken } = zoom.issueTokens();
		let stored = {
			accessToken,
			refreshToken,
			expirationTimeIso: new Date(0).toISOString(),
			scopes: new Array<string>(),
		};
		const { clientId, clientSecret } = zoom.app;
		const client = new MeetingsOAuthClient({
			clientId,
			clientSecret,
			installerOptions: { redirectUri: 'http://127.0.0.1:8999', stateStore: 'a secret for states' },
			disableReceiver: true,
			tokenStore: {
				getLatestToken: () => stored,
				storeToken: (token) => {
					stored = token;
				},
			},
		});
		await client.endpoints.meetings.getMeeting({ path: { meetingId: MEETING } });
		expect(zoom.tokenRequests).toMatchObject([{ grantType: 'refresh_token', status: 200 }]);
		expect(stored.accessToken).not.toBe(accessToken);
	});
});
