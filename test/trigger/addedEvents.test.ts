import { startZoom } from '../engine/harness/zoom';
import type { Simulator } from '../simulator';
import { expectAsSpecified } from '../specification/judging';
import { startN8n, type StoredWorkflow, type TestN8n } from './harness/n8n';

const MEETING = '82012345678';
const BEFORE = ['meeting.started'];
const AFTER = ['meeting.started', 'meeting.ended'];

let zoom: Simulator;
let n8n: TestN8n;

beforeEach(async () => {
	zoom = await startZoom();
	zoom.addMeeting({ id: MEETING });
});
afterEach(async () => {
	await n8n.close();
	await zoom.close();
	expectAsSpecified(zoom);
});

/** Changes Trigger On in the editor; it takes effect with the next publication. */
function choose(workflow: StoredWorkflow, events: string[]): void {
	for (const { parameters } of workflow.nodes) parameters.events = events;
}

/** Changes Trigger On of what runs, as an import or source control does while n8n is not running. */
function replace(workflow: StoredWorkflow, events: string[]): void {
	for (const { parameters } of workflow.active ?? []) parameters.events = events;
}

/** A published workflow, and how its trigger gets other events. */
const WAYS: Array<[string, (workflow: StoredWorkflow, events: string[]) => Promise<void>]> = [
	[
		'published again',
		async (workflow, events) => {
			choose(workflow, events);
			await n8n.publish(workflow);
		},
	],
	[
		'published again, although Zoom did not delete the earlier subscription',
		async (workflow, events) => {
			choose(workflow, events);
			zoom.injectFault({ kind: 'status', status: 400, match: { method: 'DELETE' } });
			await n8n.publish(workflow);
		},
	],
	...(['init', 'leadershipChange'] as const).map((activation): (typeof WAYS)[number] => [
		`changed before n8n starts (${activation})`,
		async (workflow, events) => {
			replace(workflow, events);
			await n8n.restart(activation);
		},
	]),
];

const FORGOTTEN: (typeof WAYS)[number] = [
	'published again, although n8n has forgotten the earlier subscription',
	async (workflow, events) => {
		choose(workflow, events);
		Object.assign(workflow, { active: undefined, staticData: '{}' });
		await n8n.publish(workflow);
	},
];

/** Zoom does not list the subscriptions of an account, so a forgotten one cannot be found. */
const CASES = [
	...[...WAYS, FORGOTTEN].map(([way, change]) => ({ kind: 'oAuth2', way, change }) as const),
	...WAYS.map(([way, change]) => ({ kind: 'serverToServer', way, change }) as const),
];

describe.each(CASES)('a trigger ($kind) that is $way', ({ kind, change }) => {
	beforeEach(async () => {
		n8n = await startN8n(zoom, kind);
	});

	const heard = async () => {
		zoom.startMeeting(MEETING);
		zoom.endMeeting(MEETING);
		await zoom.webhooks.settled();
		return n8n.items.map(({ event }) => event).sort();
	};

	test.each([
		['with one event more', BEFORE, AFTER],
		['with one event less', AFTER, BEFORE],
		['with another event', BEFORE, ['meeting.ended']],
	])('%s hears exactly these from Zoom', async (_what, before, after) => {
		const workflow = n8n.create({ parameters: { events: before } });
		await n8n.publish(workflow);
		await change(workflow, after);
		expect(zoom.subscriptions.map(({ events }) => [...events].sort())).toEqual([[...after].sort()]);
		expect(await heard()).toEqual([...after].sort());
	});
});
