import { BUNDLES, scopesFor, type AppKind } from '../../nodes/zoom/scopes';
import { connectedCredential, startZoom } from '../engine/harness/zoom';
import type { Simulator } from '../simulator';
import { expectAsSpecified } from '../specification/judging';
import { startN8n } from './harness/n8n';

let zoom: Simulator;
beforeEach(async () => {
	zoom = await startZoom();
});
afterEach(async () => {
	await zoom.close();
	expectAsSpecified(zoom);
});

const EVENTS = [
	'meeting.live_streaming_started',
	'meeting.live_streaming_stopped',
	'meeting.started',
	'meeting.ended',
	'webinar.started',
	'webinar.ended',
];

const recommended = (kind: AppKind) => scopesFor(BUNDLES.Trigger, kind);

/** Publishes a trigger on all events with an app that has exactly these scopes. */
async function publish(
	scopes: string[],
	authentication: 'oAuth2' | 'serverToServer',
): Promise<void> {
	zoom.app.scopes = scopes;
	const n8n = await startN8n(zoom, authentication);
	if (authentication === 'oAuth2')
		Object.assign(n8n.credential, connectedCredential(zoom, { scopes }));
	try {
		await n8n.publish(n8n.create({ parameters: { events: EVENTS } }));
	} finally {
		await n8n.close();
	}
}

describe.each([
	['an app that a user signs in to', 'user', 'oAuth2'],
	['an app that an administrator signs in to', 'account', 'oAuth2'],
	['a server-to-server app', 'account', 'serverToServer'],
] as const)('%s with the scopes recommended for the trigger', (_name, kind, authentication) => {
	test('subscribes to the events of meetings and webinars', async () => {
		await publish(recommended(kind), authentication);
		expect(zoom.subscriptions).toMatchObject([{ events: EVENTS }]);
	});

	const needed = recommended(kind).filter(
		(scope) => authentication === 'oAuth2' || !scope.startsWith('user:read:user'),
	);
	test.each(needed)('needs each of them: %s', async (scope) => {
		const fewer = recommended(kind).filter((other) => other !== scope);
		await expect(publish(fewer, authentication)).rejects.toThrow(/lacks the scope/);
		expect(zoom.subscriptions).toEqual([]);
	});
});
