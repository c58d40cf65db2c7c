import { HookContext, WebhookContext } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INodeParameters,
	INodeType,
	IWorkflowExecuteAdditionalData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { ZoomLiveStreamOAuth2Api } from '../../../credentials/ZoomLiveStreamOAuth2Api.credentials';
import { ZoomLiveStreamServerToServerOAuth2Api } from '../../../credentials/ZoomLiveStreamServerToServerOAuth2Api.credentials';
import { ZoomLiveStreamTrigger } from '../../../nodes/ZoomLiveStreamTrigger/ZoomLiveStreamTrigger.node';
import { MemoryCredentials } from '../../engine/harness/credentials';
import { FakeResponse } from './fakeResponse';
import { newWorkflowId, triggerNode, webhookOf, workflowOf } from './workflow';
import { SECRET, type ZoomRequest } from './zoomRequest';

/** What is set on the node; what is left out has the value most tests want. */
export interface TriggerSetup {
	parameters?: INodeParameters;
	/** The secret token of the credential. */
	secret?: string;
	/** `manual` while listening for a test event. */
	mode?: WorkflowExecuteMode;
	/** Whether the node has a credential at all. */
	connected?: boolean;
	/** The node; another copy of its code acts as another n8n process. */
	nodeType?: INodeType;
	/** The same for two triggers that act as one trigger in two n8n processes. */
	workflowId?: string;
}

/** What the sender of a request sees, and what n8n starts because of it. */
export interface Outcome {
	status: number;
	/** The body of the answer; undefined when it is empty. */
	answer: unknown;
	/** The item that enters the workflow, if an execution starts. */
	item: IDataObject | undefined;
}

/** What else happens to a request. */
export interface Sending {
	/** False: n8n cannot start the execution. */
	begins?: boolean;
	/** The response of a real server, which then answers itself. */
	response?: object;
}

/** The trigger node in n8n's own webhook context. */
export interface Trigger {
	credentials: PlainCredentials;
	/** Hands the node a request. */
	send(request: ZoomRequest, how?: Sending): Promise<Outcome>;
	/** What n8n does when the workflow is activated. */
	activate(): Promise<void>;
	deactivate(): Promise<void>;
}

/** A credential without expressions: resolving them is most of what a request costs n8n. */
class PlainCredentials extends MemoryCredentials {
	/** Whether the database of n8n is away. */
	unreadable = false;

	override async getDecrypted(): Promise<ICredentialDataDecryptedObject> {
		this.reads += 1;
		if (this.unreadable) throw new Error('Connection terminated unexpectedly');
		return this.data;
	}
}

/** A workflow that begins with the trigger, in an n8n that has it activated. */
export function createTrigger(setup: TriggerSetup = {}): Trigger {
	const { mode = 'webhook', connected = true, workflowId = newWorkflowId() } = setup;
	const nodeType = setup.nodeType ?? new ZoomLiveStreamTrigger();
	const parameters: INodeParameters = {
		authentication: 'oAuth2',
		subscription: 'manual',
		events: ['meeting.live_streaming_started'],
		filters: {},
		options: {},
		...setup.parameters,
	};
	const credentialType =
		parameters.authentication === 'serverToServer'
			? new ZoomLiveStreamServerToServerOAuth2Api()
			: new ZoomLiveStreamOAuth2Api();
	const node = triggerNode(parameters, connected ? credentialType : undefined);
	const workflow = workflowOf(workflowId, node, nodeType);
	const data = { environment: 'zoom', webhookSecretToken: setup.secret ?? SECRET };
	const credentials = new PlainCredentials(credentialType, data, () => workflow);

	// The contexts read only these of the many fields that a whole n8n fills in.
	const additionalData = (more: object = {}) =>
		({ credentialsHelper: credentials, ...more }) as unknown as IWorkflowExecuteAdditionalData;

	const callHook = async (name: 'checkExists' | 'create' | 'delete') => {
		const webhook = webhookOf(nodeType, workflowId, additionalData());
		const hook = nodeType.webhookMethods?.default?.[name];
		return await hook?.call(
			new HookContext(workflow, node, additionalData(), mode, 'activate', webhook),
		);
	};

	return {
		credentials,
		async send({ headers, body }, { begins = true, response } = {}) {
			const fake = new FakeResponse();
			const httpResponse = response ?? fake;
			const httpRequest = { headers, rawBody: body, params: {}, query: {} };
			const more = additionalData({ httpRequest, httpResponse });
			const webhook = webhookOf(nodeType, workflowId, more);
			const context = new WebhookContext(workflow, node, more, mode, webhook, [], null);
			const result = (await nodeType.webhook?.call(context)) ?? {};
			const item = result.workflowData?.[0]?.[0]?.json;
			if (item !== undefined && response === undefined) fake.finish(begins ? 200 : 500);
			const { statusCode: status } = fake;
			return { status, answer: result.webhookResponse, item };
		},
		async activate() {
			if ((await callHook('checkExists')) !== true) await callHook('create');
		},
		async deactivate() {
			await callHook('delete');
		},
	};
}
