import { assert } from '../assertions.mts';
import { waitForExecution } from '../n8n/execution.mts';
import type { Workflow } from '../n8n/api.mts';
import type { Entries } from './example-workflows.mts';
import { exampleDestination } from '../../simulator/index.ts';
import { until } from '../until.mts';
import type { RecipeStage } from './stage.mts';
import { tableRows, whileNoNotesAreKept } from './tables.mts';
import { importRecipe, type Step } from './walk.mts';

const ID = '85800000001';
const MOST_CHARACTERS = 255;
/** n8n ignores the visits of programs to the buttons in Slack. */
const BROWSER = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' };
/** n8n looks once a minute for what has waited long enough. */
const ENDS_WAITING_WITHIN_MS = 120_000;
const PROTOCOL = '2025-06-18';

interface ToolAnswer {
	structuredContent: { [key: string]: unknown };
}

/** A client of n8n's MCP server, as an assistant has it. */
class Assistant {
	private requests = 0;
	/** Everything that it has been told. */
	readonly heard: string[] = [];

	constructor(
		private readonly url: string,
		private readonly key: string,
	) {}

	async request<T>(method: string, params: object): Promise<T> {
		this.requests += 1;
		const answer = await fetch(this.url, {
			method: 'POST',
			headers: {
				authorization: `Bearer ${this.key}`,
				'content-type': 'application/json',
				accept: 'application/json, text/event-stream',
				'mcp-protocol-version': PROTOCOL,
			},
			body: JSON.stringify({ jsonrpc: '2.0', id: this.requests, method, params }),
		});
		const text = await answer.text();
		this.heard.push(text);
		// An answer is JSON, or an event of a stream.
		const { result, error } = JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? text);
		if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`);
		return result;
	}

	async call(name: string, given: object): Promise<{ [key: string]: unknown }> {
		const params = { name, arguments: given };
		return (await this.request<ToolAnswer>('tools/call', params)).structuredContent;
	}

	/** Runs a workflow with what its form asks for; returns the number of the execution. */
	async run({ id }: Workflow, formData: object): Promise<string> {
		const { executionId, error } = await this.call('execute_workflow', {
			workflowId: id,
			executionMode: 'production',
			triggerNodeName: 'Request',
			inputs: { formData },
		});
		assert.equal(error, undefined);
		return String(executionId);
	}

	/** Reads an execution; its status, and the answer of the step that it ended with. */
	async read({ id }: Workflow, executionId: string) {
		const read = await this.call('get_workflow_execution', {
			workflowId: id,
			executionId,
			includeData: true,
		});
		const { execution, data } = Object(read);
		const runs: { [step: string]: Array<{ data?: { main?: Array<Array<{ json: object }>> } }> } =
			data?.resultData?.runData ?? {};
		const answers = Object.values(runs).flatMap((ran) =>
			ran.flatMap((run) => (run.data?.main ?? []).flatMap((items) => items ?? [])),
		);
		const answer = answers.map(({ json }) => Object(json).answer).find(Boolean);
		return { status: String(execution?.status), answer: String(answer ?? '') };
	}
}

async function connect({ n8n, api }: RecipeStage): Promise<Assistant> {
	const { session } = api;
	await session.request('PATCH', '/mcp/settings', { mcpAccessEnabled: true });
	const { apiKey } = await session.request<{ apiKey: string }>('POST', '/mcp/api-key/rotate');
	const assistant = new Assistant(`${n8n.baseUrl}/mcp-server/http`, apiKey);
	await assistant.request('initialize', {
		protocolVersion: PROTOCOL,
		capabilities: {},
		clientInfo: { name: 'assistant', version: '1.0.0' },
	});
	return assistant;
}

/** Publishes a recipe for the assistant, which sees its description and its form. */
async function offered(
	stage: RecipeStage,
	assistant: Assistant,
	file: string,
	fields: string[],
	entries: Entries = {},
): Promise<Workflow> {
	const workflow = await importRecipe(stage, file, entries);
	await stage.api.activateWorkflow(workflow.id);
	const details = JSON.stringify(
		await assistant.call('get_workflow_details', { workflowId: workflow.id }),
	);
	const { description } = Object(await stage.api.readWorkflow(workflow.id));
	assert.ok(String(description).length > 50 && description.length <= MOST_CHARACTERS, file);
	for (const shown of [description, ...fields]) assert.ok(details.includes(shown), shown);
	return workflow;
}

/** Recipes: one workflow for each wish that an assistant may have. */
export function assistant(step: Step): void {
	step('assistant: it asks what is on, and whether a meeting is ready', async (stage) => {
		const { zoom, api } = stage;
		const client = await connect(stage);
		zoom.addMeeting({
			id: ID,
			topic: 'Compline',
			status: 'started',
			destination: { ...exampleDestination },
		});
		const onAir = await offered(stage, client, 'assistant-on-air.json', ['Hours']);
		const check = await offered(stage, client, 'assistant-check.json', ['Meeting']);
		const ask = async (workflow: Workflow, formData: object) => {
			const execution = await client.run(workflow, formData);
			await waitForExecution(api.session, execution);
			return (await client.read(workflow, execution)).answer;
		};
		assert.match(await ask(onAir, { Hours: 12 }), /(^|; )Compline: running, meeting 85800000001/);
		assert.match(
			await ask(check, { Meeting: '858 0000 0001' }),
			/^"Compline" \(meeting 85800000001\) is ready to stream: /,
		);
		assert.match(
			await ask(check, { Meeting: 'the evening prayer' }),
			/^It could not be checked\. .+/,
		);
		zoom.user('simulator-host').allowLiveStreaming = false;
		assert.match(await ask(check, { Meeting: ID }), /is not ready to stream.*switched off/i);
		zoom.user('simulator-host').allowLiveStreaming = true;
		assert.ok(client.heard.join().includes('Compline'));
		assert.ok(!client.heard.join().includes(exampleDestination.stream_key));
		for (const { id } of [onAir, check]) await api.deactivateWorkflow(id);
	});

	step('assistant: it starts and stops only what someone on the team approves', async (stage) => {
		const { zoom, api, services } = stage;
		const { messages } = services.chat;
		const client = await connect(stage);
		const meeting = zoom.meeting(ID);
		const start = await offered(stage, client, 'assistant-start.json', ['Meeting']);
		const stop = await offered(stage, client, 'assistant-stop.json', ['Meeting']);
		const ask = async (workflow: Workflow, question: RegExp, button: string) => {
			const execution = await client.run(workflow, { Meeting: ID });
			await until('the question', () => messages.length > 0);
			await until('it waits', async () => {
				const { status } = await client.read(workflow, execution);
				return status === 'waiting';
			});
			const [asked] = messages.splice(0);
			assert.match(asked?.text ?? '', question);
			const before = meeting.stream;
			assert.equal((await client.read(workflow, execution)).answer, '');
			assert.equal(meeting.stream, before);
			const address = asked?.buttons[button] ?? '';
			// The assistant must not be able to press the button itself.
			for (const name of ['signature', 'token']) {
				const secret = new URL(address).searchParams.get(name);
				assert.ok(secret === null || !client.heard.join().includes(secret), name);
			}
			await fetch(address, { headers: BROWSER });
			await waitForExecution(api.session, execution);
			return (await client.read(workflow, execution)).answer;
		};
		const toStart =
			/^An assistant asks to put this meeting on air\.\n"Compline" \(meeting 85800000001\) is /;
		assert.equal(
			await ask(start, toStart, 'Decline'),
			'Nothing was started. Someone on the team said no.',
		);
		assert.equal(meeting.stream, 'off');
		assert.equal(
			await ask(start, toStart, 'Approve'),
			'The stream is starting: viewers can see it within a minute.',
		);
		await until('the stream is live', () => meeting.stream === 'live');

		const toStop =
			/^An assistant asks to take this meeting off the air\.\n"Compline" \(meeting 85800000001\)$/;
		assert.equal(await ask(stop, toStop, 'Approve'), 'The stream is off, and the meeting goes on.');
		assert.equal(meeting.stream, 'off');
		assert.equal(meeting.status, 'started');
		const [note] = (await tableRows(api, 'Live stream notes')).filter(
			({ meetingId }) => meetingId === ID,
		);
		assert.equal(note?.note, 'leave off');
		await whileNoNotesAreKept(api, async () => {
			assert.equal(
				await ask(stop, toStop, 'Approve'),
				'The stream was already off. If it comes back on by itself, stop it again.',
			);
		});

		zoom.endMeeting(ID);
		assert.match(await ask(start, toStart, 'Approve'), /^Nothing was started\. .*not started/);
		const unknown = await client.run(start, { Meeting: '85800000009' });
		await waitForExecution(api.session, unknown);
		assert.match(
			(await client.read(start, unknown)).answer,
			/^Nothing was started\. .*cannot find/,
		);
		services.chat.hasChannel = false;
		const unasked = await client.run(stop, { Meeting: ID });
		await waitForExecution(api.session, unasked);
		services.chat.hasChannel = true;
		assert.equal(
			(await client.read(stop, unasked)).answer,
			'Nothing was stopped. The team could not be asked in Slack.',
		);
		assert.deepEqual(messages, []);
		assert.ok(!client.heard.join().includes(exampleDestination.stream_key));
		for (const { id } of [start, stop]) await api.deactivateWorkflow(id);
	});

	step('assistant: nothing happens when no one on the team answers in time', async (stage) => {
		const { zoom, api, services } = stage;
		const client = await connect(stage);
		zoom.startMeeting(ID);
		// A second stands in for the half hour.
		const limit = { limitType: 'afterTimeInterval', resumeAmount: 1 / 60, resumeUnit: 'minutes' };
		const options = { limitWaitTime: { values: limit } };
		const entries = { 'Ask the Team': { options } };
		const ask = async (file: string) => {
			const workflow = await offered(stage, client, file, ['Meeting'], entries);
			return { workflow, execution: await client.run(workflow, { Meeting: ID }) };
		};
		const answerTo = async ({ workflow, execution }: Awaited<ReturnType<typeof ask>>) => {
			await waitForExecution(api.session, execution, ENDS_WAITING_WITHIN_MS);
			await api.deactivateWorkflow(workflow.id);
			return (await client.read(workflow, execution)).answer;
		};
		const [start, stop] = [await ask('assistant-start.json'), await ask('assistant-stop.json')];
		const noOne = 'No one on the team said yes within 30 minutes.';
		assert.equal(await answerTo(start), `Nothing was started. ${noOne}`);
		assert.equal(await answerTo(stop), `Nothing was stopped. ${noOne}`);
		assert.equal(zoom.meeting(ID).stream, 'off');
		assert.equal(services.chat.messages.splice(0).length, 2);
		zoom.endMeeting(ID);
	});
}
