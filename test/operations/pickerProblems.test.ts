import { accountCredential } from './harness/operation';
import { pickInVain } from './harness/picker';
import { eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();

describe.each(['meeting', 'webinar'] as const)('the list of %ss', (eventType) => {
	const end = () => {
		zoom().meeting('68423085210').status = 'ended';
		zoom().webinar('82929473321').status = 'ended';
	};

	test('that is empty says what to do instead', async () => {
		end();
		const { message, description } = await pickInVain(zoom(), { eventType });
		expect(message).toContain(`no ${eventType}s of this host that are in progress or coming up`);
		expect(description).toMatch(/By ID/);
		expect(description).toMatch(/schedule/i);
	});

	test('that is empty still says so after the user has typed', async () => {
		end();
		const { description } = await pickInVain(zoom(), { eventType, filter: 'service' });
		expect(description).toMatch(/By ID/);
	});

	test('that the token may not read says which scope to add, and where', async () => {
		const tokens = { scopes: [`${eventType}:update:livestream_status`] };
		const { message, description } = await pickInVain(zoom(), { eventType, tokens });
		expect(message).toContain(`${eventType}:read:list_${eventType}s`);
		expect(description).toMatch(/Marketplace/);
		expect(zoom().requests).toHaveLength(1);
	});

	test('of a server-to-server app without a host asks for one', async () => {
		const { message, description } = await pickInVain(zoom(), { eventType, serverToServer: true });
		expect(message).toBe("Enter the host's email or user ID in Host, above");
		expect(description).toMatch(/By ID/);
		expect(zoom().requests).toEqual([]);
		expect(zoom().tokenRequests).toEqual([]);
	});

	test('with a sign-in that Zoom refuses says so, without a code in front of it', async () => {
		zoom().app.clientSecret = 'another-secret';
		const credential = { ...accountCredential(zoom()), clientSecret: 'example-secret' };
		const run = { eventType, serverToServer: true, host: 'host@example.com', credential };
		const { message } = await pickInVain(zoom(), run);
		expect(message).toMatch(/^Zoom did not accept the credential's sign/);
	});

	test('of a host that Zoom cannot find says so', async () => {
		const { message, description } = await pickInVain(zoom(), {
			eventType,
			serverToServer: true,
			host: 'unknown@example.com',
		});
		expect(message).toMatch(/cannot find the host/i);
		expect(description).toMatch(/email/i);
	});

	test('of a server-to-server app without admin scopes says which admin scope is missing', async () => {
		zoom().app.scopes = [`${eventType}:read:list_${eventType}s`];
		const { message } = await pickInVain(zoom(), {
			eventType,
			serverToServer: true,
			host: 'host@example.com',
		});
		expect(message).toContain(`${eventType}:read:list_${eventType}s:admin`);
	});

	test('while Zoom is down says so', async () => {
		zoom().injectFault({ kind: 'html', status: 502, times: 10 });
		const { message, description } = await pickInVain(zoom(), { eventType });
		expect(message).toMatch(/Zoom could not answer/i);
		expect(description).toMatch(/again/i);
	});

	test('without a connection says so, and shows no token', async () => {
		zoom().injectFault({ kind: 'reset', times: 10 });
		const { message, description } = await pickInVain(zoom(), { eventType });
		expect(message).toMatch(/could not reach Zoom/i);
		expect(`${message} ${description}`).not.toMatch(/Bearer|simulator-access/);
	});
});

test('instant meetings are not in the list: the empty list suggests By ID for them', async () => {
	zoom().meeting('68423085210').instant = true;
	const { description } = await pickInVain(zoom());
	expect(description).toMatch(/instant meetings.*By ID/i);
});
