import { allFine, checkReadiness } from './harness/readiness';
import { eventOf, eventsForEachTest, sentTo } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();

describe.each(['meeting', 'webinar'] as const)('Check Readiness of a %s', (eventType) => {
	const fine = allFine(eventType);

	test('with a token that may only start: nothing is known, so it is not ready', async () => {
		const { ready, oks, summary } = await checkReadiness(zoom(), {
			eventType,
			tokens: { scopes: [`${eventType}:update:livestream_status`] },
		});
		expect(ready).toBe(false);
		expect(oks).toEqual({
			event: null,
			inProgress: null,
			encryption: null,
			host: null,
			plan: null,
			setting: null,
			customService: null,
			destination: null,
			streamKey: null,
			scopes: true,
		});
		expect(summary).toContain(`${eventType}:read:${eventType}`);
		expect(summary).not.toContain(':admin');
	});

	test('for a new user with the scopes to start, read the event and choose it is ready', async () => {
		const { ready, oks } = await checkReadiness(zoom(), {
			eventType,
			tokens: {
				scopes: [
					`${eventType}:update:livestream_status`,
					`${eventType}:read:${eventType}`,
					`${eventType}:read:list_${eventType}s`,
				],
			},
		});
		expect(ready).toBe(true);
		expect(oks).toMatchObject({ event: true, plan: null, destination: null, scopes: true });
	});

	test('with a token that may only read: the scope for the start is listed', async () => {
		const { ready, oks, byName } = await checkReadiness(zoom(), {
			eventType,
			tokens: {
				scopes: [
					`${eventType}:read:${eventType}`,
					`${eventType}:read:livestream`,
					'user:read:settings',
					'user:read:user',
				],
			},
		});
		expect(ready).toBe(false);
		expect(oks).toEqual({ ...fine, scopes: false });
		expect(byName.scopes?.detail).toContain(`${eventType}:update:livestream_status`);
	});

	test('with the classic scopes is ready', async () => {
		const { ready, oks } = await checkReadiness(zoom(), {
			eventType,
			tokens: { scopes: [`${eventType}:write`, `${eventType}:read`, 'user:read'] },
		});
		expect(ready).toBe(true);
		expect(oks).toEqual(fine);
	});

	test('by a server-to-server app is ready, for any host of the account', async () => {
		zoom().addUser({ id: 'colleague' });
		eventOf(zoom(), eventType).hostId = 'colleague';
		const { ready, oks } = await checkReadiness(zoom(), { eventType, serverToServer: true });
		expect(ready).toBe(true);
		expect(oks).toEqual(fine);
		expect(sentTo(zoom())).toContain('GET /users/colleague/settings');
	});
});

test('failing settings are distinguished from those it cannot read', async () => {
	const { oks } = await checkReadiness(zoom(), {
		tokens: { scopes: ['meeting:update:livestream_status', 'meeting:read:meeting'] },
	});
	expect(oks).toMatchObject({ event: true, inProgress: true, setting: null, destination: null });
});
