import type { Simulator } from '../simulator';
import { messageOf, type StoredWorkflow, type TestN8n } from './harness/n8n';
import { productionAndCopyForEachTest } from './harness/productionAndCopy';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

let zoom: Simulator;
let production: TestN8n;
let copy: TestN8n;

productionAndCopyForEachTest((both) => ({ zoom, production, copy } = both));

/** How Zoom is while n8n does something. */
const ZOOMS = {
	'is fine': () => {},
	'is silent': () => {
		zoom.injectFault({ kind: 'reset', times: 99, match: { path: /./ } });
	},
	'refuses to create': () => {
		const match = { method: 'POST', path: /event_subscription/ };
		const body = { code: 1, message: 'No.' };
		zoom.injectFault({ kind: 'status', status: 400, body, times: 9, match });
	},
	'refuses to delete': () => {
		const match = { method: 'DELETE', path: /event_subscription/ };
		zoom.injectFault({ kind: 'status', status: 403, times: 9, match });
	},
	'hides the list': () => zoom.configure({ accountSubscriptionsNeedUser: true }),
};

const SHOW = { parameters: { events: ['meeting.started'] } };

async function published(): Promise<StoredWorkflow> {
	const workflow = production.create(SHOW);
	await production.publish(workflow);
	return workflow;
}

interface Prepared {
	n8n: TestN8n;
	workflow: StoredWorkflow;
	act(): Promise<void>;
}

/** What is there before, and what n8n then does with a workflow. */
const ACTIONS: Record<string, () => Promise<Prepared>> = {
	publish: async () => {
		const workflow = production.create(SHOW);
		return { n8n: production, workflow, act: async () => await production.publish(workflow) };
	},
	restart: async () => {
		const workflow = await published();
		return { n8n: production, workflow, act: async () => await production.restart() };
	},
	'publish other events': async () => {
		const workflow = await published();
		for (const { parameters } of workflow.nodes) parameters.events = ['webinar.ended'];
		return { n8n: production, workflow, act: async () => await production.publish(workflow) };
	},
	unpublish: async () => {
		const workflow = await published();
		return { n8n: production, workflow, act: async () => await production.unpublish(workflow) };
	},
	'start a copy': async () => {
		const workflow = copy.adopt(await published());
		return { n8n: copy, workflow, act: async () => await copy.restart() };
	},
	'publish a copy': async () => {
		const workflow = copy.adopt(await published());
		return { n8n: copy, workflow, act: async () => await copy.publish(workflow) };
	},
	'unpublish a copy': async () => {
		const workflow = copy.adopt(await published());
		return { n8n: copy, workflow, act: async () => await copy.unpublish(workflow) };
	},
	'start, never published': async () => {
		const workflow = production.create(SHOW);
		production.deploy(workflow);
		return { n8n: production, workflow, act: async () => await production.restart() };
	},
	'start, changed in the database': async () => {
		const workflow = await published();
		for (const { parameters } of workflow.nodes) parameters.events = ['webinar.ended'];
		production.deploy(workflow);
		return { n8n: production, workflow, act: async () => await production.restart() };
	},
};

/** What is in Zoom, whether the workflow hears of events, and what n8n says; each sentence up to its first mark. */
async function outcomeOf(action: string, how: keyof typeof ZOOMS): Promise<string> {
	const prepared = await ACTIONS[action]?.();
	if (prepared === undefined) throw new Error(`There is no ${action}`);
	ZOOMS[how]();
	const { n8n, workflow, act } = prepared;
	const refusals: string[] = [];
	await act().catch((error: unknown) => {
		refusals.push(messageOf(error));
	});
	const said = [...refusals, ...n8n.problems, ...n8n.log].map(
		(sentence) => /^[^:,]+/.exec(sentence)?.[0] ?? '',
	);
	const inZoom = zoom.subscriptions.map(({ url, events }) =>
		[url.startsWith(production.baseUrl) ? 'production' : 'copy', ...events].join(' '),
	);
	const listening = n8n.isListening(workflow) ? 'on' : 'off';
	return [inZoom.join(' + ') || 'nothing', listening, ...new Set(said)].join(' | ');
}

const STARTED = 'production meeting.started';
const ENDED = 'production webinar.ended';
const BOTH = `${STARTED} + copy meeting.started`;
const NO_ANSWER = 'Zoom did not answer';
const REFUSED = 'Zoom refused the event subscription';
const UNCHECKED = 'The event subscription in Zoom was not checked';
const LEFT = 'An event subscription was not removed from Zoom';
const OTHER = 'Zoom may have another event subscription for this workflow';
const OUTDATED = 'The event subscription in Zoom was not replaced';

/** Action → how Zoom is → what is in Zoom afterwards | whether the workflow listens | what n8n says. */
const EXPECTED: Record<string, Record<keyof typeof ZOOMS, string>> = {
	publish: {
		'is fine': `${STARTED} | on`,
		'is silent': `nothing | off | ${NO_ANSWER}`,
		'refuses to create': `nothing | off | ${REFUSED}`,
		'refuses to delete': `${STARTED} | on`,
		'hides the list': `${STARTED} | on`,
	},
	restart: {
		'is fine': `${STARTED} | on`,
		'is silent': `${STARTED} | on | ${UNCHECKED}`,
		'refuses to create': `${STARTED} | on`,
		'refuses to delete': `${STARTED} | on`,
		'hides the list': `${STARTED} | on`,
	},
	'publish other events': {
		'is fine': `${ENDED} | on`,
		'is silent': `${STARTED} | off | ${NO_ANSWER} | ${LEFT}`,
		'refuses to create': `nothing | off | ${REFUSED}`,
		'refuses to delete': `${STARTED} + ${ENDED} | on | ${LEFT}`,
		'hides the list': `${ENDED} | on`,
	},
	unpublish: {
		'is fine': 'nothing | off',
		'is silent': `${STARTED} | off | ${LEFT}`,
		'refuses to create': 'nothing | off',
		'refuses to delete': `${STARTED} | off | ${LEFT}`,
		'hides the list': 'nothing | off',
	},
	'start a copy': {
		'is fine': `${BOTH} | on | ${OTHER}`,
		'is silent': `${STARTED} | off | ${NO_ANSWER}`,
		'refuses to create': `${STARTED} | off | ${REFUSED} | ${OTHER}`,
		'refuses to delete': `${BOTH} | on | ${OTHER}`,
		'hides the list': `${BOTH} | on | ${OTHER}`,
	},
	'publish a copy': {
		'is fine': `${BOTH} | on | ${OTHER}`,
		'is silent': `${STARTED} | off | ${NO_ANSWER}`,
		'refuses to create': `${STARTED} | off | ${REFUSED} | ${OTHER}`,
		'refuses to delete': `${BOTH} | on | ${OTHER}`,
		'hides the list': `${BOTH} | on | ${OTHER}`,
	},
	'unpublish a copy': {
		'is fine': `${STARTED} | off | ${OTHER}`,
		'is silent': `${STARTED} | off`,
		'refuses to create': `${STARTED} | off | ${OTHER}`,
		'refuses to delete': `${STARTED} | off | ${OTHER}`,
		'hides the list': `${STARTED} | off | ${OTHER}`,
	},
	'start, never published': {
		'is fine': `${STARTED} | on`,
		'is silent': `nothing | off | ${NO_ANSWER}`,
		'refuses to create': `nothing | off | ${REFUSED}`,
		'refuses to delete': `${STARTED} | on`,
		'hides the list': `${STARTED} | on`,
	},
	'start, changed in the database': {
		'is fine': `${ENDED} | on`,
		'is silent': `${STARTED} | on | ${OUTDATED}`,
		'refuses to create': `${STARTED} | on | ${OUTDATED}`,
		'refuses to delete': `${STARTED} + ${ENDED} | on | ${LEFT}`,
		'hides the list': `${ENDED} | on`,
	},
};

const CELLS = Object.entries(EXPECTED).flatMap(([action, row]) =>
	Object.entries(row).map(([how, expected]) => ({ action, how, expected })),
);

test.each(CELLS)('$action while Zoom $how', async ({ action, how, expected }) => {
	expect(await outcomeOf(action, how as keyof typeof ZOOMS)).toBe(expected);
});
