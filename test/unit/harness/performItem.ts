import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
	IHttpRequestOptions,
	INode,
	INodeParameters,
	OnError,
} from 'n8n-workflow';
import type { Operation } from '../../../nodes/ZoomLiveStream/operation';
import { perform } from '../../../nodes/ZoomLiveStream/item/perform';

/** A request as the node passes it to n8n. */
export type SentRequest = IHttpRequestOptions;

/** Zoom's answer, in the names of n8n's request helpers. */
export interface ZoomAnswer {
	statusCode: number;
	headers?: Record<string, unknown>;
	body?: unknown;
}

/** One item for the node, without n8n's engine. */
export interface ItemRun {
	operation: Operation;
	eventType?: 'meeting' | 'webinar';
	/** Parameters other than the event. */
	parameters?: IDataObject;
	/** The body that n8n built from the node's fields. */
	body?: IDataObject;
	/** Returns the answer to a request; what it throws is what n8n throws. */
	zoom: (request: SentRequest) => ZoomAnswer | Promise<ZoomAnswer>;
	onError?: OnError;
	credential?: IDataObject;
	/** Replaces n8n's reading of the credential. */
	readCredential?: () => IDataObject;
	cancelled?: AbortSignal;
	/** The same for items in one run of a node; by default, each has its own run. */
	nodeId?: string;
	/** The same for items of one Zoom account; by default, each has its own. */
	account?: string;
	/** The parameters as saved, with expressions instead of their values. */
	nodeParameters?: INodeParameters;
	/** The timeout in ms that n8n sets. */
	timeout?: number;
}

/** The result of the item: the item on a branch, or what stopped the workflow. */
export interface ItemResult {
	json: IDataObject | undefined;
	/** The input item that it belongs to. */
	pairedItem?: unknown;
	thrown: unknown;
	requests: SentRequest[];
	/** How often the credential was read. */
	reads: number;
}

export const EVENT_ID = '82012345678';

const TOKEN = { oauthTokenData: { access_token: 'access-token' } };

let nodes = 0;
/** n8n passes the same object to all items in one run of a node. */
const runs = new Map<string, object>();

/** Takes one item through the node, each time with a separate node and Zoom account. */
export async function performItem(run: ItemRun): Promise<ItemResult> {
	nodes += 1;
	const requests: SentRequest[] = [];
	let reads = 0;
	const { eventType = 'meeting', onError = 'continueErrorOutput' } = run;
	const parameters: IDataObject = { eventType, [eventType]: EVENT_ID, ...run.parameters };
	const node: INode = {
		id: run.nodeId ?? `node-${nodes}`,
		name: 'Zoom',
		type: 'zoomLiveStream',
		typeVersion: 1,
		position: [0, 0],
		parameters: run.nodeParameters ?? {},
		onError,
		credentials: {
			zoomLiveStreamOAuth2Api: { id: run.account ?? `account-${nodes}`, name: 'Zoom' },
		},
	};
	const executeData = runs.get(node.id) ?? {};
	runs.set(node.id, executeData);
	const functions = {
		getNodeParameter: (name: string, fallback: unknown) => parameters[name] ?? fallback,
		getExecutionCancelSignal: () => run.cancelled,
		getExecuteData: () => executeData,
		getNode: () => node,
		getCredentials: async () => {
			reads += 1;
			return run.readCredential?.() ?? { environment: 'zoom', ...TOKEN, ...run.credential };
		},
		getItemIndex: () => 3,
		getInputData: () => ({ json: { from: 'the input' } }),
		continueOnFail: () => onError !== 'stopWorkflow',
		helpers: {
			refreshOAuth2Token: async () => {
				const body = { error: 'invalid_grant' };
				throw Object.assign(new Error('EAUTH'), { code: 'EAUTH', body });
			},
			httpRequest: async (options: SentRequest) => {
				requests.push(options);
				return { headers: {}, ...(await run.zoom(options)) };
			},
		},
	};
	const assembled: DeclarativeRestApiSettings.ResultOptions = {
		preSend: [],
		postReceive: [],
		options: {
			url: '',
			headers: { Accept: 'application/json' },
			...(run.body && { body: run.body }),
			...(run.timeout && { timeout: run.timeout }),
		},
	};
	try {
		// The node asks n8n for nothing other than the above.
		const [item] = await perform(
			functions as unknown as IExecutePaginationFunctions,
			assembled,
			run.operation,
		);
		return { json: item?.json, pairedItem: item?.pairedItem, thrown: undefined, requests, reads };
	} catch (thrown) {
		return { json: undefined, thrown, requests, reads };
	}
}
