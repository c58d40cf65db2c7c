import { isRecord } from '../../nodes/zoom/guards';
import { BUNDLES, scopesFor, type AppKind } from '../../nodes/zoom/scopes';
import { DESTINATION, runOperation, type EventType, type OperationRun } from './harness/operation';
import { pick } from './harness/picker';
import { allFine, checkReadiness } from './harness/readiness';
import { eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();

/** A Zoom app, and which credential it belongs to. */
interface App {
	kind: AppKind;
	serverToServer: boolean;
}

const APPS: [[string, App], ...Array<[string, App]>] = [
	['an app that a user signs in to', { kind: 'user', serverToServer: false }],
	['an app that an administrator signs in to', { kind: 'account', serverToServer: false }],
	['a server-to-server app', { kind: 'account', serverToServer: true }],
];

const recommended = (kind: AppKind, eventType: EventType) =>
	scopesFor(Object.values(BUNDLES).flat(), kind, [eventType]);

/** What goes live, in the order of a show. */
const SHOW: ReadonlyArray<Omit<OperationRun, 'eventType'>> = [
	{ operation: 'set' },
	{ operation: 'get' },
	{ operation: 'set', parameters: { ...DESTINATION, streamKey: '', keepStreamKey: true } },
	{ operation: 'updateSettings' },
	{ operation: 'start', parameters: { destination: DESTINATION }, options: { waitForEvent: 1 } },
	{ operation: 'changeLayout' },
	{ operation: 'stop' },
];

/** What a run needs to have exactly these scopes. */
function appWith(scopes: string[], serverToServer: boolean) {
	zoom().app.scopes = scopes;
	return { serverToServer, tokens: { scopes } };
}

/** The first thing that does not work with an app that has exactly these scopes; undefined if all is well. */
async function obstacle(
	scopes: string[],
	eventType: EventType,
	{ serverToServer }: App,
): Promise<unknown> {
	const app = appWith(scopes, serverToServer);
	const host = 'host@example.com';
	const listed = await pick(zoom(), { eventType, ...app, host }).catch(
		(refusal: unknown) => refusal,
	);
	if (!isRecord(listed) || !Array.isArray(listed.results)) return listed;

	const { oks, summary } = await checkReadiness(zoom(), { eventType, ...app });
	const fine = Object.entries(allFine(eventType)).every(([check, ok]) => oks[check] === ok);
	if (!fine) return summary;

	for (const step of SHOW) {
		if (eventType === 'webinar' && step.operation === 'changeLayout') continue;
		const { error } = await runOperation(zoom(), { ...step, eventType, ...app });
		if (error.length > 0) return error[0]?.json.error;
	}
	return undefined;
}

describe.each(APPS)('%s with the recommended scopes, and no others', (_name, app) => {
	describe.each(['meeting', 'webinar'] as const)('for %ss', (eventType) => {
		test('lists, checks, starts and stops them', async () => {
			expect(await obstacle(recommended(app.kind, eventType), eventType, app)).toBeUndefined();
		});
	});
});

describe.each(['meeting', 'webinar'] as const)('none can be left out, for %ss', (eventType) => {
	const [[, app]] = APPS;
	test.each(recommended(app.kind, eventType))('%s', async (scope) => {
		const fewer = recommended(app.kind, eventType).filter((other) => other !== scope);
		expect(await obstacle(fewer, eventType, app)).toBeDefined();
	});
});
