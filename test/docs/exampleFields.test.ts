import { readJson } from 'fs-extra';
import { startZoom } from '../engine/harness/zoom';
import { runOperation } from '../operations/harness/operation';
import { exampleDestination, webhookEventNames, type Simulator } from '../simulator';
import { startN8n } from '../trigger/harness/n8n';
import { inputsOf, readExamples, readsIn, type Example, type Source } from './exampleReads';

const ACTION = 'n8n-nodes-zoom-live-stream.zoomLiveStream';
const TRIGGER = 'n8n-nodes-zoom-live-stream.zoomLiveStreamTrigger';
const MEETING = '82012345678';
const WEBINAR = '82929473321';

let zoom: Simulator;

beforeEach(async () => {
	zoom = await startZoom();
	zoom.addMeeting({ id: MEETING, destination: exampleDestination });
	zoom.addWebinar({ id: WEBINAR });
});
afterEach(async () => await zoom.close());

/** The fields of the items that the trigger starts a workflow with, by event. */
async function fieldsByEvent(): Promise<Map<unknown, string[]>> {
	const n8n = await startN8n(zoom);
	try {
		await n8n.publish(n8n.create({ parameters: { events: [...webhookEventNames] } }));
		zoom.startMeeting(MEETING);
		await runOperation(zoom, { operation: 'start', event: MEETING });
		zoom.endMeeting(MEETING);
		zoom.completeRecording(MEETING);
		zoom.startWebinar(WEBINAR);
		zoom.endWebinar(WEBINAR);
		await zoom.webhooks.settled();
		return new Map(n8n.items.map((item) => [item.event, Object.keys(item)]));
	} finally {
		await n8n.close();
	}
}

/** The fields of `error` in a failing item. */
async function errorFields(): Promise<string[]> {
	const { error } = await runOperation(zoom, { operation: 'start', tokens: { scopes: [] } });
	return Object.keys(Object(error[0]?.json.error)).map((name) => `error.${name}`);
}

/** What the items of an output can have. */
interface Written {
	names: string[];
	/** Whether they can also have the fields of other nodes, which are not known here. */
	isOpen: boolean;
	/** Whether their `error` is that of this package. */
	isOurs: boolean;
}

/** What the outputs of this package's nodes can have. */
async function knownOutputs() {
	const byEvent = await fieldsByEvent();
	expect([...byEvent.keys()].sort()).toEqual([...webhookEventNames].sort());
	const ofError = await errorFields();

	return async function writtenBy(example: Example, { node, output }: Source): Promise<Written> {
		const { type, parameters, onError } = node;
		const { events, resource, operation, eventType } = parameters;
		if (type === TRIGGER) {
			const names = [events].flat().flatMap((event) => byEvent.get(event) ?? []);
			return { names, isOpen: false, isOurs: true };
		}
		if (type !== ACTION) return { names: [], isOpen: true, isOurs: false };
		const schema = `nodes/ZoomLiveStream/__schema__/v1.0.0/${resource}/${operation}.json`;
		const otherId = eventType === 'meeting' ? 'webinarId' : 'meetingId';
		const written = Object.keys((await readJson(schema)).properties);
		const names = output === 0 ? written.filter((name) => name !== otherId) : [];
		if (output === 0 && onError !== 'continueRegularOutput') {
			return { names, isOpen: false, isOurs: true };
		}
		// A failing item keeps the fields of the input.
		const inputs = inputsOf(example, node.name);
		const kept = await Promise.all(inputs.map(async (input) => await writtenBy(example, input)));
		return {
			names: [...names, 'error', ...ofError, ...kept.flatMap((input) => input.names)],
			isOpen: kept.some(({ isOpen }) => isOpen),
			isOurs: true,
		};
	};
}

test('the examples read only fields that exist in the output of this package’s nodes', async () => {
	const writtenBy = await knownOutputs();
	const [missing, checked]: [string[], string[]] = [[], []];
	for (const example of await readExamples()) {
		for (const { by, field, from } of readsIn(example)) {
			const sources = await Promise.all(
				from.map(async (source) => await writtenBy(example, source)),
			);
			const [name = ''] = field.split('.');
			const isOfError = name === 'error' && sources.every(({ isOurs }) => isOurs);
			if (sources.length === 0 || (sources.some(({ isOpen }) => isOpen) && !isOfError)) continue;
			const wanted = isOfError ? field : name;
			checked.push(wanted);
			if (!sources.every(({ names }) => names.includes(wanted))) missing.push(`${by}: ${wanted}`);
		}
	}
	expect(missing).toEqual([]);
	expect(checked.length).toBeGreaterThan(75);
});
