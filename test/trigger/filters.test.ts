import type { INodeParameters } from 'n8n-workflow';
import { createTrigger } from './harness/trigger';
import { meetingEvent, streamEvent, zoomRequest } from './harness/zoomRequest';

const IGNORED = { status: 200, answer: undefined, item: undefined };

const INVITATION = `Sunday service, all welcome
https://us02web.zoom.us/j/82012345678?pwd=abc

Meeting ID: 820 1234 5678
Passcode: 246810`;

const TEAMS_INVITATION = `Microsoft Teams meeting
Meeting ID: 820 123 456 78
https://teams.microsoft.com/l/meetup-join/19%3ameeting`;

async function starts(body: unknown, parameters: INodeParameters): Promise<boolean> {
	const outcome = await createTrigger({ parameters }).send(zoomRequest(body));
	if (outcome.item === undefined) expect(outcome).toEqual(IGNORED);
	return outcome.item !== undefined;
}

describe('Trigger On', () => {
	const all = [
		'meeting.live_streaming_started',
		'meeting.live_streaming_stopped',
		'meeting.started',
		'meeting.ended',
		'webinar.started',
		'webinar.ended',
		'recording.completed',
	];

	test.each(all)('%s starts the workflow when chosen, and only then', async (event) => {
		const others = all.filter((other) => other !== event);
		expect(await starts(meetingEvent(event), { events: [event] })).toBe(true);
		expect(await starts(meetingEvent(event), { events: all })).toBe(true);
		expect(await starts(meetingEvent(event), { events: others })).toBe(false);
	});

	test.each(['meeting.participant_joined', 'recording.started', 'meeting', '', 'constructor'])(
		'%s starts nothing',
		async (event) => {
			expect(await starts(meetingEvent(event), { events: all })).toBe(false);
		},
	);
});

describe('Meetings or Webinars', () => {
	test.each([
		['an ID', '82012345678'],
		['an ID with spaces', '820 1234 5678'],
		['an ID with dashes', '820-1234-5678'],
		['a number from an expression', 82012345678],
		['a link', 'https://us02web.zoom.us/j/82012345678?pwd=abc'],
		['a link of Zoom X', 'https://tum-conf.zoom-x.de/j/82012345678'],
		['a number from a sheet', '82,012,345,678'],
		['a calendar text', INVITATION],
		['several lines', '85550001111\n820 1234 5678\n'],
		['a line with commas', '85550001111, 82012345678'],
		['nine-digit IDs on lines of their own', '684230851\n684230862\n82012345678'],
		['links and IDs', 'https://zoom.us/j/85550001111; 820 1234 5678'],
		['a list from an expression', ['85550001111', 82012345678]],
		['nothing', ''],
		['only white space', ' \n '],
	])('%s starts the workflow for its meeting', async (_name, meeting) => {
		expect(await starts(streamEvent(), { filters: { meeting } })).toBe(true);
		expect(await starts(streamEvent({ id: '82012345678' }), { filters: { meeting } })).toBe(true);
	});

	test.each([
		['another ID', '85550001111'],
		['other lines', '85550001111\n85550002222'],
		['a longer ID', '820123456789'],
		['two numbers whose digits together are an ID', '820123\n45678'],
		['an empty list from an expression', []],
		['a list with an empty text', ['82012345678', '']],
		['an expression that gives null', '={{ null }}'],
		['an expression that gives nothing', '={{ undefined }}'],
		['only a comma', ','],
		['a link to another meeting than its label', INVITATION.replace('ID: 820', 'ID: 830')],
		['the invitation of another product', TEAMS_INVITATION],
	])('%s does not start it', async (_name, meeting) => {
		expect(await starts(streamEvent(), { filters: { meeting } })).toBe(false);
	});

	test('an ID of eight digits starts the workflow for its meeting', async () => {
		const filters = { meeting: '68423085' };
		expect(await starts(streamEvent({ id: 68423085 }), { filters })).toBe(true);
		expect(await starts(streamEvent(), { filters })).toBe(false);
	});

	test('an event without an ID passes only without a filter', async () => {
		const nameless = { id: undefined };
		expect(await starts(streamEvent(nameless), {})).toBe(true);
		expect(await starts(streamEvent(nameless), { filters: { meeting: '82012345678' } })).toBe(
			false,
		);
	});

	test('a meeting in a personal room is found by either ID that the event has', async () => {
		const inRoom = streamEvent({ id: 82_012_345_678, pmi: '5550001234' });
		expect(await starts(inRoom, { filters: { meeting: '820 1234 5678' } })).toBe(true);
		expect(await starts(inRoom, { filters: { meeting: '555 000 1234' } })).toBe(true);
		expect(await starts(inRoom, { filters: { meeting: '85550001111' } })).toBe(false);
		const asNumber = streamEvent({ pmi: 5_550_001_234 });
		expect(await starts(asNumber, { filters: { meeting: '5550001234' } })).toBe(true);
	});

	test('webinars are filtered like meetings', async () => {
		const events = ['webinar.started'];
		const webinar = meetingEvent('webinar.started', { id: '82929473321' });
		const filters = { meeting: '829 2947 3321' };
		expect(await starts(webinar, { events, filters })).toBe(true);
		expect(await starts(webinar, { events, filters: { meeting: '82012345678' } })).toBe(false);
	});
});

describe('Streaming Services', () => {
	const toYouTube = { live_streaming: { service: 'YouTube' } };

	test('a stream to a chosen service', async () => {
		const filters = { service: ['Facebook', 'YouTube'] };
		expect(await starts(streamEvent(toYouTube), { filters })).toBe(true);
	});

	test('a stream to another service, and one without a service', async () => {
		const filters = { service: ['Facebook'] };
		expect(await starts(streamEvent(toYouTube), { filters })).toBe(false);
		const event = meetingEvent('meeting.live_streaming_started');
		expect(await starts(event, { filters })).toBe(false);
	});

	test('an empty filter means all, and does not apply to events without a stream', async () => {
		expect(await starts(streamEvent(toYouTube), { filters: { service: [] } })).toBe(true);
		const parameters = { events: ['meeting.started'], filters: { service: ['Facebook'] } };
		expect(await starts(meetingEvent('meeting.started'), parameters)).toBe(true);
	});
});
