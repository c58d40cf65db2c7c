import {
	planSubscription,
	readListedSubscription,
	sameEvents,
	type ListedSubscription,
	type WantedSubscription,
} from '../../nodes/ZoomLiveStreamTrigger/subscription/eventSubscription';

const URL = 'https://n8n.example.com/webhook/1';
const WANTED: WantedSubscription = {
	url: URL,
	events: ['meeting.ended', 'meeting.started'],
	subscriber: { scope: 'user', userId: 'host-1', accountId: 'account-1' },
};

/** One of ours that is exactly as wanted, but for what a test changes. */
const listed = (changes: Partial<ListedSubscription> = {}): ListedSubscription => ({
	id: 'right',
	url: URL,
	events: ['meeting.started', 'meeting.ended'],
	scope: 'user',
	isOurs: true,
	...changes,
});

const plan = (
	subscriptions: ListedSubscription[],
	storedId?: string,
	wanted: WantedSubscription | undefined = WANTED,
) => planSubscription(subscriptions, wanted, { url: URL, storedId });

describe('what a trigger finds in Zoom', () => {
	test('is kept when it is as wanted, in any order of its events', () => {
		expect(plan([listed()])).toEqual({ keep: 'right', remove: [] });
	});

	test.each([
		['other events', { events: ['meeting.started'] }],
		['more events', { events: ['meeting.started', 'meeting.ended', 'webinar.ended'] }],
		['as many other events', { events: ['meeting.started', 'webinar.ended'] }],
		['another scope', { scope: 'account' }],
	])('is removed when it has %s', (_what, changes) => {
		expect(plan([listed(changes)])).toEqual({ keep: undefined, remove: ['right'] });
	});

	test.each([
		['at another address', { url: 'https://n8n.example.com/webhook/2' }],
		['added by hand', { isOurs: false }],
		['added by hand at another address', { isOurs: false, url: 'https://elsewhere.example.com' }],
	])('is left alone %s', (_where, changes) => {
		expect(plan([listed(changes)])).toEqual({ keep: undefined, remove: [] });
	});

	test('is removed at another address when the trigger created it itself', () => {
		const old = listed({ id: 'stored', url: 'https://old.example.com/webhook/1' });
		expect(plan([old], 'stored')).toEqual({ keep: undefined, remove: ['stored'] });
	});

	test('is left alone when someone has made it theirs, even if the trigger created it', () => {
		expect(plan([listed({ id: 'stored', isOurs: false })], 'stored')).toEqual({
			keep: undefined,
			remove: [],
		});
	});

	test('is kept once: the one that the trigger remembers, else the first', () => {
		const two = [listed({ id: 'one' }), listed({ id: 'two' })];
		expect(plan(two)).toEqual({ keep: 'one', remove: ['two'] });
		expect(plan(two, 'two')).toEqual({ keep: 'two', remove: ['one'] });
		expect(plan(two, 'gone')).toEqual({ keep: 'one', remove: ['two'] });
	});

	test('is removed when no events are wanted any more', () => {
		const found = [listed({ id: 'one' }), listed({ id: 'theirs', isOurs: false })];
		const { keep, remove } = planSubscription(found, undefined, { url: URL, storedId: undefined });
		expect([keep, remove]).toEqual([undefined, ['one']]);
	});
});

test.each([
	[['a', 'b'], ['b', 'a'], true],
	[['a', 'a'], ['a'], true],
	[['a'], ['a', 'b'], false],
	[['a', 'b'], ['a'], false],
	[['a', 'b'], ['a', 'c'], false],
	[[], [], true],
])('the events %j and %j are the same: %s', (some, others, same) => {
	expect(sameEvents(some, others)).toBe(same);
});

describe('an entry of Zoom’s list', () => {
	const entry = {
		event_subscription_id: 'id-1',
		event_subscription_name: 'n8n Zoom Live Stream Trigger',
		event_webhook_url: URL,
		events: ['meeting.started'],
		subscription_scope: 'user',
		created_source: 'openapi',
	};

	test('is read, and known as ours by its name', () => {
		expect(readListedSubscription(entry)).toEqual({
			id: 'id-1',
			url: URL,
			events: ['meeting.started'],
			scope: 'user',
			isOurs: true,
		});
	});

	test.each([
		['another name', { event_subscription_name: 'Another program' }],
		['no name', { event_subscription_name: undefined }],
		['someone as its creator, not a program', { created_source: 'default' }],
	])('is not ours with %s', (_what, changes) => {
		expect(readListedSubscription({ ...entry, ...changes })).toMatchObject({ isOurs: false });
	});

	test('is read without what Zoom left out or sent as another type', () => {
		expect(readListedSubscription({ event_subscription_id: 'id-1' })).toEqual({
			id: 'id-1',
			url: '',
			events: [],
			scope: '',
			isOurs: false,
		});
		const odd = {
			event_webhook_url: 1,
			events: ['meeting.started', 2, null],
			subscription_scope: [],
		};
		expect(readListedSubscription({ ...entry, ...odd })).toMatchObject({
			url: '',
			events: ['meeting.started'],
			scope: '',
		});
		expect(readListedSubscription({ ...entry, events: 'meeting.started' })).toMatchObject({
			events: [],
		});
	});

	test.each([null, 'text', {}, { event_subscription_id: 1 }])(
		'is none without an ID: %j',
		(odd) => {
			expect(readListedSubscription(odd)).toBeUndefined();
		},
	);
});
