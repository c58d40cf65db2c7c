import {
	ownSubscriptions,
	planSubscription,
	readListedSubscription,
	readRecordedSubscription,
	type ListedSubscription,
	type RecordedSubscription,
} from '../../../nodes/ZoomLiveStreamTrigger/subscription/plan';

const URL = 'https://n8n.example.com/webhook/1';
const WANTED = { url: URL, events: ['meeting.ended', 'meeting.started'] };

/** One of ours that is exactly as wanted, but for what a test changes. */
const listed = (changes: Partial<ListedSubscription> = {}): ListedSubscription => ({
	id: 'right',
	url: URL,
	name: 'n8n Zoom Live Stream Trigger',
	events: ['meeting.started', 'meeting.ended'],
	createdSource: 'openapi',
	...changes,
});

const recorded = (changes: Partial<RecordedSubscription> = {}): RecordedSubscription => ({
	id: 'recorded',
	...WANTED,
	...changes,
});

const plan = (
	inZoom: ListedSubscription[] | undefined,
	remembered?: RecordedSubscription,
	isStarting = false,
) => planSubscription(WANTED, { listed: inZoom, recorded: remembered, isStarting });

describe('what Zoom lists', () => {
	test('is kept when it is as wanted, in any order of its events', () => {
		expect(plan([listed()])).toEqual({ keep: 'right', remove: [] });
	});

	test.each([
		[['meeting.started']],
		[['meeting.started', 'meeting.ended', 'webinar.ended']],
		[['meeting.started', 'webinar.ended']],
		[['meeting.started', 'meeting.started']],
		[[]],
	])('is removed when it announces %j', (events) => {
		expect(plan([listed({ events })])).toEqual({ keep: undefined, remove: ['right'] });
	});

	test('is kept once: the one that the trigger remembers, else the first', () => {
		const two = [listed({ id: 'one' }), listed({ id: 'two' })];
		expect(plan(two)).toEqual({ keep: 'one', remove: ['two'] });
		expect(plan(two, recorded({ id: 'two' }))).toEqual({ keep: 'two', remove: ['one'] });
		expect(plan(two, recorded({ id: 'gone' }))).toEqual({ keep: 'one', remove: ['two'] });
	});

	test('counts more than what the trigger remembers', () => {
		expect(plan([], recorded(), true)).toEqual({ keep: undefined, remove: [] });
	});
});

describe('whose a subscription is', () => {
	const isOwn = (changes: Partial<ListedSubscription>, remembered?: RecordedSubscription) =>
		ownSubscriptions(URL, { listed: [listed(changes)], recorded: remembered }).length === 1;

	test.each<[string, Partial<ListedSubscription>]>([
		['leads to another address', { url: 'https://n8n.example.com/webhook/2' }],
		['has another name', { name: 'Our events' }],
		['was made in the Marketplace', { createdSource: 'default' }],
		['was made in a way that is not known', { createdSource: undefined }],
		['was made in another way', { createdSource: 'import' }],
	])('one that %s is not ours', (_why, changes) => {
		expect(isOwn(changes)).toBe(false);
	});

	test.each<[string, Partial<ListedSubscription>]>([
		['leads to another address', { url: 'https://n8n.example.com/webhook/2' }],
		['has another name', { name: 'Our events' }],
		['was made in the Marketplace', { createdSource: 'default' }],
	])('one that %s is not ours, even if the trigger remembers its id', (_why, changes) => {
		expect(isOwn({ id: 'recorded', ...changes }, recorded())).toBe(false);
	});

	test('where Zoom does not say how it was made, the trigger remembers its own', () => {
		expect(isOwn({ id: 'recorded', createdSource: undefined }, recorded())).toBe(true);
	});
});

describe('where Zoom does not show its list', () => {
	test('what the trigger remembers counts at a start of n8n, and is replaced by a publication', () => {
		expect(plan(undefined, recorded(), true)).toEqual({ keep: 'recorded', remove: [] });
		expect(plan(undefined, recorded())).toEqual({ keep: undefined, remove: ['recorded'] });
	});

	test('what it remembers for other events is replaced', () => {
		const other = recorded({ events: ['webinar.ended'] });
		expect(plan(undefined, other, true)).toEqual({ keep: undefined, remove: ['recorded'] });
	});

	test('what it remembers for another address is not its own', () => {
		const elsewhere = recorded({ url: 'https://elsewhere.example.com' });
		expect(plan(undefined, elsewhere, true)).toEqual({ keep: undefined, remove: [] });
	});

	test('a trigger that remembers nothing has none', () => {
		expect(plan(undefined, undefined, true)).toEqual({ keep: undefined, remove: [] });
	});
});

describe('an entry of Zoom’s list', () => {
	const entry = {
		event_subscription_id: 'id-1',
		event_subscription_name: 'n8n Zoom Live Stream Trigger',
		event_webhook_url: URL,
		events: ['meeting.started'],
		created_source: 'openapi',
	};

	test('is read', () => {
		expect(readListedSubscription(entry)).toEqual({
			id: 'id-1',
			url: URL,
			name: 'n8n Zoom Live Stream Trigger',
			events: ['meeting.started'],
			createdSource: 'openapi',
		});
	});

	test('is read without what Zoom left out or sent as another type', () => {
		const empty = { url: '', name: '', events: [], createdSource: undefined };
		expect(readListedSubscription({ event_subscription_id: 'id-1' })).toEqual({
			id: 'id-1',
			...empty,
		});
		const odd = {
			event_webhook_url: 1,
			event_subscription_name: {},
			events: ['meeting.started', 2, null],
			created_source: null,
		};
		expect(readListedSubscription({ ...entry, ...odd })).toEqual({
			id: 'id-1',
			...empty,
			events: ['meeting.started'],
		});
		expect(readListedSubscription({ ...entry, events: 'meeting.started' })).toMatchObject({
			events: [],
		});
	});

	test.each([null, 'text', {}])('is none without an ID: %j', (odd) => {
		expect(readListedSubscription(odd)).toBeUndefined();
	});

	test.each(['', '.', '..', 'a/b', '/', 'a\\b', ' ', 7, null])(
		'is none with the ID %j, which would lead elsewhere',
		(id) => {
			expect(readListedSubscription({ ...entry, event_subscription_id: id })).toBeUndefined();
		},
	);

	test.each(['sFrBezKES3-UdcfMPXFA0A', '_a==', '...', '.a', 'a..'])(
		'is one with the ID %s',
		(id) => {
			expect(readListedSubscription({ ...entry, event_subscription_id: id })).toMatchObject({ id });
		},
	);
});

test.each<[string, unknown]>([
	['nothing', undefined],
	['text', 'id-1'],
	['no URL', { id: 'id-1', events: [] }],
	['an ID that leads elsewhere', { id: '..', url: URL, events: [] }],
])('static data with %s is no subscription', (_what, value) => {
	expect(readRecordedSubscription(value)).toBeUndefined();
});

test('static data of a subscription is read', () => {
	expect(
		readRecordedSubscription({ id: 'id-1', url: URL, events: ['meeting.started', 7] }),
	).toEqual({ id: 'id-1', url: URL, events: ['meeting.started'] });
});
