import {
	eventName,
	localTime,
	readListedEvent,
	spacedId,
} from '../../nodes/ZoomLiveStream/listSearch/listedEvent';
import { placeAfter, readPlace } from '../../nodes/ZoomLiveStream/listSearch/pagePosition';

describe('an entry of Zoom’s list', () => {
	const entry = {
		id: 82012345678,
		topic: 'Choir',
		start_time: '2026-03-01T09:00:00Z',
		timezone: 'Europe/Berlin',
		join_url: 'https://zoom.us/j/82012345678',
	};
	const read = {
		id: '82012345678',
		topic: 'Choir',
		startTime: '2026-03-01T09:00:00Z',
		timezone: 'Europe/Berlin',
		joinUrl: 'https://zoom.us/j/82012345678',
	};

	test.each([82012345678, '82012345678'])('is read with the ID %p', (id) => {
		expect(readListedEvent({ ...entry, id })).toEqual([read]);
	});

	test('is read without what Zoom left out', () => {
		const bare = { id: '82012345678', startTime: '', timezone: '', joinUrl: '' };
		expect(readListedEvent({ id: 82012345678 })).toEqual([{ ...bare, topic: 'No topic' }]);
		expect(readListedEvent({ id: 82012345678, topic: '', start_time: 7 })).toEqual([
			{ ...bare, topic: 'No topic' },
		]);
	});

	test.each([null, 'text', 7, {}, { topic: 'Choir' }, { id: true }, { id: null }])(
		'is left out without an ID: %j',
		(odd) => {
			expect(readListedEvent(odd)).toEqual([]);
		},
	);
});

test.each([
	['684230', '68 4230'],
	['68423085', '6842 3085'],
	['684230852', '68 423 0852'],
	['8201234567', '820 123 4567'],
	['82012345678', '820 1234 5678'],
])('the ID %s shows as %s', (id, shown) => {
	expect(spacedId(id)).toBe(shown);
});

test('an event shows by its topic, its time and its ID, a live one without its time', () => {
	const [event] = readListedEvent({ id: 82012345678, topic: 'Choir' });
	if (event === undefined) throw new Error('The entry was left out');
	expect(eventName(event, false)).toBe('Choir · no fixed time · 820 1234 5678');
	expect(eventName(event, true)).toBe('Choir · live now · 820 1234 5678');
});

test.each([
	['2026-11-29T09:00:00Z', 'Europe/Berlin', 'Sun 29 Nov 10:00'],
	['2026-11-29T09:00:00Z', '', 'Sun 29 Nov 09:00 UTC'],
	['2026-11-29T09:00:00Z', 'Nowhere/Land', 'Sun 29 Nov 09:00 UTC'],
	['', 'Europe/Berlin', 'no fixed time'],
	['soon', '', 'no fixed time'],
])('the time %s in “%s” shows as %s', (startTime, timezone, shown) => {
	expect(localTime(startTime, timezone)).toBe(shown);
});

describe('the place in a list', () => {
	test('is found again as it was kept', () => {
		const { paginationToken } = placeAfter('page-2', ['1', '2']);
		expect(readPlace(paginationToken)).toEqual({ pageToken: 'page-2', liveIds: ['1', '2'] });
	});

	test('is none at the end', () => {
		expect(placeAfter('', ['1'])).toEqual({});
	});

	test.each([undefined, '', 7, 'no JSON', '"text"', '{}', '{"pageToken":7}'])(
		'is the beginning for %j',
		(token) => {
			expect(readPlace(token)).toBeUndefined();
		},
	);

	test('has no live events where none were kept, and their IDs as text', () => {
		expect(readPlace('{"pageToken":"page-2","liveIds":"x"}')).toEqual({
			pageToken: 'page-2',
			liveIds: [],
		});
		expect(readPlace('{"pageToken":"page-2","liveIds":[1]}')).toEqual({
			pageToken: 'page-2',
			liveIds: ['1'],
		});
	});
});
