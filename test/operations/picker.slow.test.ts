import { BEGINNING } from '../engine/harness/clock';
import { pick } from './harness/picker';
import { accountCredential, type EventType } from './harness/operation';
import { eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const HOUR = 3_600_000;
const LIVE = '82099990000';

/** The requests for the lists, one per line. */
const asked = () =>
	zoom().requests.map(({ path, query }) => {
		const page = query.next_page_token ? 'next page' : 'first page';
		return `${path.replace('/v2', '')} ${query.type ?? 'all'}, ${page} of ${query.page_size}`;
	});

const inHours = (hours: number) => new Date(BEGINNING + hours * HOUR).toISOString();

/** 1,199 upcoming events, and a late one that its host has already started. */
function fillFourPages(eventType: EventType): void {
	const add = eventType === 'meeting' ? zoom().addMeeting : zoom().addWebinar;
	for (let index = 1; index < 1_200; index += 1) {
		const id = String(82_010_000_000 + index);
		add({ id, topic: `Lesson ${index}`, startTime: inHours(index) });
	}
	add({ id: LIVE, topic: 'Early bird', startTime: inHours(1_300), status: 'started' });
	// The default event of every test has ended, so there are 1,200.
	if (eventType === 'meeting') zoom().meeting('68423085210').status = 'ended';
	else zoom().webinar('82929473321').status = 'ended';
}

describe('1,200 meetings in four pages', () => {
	beforeEach(() => fillFourPages('meeting'));

	test('open with the one in progress first: 2 requests, one for those and one for the first page', async () => {
		const { results, paginationToken } = await pick(zoom());
		expect(asked()).toEqual([
			'/users/me/meetings live, first page of 300',
			'/users/me/meetings upcoming, first page of 300',
		]);
		expect(results).toHaveLength(301);
		expect(results[0]).toEqual({
			name: 'Early bird · in progress · 820 9999 0000',
			value: '82099990000',
			url: 'https://us02web.zoom.us/j/82099990000',
		});
		expect(results[1]).toMatchObject({ value: '82010000001' });
		expect(paginationToken).toEqual(expect.any(String));
	});

	test('scroll to the end: 1 request for each additional page, 5 in total, and each meeting once', async () => {
		let page = await pick(zoom());
		const values = page.results.map(({ value }) => value);
		while (page.paginationToken !== undefined) {
			page = await pick(zoom(), { paginationToken: String(page.paginationToken) });
			values.push(...page.results.map(({ value }) => value));
		}
		expect(asked()).toHaveLength(5);
		expect(values).toHaveLength(1_200);
		expect(new Set(values).size).toBe(1_200);
	});

	test.each([
		['topic', 'lesson 1198', ['82010001198']],
		['topic in capitals', 'LESSON 1199', ['82010001199']],
		['topic with spaces around it', ' lesson 1199 ', ['82010001199']],
		['ID', '82010001197', ['82010001197']],
		['ID with spaces', '820 1000 1197', ['82010001197']],
		['ID with dashes', '820-1000-1197', ['82010001197']],
		['end of an ID', '0001197', ['82010001197']],
		['topic of the one in progress', 'early', [LIVE]],
		['words that no meeting has', 'nothing like this', []],
		['a dash, which no topic has', '-', []],
	])(
		'find one on the last page by %s: 5 requests, because Zoom has no search',
		async (_by, filter, found) => {
			const { results, paginationToken } = await pick(zoom(), { filter });
			expect(results.map(({ value }) => value)).toEqual(found);
			expect(paginationToken).toBeUndefined();
			expect(asked()).toEqual([
				'/users/me/meetings live, first page of 300',
				'/users/me/meetings upcoming, first page of 300',
				...new Array(3).fill('/users/me/meetings upcoming, next page of 300'),
			]);
		},
	);

	test('end if Zoom repeats a page token: scrolling takes 5 requests', async () => {
		zoom().configure({ repeatPageToken: true });
		let page = await pick(zoom());
		for (let pages = 0; page.paginationToken !== undefined && pages < 20; pages += 1) {
			page = await pick(zoom(), { paginationToken: String(page.paginationToken) });
		}
		expect(page.paginationToken).toBeUndefined();
		expect(asked()).toHaveLength(5);
	});

	test('end if Zoom repeats a page token: a search takes at most 6 requests', async () => {
		zoom().configure({ repeatPageToken: true });
		const { results } = await pick(zoom(), { filter: 'lesson 1198' });
		expect(results.map(({ value }) => value)).toEqual(['82010001198']);
		expect(asked().length).toBeLessThanOrEqual(6);
	});
});

describe('1,200 webinars in four pages', () => {
	beforeEach(() => fillFourPages('webinar'));

	test('open with 1 request, because Zoom does not list live webinars', async () => {
		const { results, paginationToken } = await pick(zoom(), { eventType: 'webinar' });
		expect(asked()).toEqual(['/users/me/webinars all, first page of 300']);
		expect(results).toHaveLength(300);
		expect(paginationToken).toEqual(expect.any(String));
	});

	test('find one on the last page by typing: 4 requests', async () => {
		const { results } = await pick(zoom(), { eventType: 'webinar', filter: '820 1000 1198' });
		expect(results).toEqual([
			expect.objectContaining({
				value: '82010001198',
				name: expect.stringMatching(/^Lesson 1198 · /),
			}),
		]);
		expect(asked()).toHaveLength(4);
	});
});

test('a meeting in the list shows its topic, its time where it takes place, and its ID', async () => {
	zoom().addMeeting({
		id: '82012345678',
		topic: 'Choir',
		startTime: '2026-03-01T09:00:00Z',
		timezone: 'Europe/Berlin',
	});
	const { results } = await pick(zoom());
	const names = results.flatMap(({ name, value }) => (value === '82012345678' ? [name] : []));
	expect(names).toEqual(['Choir · Sun 1 Mar 10:00 · 820 1234 5678']);
});

test.each([
	['the email of the host', 'host@example.com', '/users/host%40example.com/meetings'],
	['the user ID of the host', 'simulator-host', '/users/simulator-host/meetings'],
])('a server-to-server app lists meetings by %s', async (_by, host, path) => {
	const credential = accountCredential(zoom());
	const { results } = await pick(zoom(), { serverToServer: true, host, credential });
	expect(results.map(({ value }) => value)).toEqual(['68423085210']);
	expect(
		asked().every((line) => decodeURIComponent(line).startsWith(decodeURIComponent(path))),
	).toBe(true);
});
