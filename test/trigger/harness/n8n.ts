import fastify from 'fastify';
import { HookContext, WebhookContext } from 'n8n-core';
import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INode,
	type INodeParameters,
	type IWebhookData,
	type IWorkflowExecuteAdditionalData,
	type WorkflowActivateMode,
} from 'n8n-workflow';
import { ZoomLiveStreamOAuth2Api } from '../../../credentials/ZoomLiveStreamOAuth2Api.credentials';
import { ZoomLiveStreamServerToServerOAuth2Api } from '../../../credentials/ZoomLiveStreamServerToServerOAuth2Api.credentials';
import { ZoomLiveStreamTrigger } from '../../../nodes/ZoomLiveStreamTrigger/ZoomLiveStreamTrigger.node';
import { MemoryCredentials } from '../../engine/harness/credentials';
import { prepareExpressions, releaseExpressions } from '../../engine/harness/engineAdapter';
import { nodeTypesOf } from '../../engine/harness/nodeTypes';
import { connectedCredential } from '../../engine/harness/zoom';
import type { Simulator } from '../../simulator';
import { FakeResponse } from './fakeResponse';
import { newWorkflowId } from './workflow';

const TYPE = 'test.trigger';

/** A trigger node on the canvas. */
export interface PlacedTrigger {
	name?: string;
	parameters?: INodeParameters;
}

/** A workflow as n8n has it in its database. */
export interface StoredWorkflow {
	id: string;
	nodes: INode[];
	/** What runs; undefined while unpublished. */
	active: INode[] | undefined;
	/** JSON. */
	staticData: string;
}

/** An n8n with this node, as far as publishing goes. */
export interface TestN8n {
	/** Its public address, as in WEBHOOK_URL. */
	baseUrl: string;
	credential: ICredentialDataDecryptedObject;
	/** The items of the executions that started, in order. */
	items: IDataObject[];
	/** What nodes wrote into the log. */
	log: string[];
	/** What n8n says about the workflows that it could not activate when it started. */
	problems: string[];
	create(...triggers: PlacedTrigger[]): StoredWorkflow;
	/** As n8n copies a workflow: another id, other webhook ids, nothing of what it remembers. */
	duplicate(workflow: StoredWorkflow): StoredWorkflow;
	/** As another n8n has a workflow whose database was copied, exported or restored: the same in everything. */
	adopt(workflow: StoredWorkflow): StoredWorkflow;
	/** As the command line or a provisioned database does: active, and no hook was ever called. */
	deploy(workflow: StoredWorkflow): void;
	publish(workflow: StoredWorkflow, activation?: WorkflowActivateMode): Promise<void>;
	unpublish(workflow: StoredWorkflow): Promise<void>;
	/**
	 * Ends the process without cleaning up, and starts another; or another main process is in charge. A workflow that
	 * cannot be activated stays active in the database.
	 */
	restart(activation?: 'init' | 'leadershipChange'): Promise<void>;
	/** Whether an event that Zoom sends to the triggers of a workflow would reach them. */
	isListening(workflow: StoredWorkflow): boolean;
	/** What happens after a click on "Listen for test event". */
	listen(workflow: StoredWorkflow): Promise<{ stop(): Promise<void> }>;
	/** Waits until nothing goes on any more after the events that arrived. */
	settled(): Promise<void>;
	close(): Promise<void>;
}

/** A connected credential with the secret token, as n8n stores it. */
function credentialOf(
	zoom: Simulator,
	authentication: 'oAuth2' | 'serverToServer',
): ICredentialDataDecryptedObject {
	const { oauthTokenData, ...keys } = connectedCredential(zoom);
	const { accountId, secretToken } = zoom.app;
	return {
		...keys,
		webhookSecretToken: secretToken,
		...(authentication === 'serverToServer' && { accountId }),
		...(authentication === 'oAuth2' && oauthTokenData !== undefined && { oauthTokenData }),
	};
}

/** What n8n shows of an error. */
export function messageOf(error: unknown): string {
	return typeof error === 'object' && error !== null && 'message' in error
		? String(error.message)
		: String(error);
}

interface Route {
	workflow: Workflow;
	node: INode;
	webhook: IWebhookData;
	isTest: boolean;
	/** Called after an execution began. */
	onItem(): Promise<void>;
}

let webhookIds = 0;

function triggerNode({ name = 'Trigger', parameters = {} }: PlacedTrigger, type: string): INode {
	webhookIds += 1;
	return {
		id: `node-${webhookIds}`,
		webhookId: `webhook-${webhookIds}`,
		name,
		type: TYPE,
		typeVersion: 1,
		position: [0, 0],
		parameters: { events: ['meeting.started'], ...parameters },
		credentials: { [type]: { id: '1', name: 'Zoom' } },
	};
}

/**
 * Starts an HTTP server that does with the node what n8n 2.41 does (`ActiveWorkflowManager`, `TestWebhooks`): the URL
 * answers before `checkExists` and `create` are called, static data is saved as JSON after both, and `delete` is called
 * when a publication does not succeed.
 */
export async function startN8n(
	zoom: Simulator,
	authentication: 'oAuth2' | 'serverToServer' = 'oAuth2',
): Promise<TestN8n> {
	const nodeType = new ZoomLiveStreamTrigger();
	const credentialType =
		authentication === 'oAuth2'
			? new ZoomLiveStreamOAuth2Api()
			: new ZoomLiveStreamServerToServerOAuth2Api();
	const nodeTypes = nodeTypesOf({
		[TYPE]: Object.assign(Object.create(nodeType), { execute: async () => [[]] }),
	});
	const following: Array<Promise<void>> = [];
	const routes = new Map<string, Route>();
	const workflows: StoredWorkflow[] = [];
	const server = fastify({ forceCloseConnections: true });

	const n8n: TestN8n = {
		baseUrl: '',
		credential: credentialOf(zoom, authentication),
		items: [],
		log: [],
		problems: [],
		create(...triggers) {
			const nodes = (triggers.length > 0 ? triggers : [{}]).map((trigger) =>
				triggerNode(
					{ ...trigger, parameters: { authentication, ...trigger.parameters } },
					credentialType.name,
				),
			);
			const workflow: StoredWorkflow = {
				id: newWorkflowId(),
				nodes,
				active: undefined,
				staticData: '{}',
			};
			workflows.push(workflow);
			return workflow;
		},
		duplicate: ({ nodes }) =>
			n8n.create(...nodes.map(({ name, parameters }) => ({ name, parameters }))),
		adopt(workflow) {
			const copy = structuredClone(workflow);
			workflows.push(copy);
			return copy;
		},
		deploy(workflow) {
			workflow.active = structuredClone(workflow.nodes);
		},
		async publish(stored, activation = 'activate') {
			const isNew = activation === 'activate' || activation === 'update';
			if (stored.active !== undefined && isNew) await n8n.unpublish(stored);
			stored.active ??= structuredClone(stored.nodes);
			const workflow = await loaded(stored);
			let published = false;
			try {
				for (const node of Object.values(workflow.nodes)) {
					const webhook = webhookOf(workflow, node, false);
					routes.set(pathOf(webhook), {
						workflow,
						node,
						webhook,
						isTest: false,
						onItem: async () => {},
					});
					if (!(await callHook('checkExists', workflow, node, webhook, activation))) {
						await callHook('create', workflow, node, webhook, activation);
					}
				}
				published = true;
			} finally {
				if (published) save(stored, workflow);
				else await removeHooks(stored);
				if (!published && isNew) stored.active = undefined;
				await releaseExpressions(workflow);
			}
		},
		async unpublish(stored) {
			if (stored.active === undefined) return;
			await removeHooks(stored);
			stored.active = undefined;
		},
		async restart(activation = 'init') {
			routes.clear();
			for (const stored of workflows) {
				if (stored.active === undefined) continue;
				try {
					await n8n.publish(stored, activation);
				} catch (error) {
					n8n.problems.push(messageOf(error));
				}
			}
		},
		isListening: ({ nodes }) =>
			nodes.every(({ webhookId }) => routes.has(`/webhook/${webhookId}/webhook`)),
		async listen(stored) {
			const workflow = await loaded({ ...stored, active: stored.nodes, staticData: '{}' });
			const [node] = Object.values(workflow.nodes);
			if (node === undefined) throw new Error('The workflow has no trigger');
			const webhook = webhookOf(workflow, node, true);
			let listening = true;
			const stop = async () => {
				if (!listening) return;
				listening = false;
				routes.delete(pathOf(webhook));
				await callHook('delete', workflow, node, webhook, 'update');
			};
			routes.set(pathOf(webhook), { workflow, node, webhook, isTest: true, onItem: stop });
			let created = false;
			try {
				if (!(await callHook('checkExists', workflow, node, webhook, 'manual'))) {
					await callHook('create', workflow, node, webhook, 'manual');
				}
				created = true;
			} finally {
				if (!created) await stop();
			}
			return { stop };
		},
		async settled() {
			await Promise.all(following);
		},
		close: async () => await server.close(),
	};

	const loaded = async (stored: StoredWorkflow): Promise<Workflow> => {
		const workflow = new Workflow({
			id: stored.id,
			name: 'Test',
			active: true,
			nodes: structuredClone(stored.active ?? stored.nodes),
			connections: {},
			nodeTypes,
			staticData: JSON.parse(stored.staticData),
		});
		await prepareExpressions(workflow);
		return workflow;
	};

	/** `clearWebhooks` of n8n: with what is in its database, whatever the hooks before have changed. */
	const removeHooks = async (stored: StoredWorkflow): Promise<void> => {
		const workflow = await loaded(stored);
		for (const node of Object.values(workflow.nodes)) {
			const webhook = webhookOf(workflow, node, false);
			await callHook('delete', workflow, node, webhook, 'update');
			routes.delete(pathOf(webhook));
		}
		save(stored, workflow);
		await releaseExpressions(workflow);
	};

	const save = (stored: StoredWorkflow, workflow: Workflow): void => {
		const { staticData } = workflow;
		if (Reflect.get(staticData, '__dataChanged') === true)
			stored.staticData = JSON.stringify(staticData);
	};

	const additionalData = (workflow: Workflow, more: object = {}): IWorkflowExecuteAdditionalData =>
		({
			credentialsHelper: new MemoryCredentials(credentialType, n8n.credential, () => workflow),
			webhookBaseUrl: `${n8n.baseUrl}/webhook`,
			webhookTestBaseUrl: `${n8n.baseUrl}/webhook-test`,
			...more,
			// The contexts read only these of the many fields that a whole n8n fills in.
		}) as unknown as IWorkflowExecuteAdditionalData;

	const webhookOf = (workflow: Workflow, node: INode, isTest: boolean): IWebhookData => {
		const [webhookDescription] = nodeType.description.webhooks ?? [];
		if (webhookDescription === undefined) throw new Error('The node has no webhook');
		return {
			httpMethod: 'POST',
			node: node.name,
			path: `${node.webhookId}/webhook`,
			webhookDescription,
			workflowId: workflow.id,
			workflowExecuteAdditionalData: additionalData(workflow),
			isTest,
		};
	};

	const pathOf = ({ path, isTest }: IWebhookData) =>
		`/webhook${isTest === true ? '-test' : ''}/${path}`;

	const callHook = async (
		name: 'checkExists' | 'create' | 'delete',
		workflow: Workflow,
		node: INode,
		webhook: IWebhookData,
		activation: WorkflowActivateMode,
	): Promise<boolean | undefined> => {
		const mode = webhook.isTest === true ? 'manual' : 'trigger';
		const context = new HookContext(
			workflow,
			node,
			webhook.workflowExecuteAdditionalData,
			mode,
			activation,
			webhook,
		);
		context.logger.warn = (message) => void n8n.log.push(message);
		return await nodeType.webhookMethods.default[name].call(context);
	};

	server.removeAllContentTypeParsers();
	server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
		done(null, body),
	);
	server.post('/*', async (request, reply) => {
		const route = routes.get(request.url);
		if (route === undefined) return await reply.code(404).send();
		const httpResponse = new FakeResponse();
		const rawBody = request.body instanceof Uint8Array ? request.body : new Uint8Array();
		const httpRequest = { headers: request.headers, rawBody, params: {}, query: {} };
		const more = additionalData(route.workflow, { httpRequest, httpResponse });
		const mode = route.isTest ? 'manual' : 'webhook';
		const { workflow, node, webhook } = route;
		const context = new WebhookContext(workflow, node, more, mode, webhook, [], null);
		const result = await nodeType.webhook.call(context);
		const item = result.workflowData?.[0]?.[0]?.json;
		if (item !== undefined) {
			httpResponse.finish(200);
			n8n.items.push(item);
		}
		await reply.code(httpResponse.statusCode).send(result.webhookResponse);
		if (item !== undefined) following.push(route.onItem());
		return reply;
	});
	n8n.baseUrl = await server.listen({ port: 0, host: '127.0.0.1' });
	return n8n;
}
