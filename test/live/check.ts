import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { BodyFormat } from '../../nodes/zoom/client/format';
import type { Operation } from '../../nodes/ZoomLiveStream/operation';
import type { Answer } from '../../nodes/zoom/client/answer';
import type { EventSubscriptions } from './event-subscriptions';
import { NodeRunner, type BuiltNode } from './node-runner';
import { observe, observeNode, type Observation } from './observation';
import { observeSubscription } from './observe-subscription';
import type { Receiver } from './receiver';
import { QUESTIONS, type QuestionId } from './questions';
import { Secrets } from './secrets';
import type { Settings } from './settings';
import { isRefusedForGood } from './verdict';
import { ZoomClient, type Fetch, type PlainRequest } from './zoom-client';

/** What the check needs of the world around it. */
export interface Surroundings {
	node: BuiltNode;
	fetch: Fetch;
	/** Milliseconds since 1970. */
	now(): number;
	/** Waits `duration` ms, or until the signal aborts; gives whether the whole time was waited. */
	wait(duration: number, signal?: AbortSignal): Promise<boolean>;
	/** Shows how far the check is. */
	tell(line: string): void;
}

/** One plain request, and the operation as which the node would read its answer. */
export interface PlainQuestion extends PlainRequest {
	operation?: Operation;
}

/** A check under way: asks questions, and remembers what came of them. */
export class Check {
	readonly observations = new Map<QuestionId, Observation>();
	/** Why questions were not asked. */
	readonly skipped = new Map<QuestionId, string>();
	/** Whether anything was sent that could change the stream. */
	touched = false;
	/** Starts that were sent, less those that Zoom has refused for good. */
	possibleStarts = 0;
	/** Whether a start was sent and nothing has come back, so that it may take effect later. */
	startUnderWay = false;
	/** The event subscriptions of the app, if the check may ask about them. */
	subscriptions: EventSubscriptions | undefined;
	/** The server that answers Zoom, if there is one. */
	receiver: Receiver | undefined;
	readonly client: ZoomClient;
	private readonly runner: NodeRunner;

	constructor(
		readonly settings: Settings,
		readonly surroundings: Surroundings,
		readonly secrets: Secrets,
		readonly signal: AbortSignal,
		token: string,
	) {
		this.client = new ZoomClient(surroundings.fetch, settings.apiBaseUrl, token);
		this.runner = new NodeRunner(settings, surroundings.node, secrets);
	}

	/**
	 * Asks Zoom by a plain request.
	 * @returns the observation, and the body for what else it shows
	 */
	async askZoom(
		id: QuestionId,
		{ operation, ...request }: PlainQuestion,
	): Promise<{ observation: Observation; body: unknown }> {
		this.begin(operation);
		const answer = await this.client.ask(request);
		const body = answer.kind === 'answered' ? answer.body : undefined;
		if (request.method === 'GET') this.secrets.learnFrom(body);
		const written = request.content && { format: request.format ?? 'json' };
		const observation = { ...observe(answer, operation), ...written };
		this.end(id, observation, operation);
		return { observation, body };
	}

	/**
	 * Asks the node for one of its operations, in n8n's own engine.
	 * @returns the observation, and the item that the node gave
	 */
	async askNode(
		id: QuestionId,
		operation: Operation,
		parameters: INodeParameters = {},
	): Promise<{ observation: Observation; item: IDataObject }> {
		this.begin(operation);
		const item = await this.runner.run(operation, parameters, this.signal);
		const observation = observeNode(item);
		this.end(id, observation, operation);
		return { observation, item };
	}

	/** Asks Zoom as the app itself, which event subscriptions belong to. */
	async askAsApp(
		id: QuestionId,
		send: () => Promise<Answer>,
		read: (answer: Answer) => Observation = observeSubscription,
	): Promise<Answer> {
		this.begin(undefined);
		const answer = await send();
		this.record(id, read(answer));
		return answer;
	}

	/** Notes that questions are left out, with the reason. */
	skip(why: string, ...ids: QuestionId[]): void {
		for (const id of ids) if (!this.observations.has(id)) this.skipped.set(id, why);
	}

	/** Adds to an observation what else it shows. */
	note(id: QuestionId, detail: string): void {
		const observation = this.observations.get(id);
		if (observation !== undefined) this.observations.set(id, { ...observation, detail });
	}

	/** The format in which plain requests change the stream: one that Zoom has not refused. */
	get format(): BodyFormat {
		const isRefused = this.observations.get('needlessStopJson')?.reading === 'format_refused';
		return isRefused ? 'multipart' : 'json';
	}

	private begin(operation: Operation | undefined): void {
		this.signal.throwIfAborted();
		if (operation !== undefined && operation !== 'get') this.touched = true;
		if (operation !== 'start') return;
		this.possibleStarts += 1;
		this.startUnderWay = true;
	}

	private end(id: QuestionId, observation: Observation, operation: Operation | undefined): void {
		this.startUnderWay = false;
		if (operation === 'start' && isRefusedForGood(observation)) this.possibleStarts -= 1;
		this.record(id, observation);
	}

	/** Notes what came of a question. */
	record(id: QuestionId, observation: Observation): void {
		this.observations.set(id, observation);
		const { status, reading } = observation;
		const answer = status === null ? reading : `${status}, ${reading}`;
		this.surroundings.tell(`${QUESTIONS[id].text} → ${answer}`);
	}
}
