import { eventsForEachTest } from '../operations/harness/world';
import type { EventLabel, OperationTable } from './harness/expected';
import { expectRow } from './harness/expectRow';
import { execute, fillNeeds, openForm, sentTo } from './harness/fillIn';
import { TABLES } from './tables';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();

const WAYS: Record<EventLabel, ReadonlyArray<readonly [way: string, value: string]>> = {
	Meeting: [
		['From List', '68423085210'],
		['By ID', '684 2308 5210'],
		['By URL', 'Join: https://us02web.zoom.us/j/68423085210?pwd=x'],
	],
	Webinar: [
		['From List', '82929473321'],
		['By ID', '829 2947 3321'],
		['By URL', 'Join: https://us02web.zoom.us/w/82929473321?tk=x'],
	],
};

const operations = TABLES.flatMap((table) =>
	table.events.map((event): [string, OperationTable, EventLabel] => [
		`${table.operation} of a ${event}`,
		table,
		event,
	]),
);

describe.each(operations)('%s', (_name, table, event) => {
	const expected = table.plain;

	test('offers three ways to say which one', () => {
		const ways = WAYS[event].map(([way]) => way);
		expect(openForm(table, event).choices(event)).toEqual(ways);
	});

	test.each(WAYS[event])('is about the one that was entered %s: %s', async (...identified) => {
		await expectRow(zoom(), { table, event, expected, identified });
		expect(zoom().tokenRequests).toEqual([]);
	});

	test('needs no Host with OAuth2, where a user signs in', () => {
		const form = openForm(table, event, 'OAuth2');
		expect(form.credentials).toEqual(['zoomLiveStreamOAuth2Api']);
		expect(form.labels).not.toContain('Host');
	});

	test('signs in as an app with Server-to-Server OAuth2, and asks for a Host', async () => {
		const authentication = 'Server-to-Server OAuth2';
		const form = openForm(table, event, authentication);
		expect(form.credentials).toEqual(['zoomLiveStreamServerToServerOAuth2Api']);
		expect(form.labels).toContain('Host');
		await expectRow(zoom(), { table, event, expected, authentication });
		expect(zoom().tokenRequests).toMatchObject([{ grantType: 'account_credentials' }]);
	});
});

test('Host is the user whose settings are changed when the app may not read the event', async () => {
	const [enable] = TABLES.filter(({ operation }) => operation === 'Enable');
	if (enable === undefined) throw new Error('There is no table for Enable');
	zoom().app.scopes = ['user:read:settings:admin', 'user:update:settings:admin'];
	const form = openForm(enable, 'Meeting', 'Server-to-Server OAuth2');
	form.type('Host', 'host@example.com');
	const { success } = await execute(zoom(), fillNeeds(form, enable.needs));
	expect(success).toHaveLength(1);
	expect(sentTo(zoom())).toContainEqual({ to: 'GET /users/host%40example.com/settings' });
});
