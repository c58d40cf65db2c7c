import { pick, pickInVain } from './harness/picker';
import { connectedCredential } from '../engine/harness/zoom';
import { eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const LIST = { path: /\/users\/me\/webinars$/ };
const eventType = 'webinar';

test.each([
	['no list', {}],
	['text in place of the list', { webinars: 'none' }],
	['nothing that has an ID', { webinars: [null, 'x', { topic: 'Choir' }] }],
])('a page with %s counts as empty', async (_what, body) => {
	zoom().injectFault({ kind: 'status', status: 200, body, match: LIST });
	const { message } = await pickInVain(zoom(), { eventType });
	expect(message).toContain('no webinars of this host that are in progress or coming up');
});

test.each([{}, { next_page_token: '' }, { next_page_token: 7 }])(
	'a page that says %j is the last one',
	async (end) => {
		const body = { webinars: [{ id: 82012345678, topic: 'Choir' }], ...end };
		zoom().injectFault({ kind: 'status', status: 200, body, match: LIST });
		const { results, paginationToken } = await pick(zoom(), { eventType });
		expect(results).toEqual([
			{ name: 'Choir · no fixed time · 820 1234 5678', value: '82012345678' },
		]);
		expect(paginationToken).toBeUndefined();
	},
);

test('a token that has ended is renewed once, and the list is asked for once more', async () => {
	const credential = connectedCredential(zoom());
	zoom().expireAccessTokens();
	const { results } = await pick(zoom(), { eventType, credential });
	expect(results).toHaveLength(1);
	expect(zoom().requests.map(({ status }) => status)).toEqual([401, 200]);
	expect(zoom().tokenRequests).toHaveLength(1);
});

test('the list is asked for as JSON', async () => {
	await pick(zoom(), { eventType });
	expect(zoom().requests.map(({ method, headers }) => [method, headers.accept])).toEqual([
		['GET', 'application/json'],
	]);
});

test('a refusal speaks of webinars in the list of webinars', async () => {
	const body = { code: 1010, message: 'User does not belong to this account.' };
	zoom().injectFault({ kind: 'status', status: 400, body, match: LIST });
	const { message, description } = await pickInVain(zoom(), { eventType });
	expect(message).toBe('400 - The host of the webinar belongs to another Zoom account');
	expect(description).toContain('owns the webinar');
});
