import { LoadOptionsContext } from 'n8n-core';
import {
	NodeApiError,
	NodeError,
	Workflow,
	type ICredentialDataDecryptedObject,
	type INode,
	type INodeListSearchResult,
	type INodeParameters,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { ZoomLiveStream } from '../../../nodes/ZoomLiveStream/ZoomLiveStream.node';
import { MemoryCredentials } from '../../engine/harness/credentials';
import { nodeTypesOf } from '../../engine/harness/nodeTypes';
import { connectedCredential } from '../../engine/harness/zoom';
import type { Simulator, TokenOptions } from '../../simulator';
import { accountCredential, credentialTypeFor, type EventType } from './operation';
import { prepareExpressions } from '../../engine/harness/engineAdapter';

/** What the user does in the list of the parameter Meeting or Webinar. */
export interface Picking {
	eventType?: EventType;
	/** The method that the description has for the list; default: the one for the type of event. */
	method?: string;
	/** What the user has typed. */
	filter?: string;
	/** What the list returned for the next page, as the user scrolls on. */
	paginationToken?: string;
	tokens?: TokenOptions;
	serverToServer?: boolean;
	host?: string;
	credential?: ICredentialDataDecryptedObject;
}

/**
 * Opens the picker like n8n's editor does (n8n DynamicNodeParametersService, `getResourceLocatorResults`).
 */
export async function pick(zoom: Simulator, picking: Picking = {}): Promise<INodeListSearchResult> {
	const { eventType = 'meeting', serverToServer = false } = picking;
	const credentialType = credentialTypeFor(serverToServer);
	const nodeType = new ZoomLiveStream();
	const parameters: INodeParameters = {
		authentication: serverToServer ? 'serverToServer' : 'oAuth2',
		resource: 'liveStream',
		operation: 'start',
		eventType,
		...(picking.host !== undefined && { host: picking.host }),
	};
	const node: INode = {
		id: 'temporary',
		name: 'Temp-Node',
		type: 'test.target',
		typeVersion: 1,
		position: [0, 0],
		parameters,
		credentials: { [credentialType.name]: { id: 'credential-1', name: 'Zoom' } },
	};
	const workflow = new Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: nodeTypesOf({ 'test.target': nodeType }),
	});
	await prepareExpressions(workflow);
	const credential =
		picking.credential ??
		(serverToServer ? accountCredential(zoom) : connectedCredential(zoom, picking.tokens));
	// Of the many fields that n8n fills in, the context only reads these.
	const additionalData = {
		credentialsHelper: new MemoryCredentials(credentialType, credential, () => workflow),
		currentNodeParameters: parameters,
		variables: {},
	} as unknown as IWorkflowExecuteAdditionalData;
	const context = new LoadOptionsContext(workflow, node, additionalData, `parameters.${eventType}`);
	const { listSearch } = nodeType.methods;
	const { method = eventType === 'meeting' ? 'searchMeetings' : 'searchWebinars' } = picking;
	const [search] = Object.entries(listSearch).flatMap(([name, found]) =>
		name === method ? [found] : [],
	);
	if (search === undefined) throw new Error(`The node has no list ${method}`);
	return await search.call(context, picking.filter, picking.paginationToken);
}

/**
 * What the picker shows instead of a list: the message, and what to do. The editor puts a status in front of the
 * message (n8n ResourceLocator).
 */
export async function pickInVain(
	zoom: Simulator,
	picking: Picking = {},
): Promise<{ message: string; description: string }> {
	const outcome: unknown = await pick(zoom, picking).catch((reason: unknown) => reason);
	if (outcome instanceof NodeError) {
		const { message, description } = outcome;
		const status = outcome instanceof NodeApiError ? outcome.httpCode : null;
		return { message: status ? `${status} - ${message}` : message, description: description ?? '' };
	}
	throw new Error('The picker showed a list');
}
