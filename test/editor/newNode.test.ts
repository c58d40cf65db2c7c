import { MEETING } from '../engine/harness/zoom';
import { eventsForEachTest } from '../operations/harness/world';
import { actionDescription, execute, sentTo } from './harness/fillIn';
import { Form } from './harness/form';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const newNode = () => new Form(actionDescription());

test('a node that was just added starts the stream of a meeting, and asks for nothing but the meeting', async () => {
	const form = newNode();
	expect(form.missing).toEqual(['meeting']);
	expect(form.labels.filter((label) => !label.includes(' > '))).toEqual([
		'Authentication',
		'Resource',
		'Operation',
		'Event Type',
		'Meeting',
		'Destination',
		'Settings',
		'Options',
	]);
	form.identify('Meeting', 'By ID', MEETING);
	expect(form.missing).toEqual([]);
	expect(form.credentials).toEqual(['zoomLiveStreamOAuth2Api']);
	const { success } = await execute(zoom(), form);
	expect(success[0]?.json).toMatchObject({ operation: 'start', eventType: 'meeting' });
	expect(sentTo(zoom())).toEqual([
		{ to: 'PATCH {event}/livestream/status', as: 'multipart', body: { action: 'start' } },
	]);
});

test.each([
	['OAuth2', 'zoomLiveStreamOAuth2Api'],
	['Server-to-Server OAuth2', 'zoomLiveStreamServerToServerOAuth2Api'],
])('with %s it asks for one credential, of this kind', (authentication, credential) => {
	const form = newNode();
	expect(form.choices('Authentication')).toEqual(['OAuth2', 'Server-to-Server OAuth2']);
	expect(form.choose('Authentication', authentication).credentials).toEqual([credential]);
});

test.each(['Meeting', 'Webinar'])(
	'a %s is chosen from a list, or entered as an ID, a link or a text',
	(label) => {
		const { modes } = newNode().choose('Event Type', label).field(label);
		expect(modes?.map(({ displayName, name, type }) => [displayName, name, type])).toEqual([
			['From List', 'list', 'list'],
			['By ID', 'id', 'string'],
			['By URL', 'url', 'string'],
		]);
	},
);

test('you choose the type of event from a list and type in the host, which is empty at first', () => {
	const form = newNode().choose('Authentication', 'Server-to-Server OAuth2');
	expect(form.field('Event Type')).toMatchObject({ type: 'options', default: 'meeting' });
	expect(form.field('Host')).toMatchObject({ type: 'string', default: '' });
});

test('only meetings have a layout to change, so there is no type of event to choose', () => {
	const form = newNode().choose('Operation', 'Change Layout');
	expect(form.labels).toContain('Meeting');
	expect(form.labels).not.toContain('Event Type');
});

test('it opens with the list of meetings, or of webinars', () => {
	expect(newNode().field('Meeting').default).toEqual({ mode: 'list', value: '' });
	const webinars = newNode().choose('Event Type', 'Webinar');
	expect(webinars.labels).not.toContain('Meeting');
	expect(webinars.missing).toEqual(['webinar']);
	expect(webinars.field('Webinar').default).toEqual({ mode: 'list', value: '' });
});

test('after Destination was chosen it sets one, and asks for all that Zoom needs for that', async () => {
	const form = newNode().choose('Resource', 'Destination');
	expect(form.missing).toEqual(['meeting', 'streamUrl', 'streamKey', 'pageUrl']);
	form
		.identify('Meeting', 'By ID', MEETING)
		.type('Stream URL', 'rtmps://ingest.example.org:443/app')
		.type('Stream Key', 'example-k9x2-77zp-1d0e-3fa1')
		.type('Page URL', 'https://watch.example.org/tonight');
	expect(form.missing).toEqual([]);
	const { success } = await execute(zoom(), form);
	expect(success[0]?.json).toMatchObject({ operation: 'set', eventType: 'meeting' });
});

describe.each([
	['Facebook', /Live Producer/, /^e\.g\. https:\/\/www\.facebook\.com\//],
	['Twitch', /Creator Dashboard/, /^e\.g\. https:\/\/www\.twitch\.tv\//],
	['YouTube', /YouTube Studio/, /^e\.g\. https:\/\/www\.youtube\.com\//],
])('for %s', (platform, whereTheKeyIs, examplePage) => {
	const form = () => newNode().choose('Resource', 'Destination').choose('Platform', platform);

	test('it asks for the stream key and the page alone', () => {
		expect(form().missing).toEqual(['meeting', 'streamKey', 'pageUrl']);
		expect(form().labels).not.toContain('Stream URL');
	});

	test('it asks for no stream key where the key is kept', () => {
		const keeping = form().choose('Keep Stream Key', 'on');
		expect(keeping.missing).toEqual(['meeting', 'pageUrl']);
		expect(keeping.labels).not.toContain('Stream Key');
	});

	test.each([
		['Set', form, ''],
		['Start', () => newNode().choose('Destination > Platform', platform), 'Destination > '],
	])('it says in %s where the platform shows both', (_operation, opened, inFront) => {
		expect(opened().field(`${inFront}Stream Key`)).toMatchObject({
			hint: expect.stringMatching(whereTheKeyIs),
			description: expect.stringContaining(platform),
		});
		expect(opened().field(`${inFront}Page URL`)).toMatchObject({
			placeholder: expect.stringMatching(examplePage),
			description: expect.stringContaining(platform),
		});
	});
});

test('for a platform from an expression it asks for each field of a destination once', () => {
	const platform = '={{ $json.platform }}';
	const set = newNode().choose('Resource', 'Destination').type('Platform', platform);
	const start = newNode().type('Destination > Platform', platform);
	for (const label of ['Stream URL', 'Stream Key', 'Page URL']) {
		expect(set.labels.filter((shown) => shown === label)).toHaveLength(1);
		const inStart = `Destination > ${label}`;
		expect(start.labels.filter((shown) => shown === inStart)).toHaveLength(1);
	}
});

test('with Keep Stream Key it asks for no stream key', () => {
	const form = newNode().choose('Resource', 'Destination').choose('Keep Stream Key', 'on');
	expect(form.missing).toEqual(['meeting', 'streamUrl', 'pageUrl']);
	expect(form.labels).not.toContain('Stream Key');
});

test('what decides about the panel and the account is the same for all items, so it allows no expression', () => {
	const form = newNode();
	const fixed = form.labels.filter((label) => form.field(label).noDataExpression === true);
	expect(fixed).toEqual(['Authentication', 'Resource', 'Operation', 'Event Type']);
	form.choose('Resource', 'Destination');
	expect(form.field('Operation').noDataExpression).toBe(true);
});

test('no time can be set below zero', () => {
	const form = newNode();
	const times = form.labels.filter((label) => form.field(label).type === 'number');
	expect(times).toEqual([
		'Options > Maximum Wait (Seconds)',
		'Options > Wait for the Event (Minutes)',
	]);
	for (const label of times) expect(form.field(label).typeOptions).toEqual({ minValue: 0 });
});
