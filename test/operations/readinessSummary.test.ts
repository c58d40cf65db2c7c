import { defaultUserId } from '../simulator';
import { checkReadiness } from './harness/readiness';
import { eventOf, eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const ENABLE = "run the operation 'Enable' or switch it on in the host's Zoom settings";

describe.each(['meeting', 'webinar'] as const)('the summary of a %s', (eventType) => {
	const event = () => eventOf(zoom(), eventType);
	const host = () => zoom().user(defaultUserId);
	const summary = async (run = {}) => (await checkReadiness(zoom(), { eventType, ...run })).summary;
	const named = () => `"Town hall" (${eventType} ${event().id})`;

	beforeEach(() => {
		event().topic = 'Town  hall\n';
	});

	test('says that it is ready, with its topic', async () => {
		expect(await summary()).toBe(`${named()} is ready to stream: nothing is in the way.`);
	});

	test('uses its ID if it has no topic', async () => {
		event().topic = '';
		const label = eventType === 'meeting' ? 'Meeting' : 'Webinar';
		expect(await summary()).toBe(
			`${label} ${event().id} is ready to stream: nothing is in the way.`,
		);
	});

	test('truncates a very long topic', async () => {
		event().topic = 'x'.repeat(200);
		expect(await summary()).toContain(`"${'x'.repeat(60)}…"`);
	});

	test.each<[string, () => unknown, string]>([
		[
			'plan',
			() => Object.assign(host(), { type: 1 }),
			"its host's Zoom plan does not include live streaming. To fix it: ask your Zoom administrator for a license that does.",
		],
		[
			'setting',
			() => Object.assign(host(), { allowLiveStreaming: false, webinarLiveStreaming: false }),
			`live streaming is switched off for its host. To fix it: ${ENABLE}.`,
		],
		[
			'both switches, of which only the first is mentioned',
			() =>
				Object.assign(host(), {
					allowLiveStreaming: false,
					webinarLiveStreaming: false,
					customLiveStreamingService: false,
				}),
			`live streaming is switched off for its host. To fix it: ${ENABLE}.`,
		],
		[
			'destination',
			() => Object.assign(event(), { destination: undefined }),
			'no destination is set. To fix it: set where it streams to: platform, stream key and page URL.',
		],
		[
			'everything at once',
			() => {
				Object.assign(host(), { type: 1, customLiveStreamingService: false });
				Object.assign(event(), { destination: undefined });
			},
			`its host's Zoom plan does not include live streaming, the custom streaming service is switched off for its host and no destination is set. To fix it: ask your Zoom administrator for a license that does; ${ENABLE}; set where it streams to: platform, stream key and page URL.`,
		],
	])('says what to fix: %s', async (_what, arrange, sentences) => {
		arrange();
		expect(await summary()).toBe(`${named()} is not ready to stream: ${sentences}`);
	});

	test('says which scope is missing', async () => {
		const scopes = [
			`${eventType}:read:${eventType}`,
			`${eventType}:read:livestream`,
			'user:read:settings',
			'user:read:user',
		];
		expect(await summary({ tokens: { scopes } })).toBe(
			`${named()} is not ready to stream: the Zoom app is missing the scope ${eventType}:update:livestream_status. To fix it: add it to the app in the Zoom App Marketplace and connect the credential again.`,
		);
	});

	test('says that Zoom cannot find the event', async () => {
		const label = eventType === 'meeting' ? 'Meeting' : 'Webinar';
		expect(await summary({ event: '82000000000' })).toBe(
			`${label} 82000000000 is not ready to stream: Zoom cannot find ${eventType} 82000000000. To fix it: Check the ID or link.`,
		);
	});

	test('says what could not be checked, and which scopes show it', async () => {
		const scopes = [`${eventType}:update:livestream_status`, `${eventType}:read:${eventType}`];
		const { ready, summary, unchecked } = await checkReadiness(zoom(), {
			eventType,
			tokens: { scopes },
		});
		expect(ready).toBe(true);
		expect(summary).toBe(
			`${named()}: nothing is known to be in the way. Not checked: the host, the host's plan, the host's settings and the destination; add the scope user:read:user, user:read:settings and ${eventType}:read:livestream.`,
		);
		expect(unchecked).toEqual([
			{ check: 'host', scope: 'user:read:user' },
			{ check: 'plan', scope: 'user:read:user' },
			{ check: 'setting', scope: 'user:read:settings' },
			{ check: 'customService', scope: 'user:read:settings' },
			{ check: 'destination', scope: `${eventType}:read:livestream` },
			{ check: 'streamKey', scope: `${eventType}:read:livestream` },
		]);
	});
});

test('a meeting that has not begun is ready as soon as it starts', async () => {
	const event = eventOf(zoom(), 'meeting');
	Object.assign(event, { status: 'waiting', topic: 'Town hall' });
	const { ready, summary } = await checkReadiness(zoom(), {});
	expect(ready).toBe(true);
	expect(summary).toBe(
		`"Town hall" (meeting ${event.id}) is ready to stream as soon as it starts: nothing is in the way.`,
	);
});

test('a meeting with end-to-end encryption says what to change', async () => {
	Object.assign(eventOf(zoom(), 'meeting'), { encryption: 'e2ee', topic: 'Town hall' });
	const { summary } = await checkReadiness(zoom(), {});
	expect(summary).toMatch(
		/it is end-to-end encrypted\. To fix it: set its encryption to Enhanced Encryption/,
	);
});

test('a webinar used as a meeting says what to set', async () => {
	const { id } = eventOf(zoom(), 'webinar');
	const { summary } = await checkReadiness(zoom(), { event: id });
	expect(summary).toMatch(
		/Set the parameter 'Event Type' to Webinar and enter the same ID there\.$/,
	);
});
