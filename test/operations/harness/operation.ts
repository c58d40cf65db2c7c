import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IDataObject,
	INode,
	INodeParameters,
	INodeType,
	OnError,
} from 'n8n-workflow';
import { ZoomLiveStreamOAuth2Api } from '../../../credentials/ZoomLiveStreamOAuth2Api.credentials';
import { ZoomLiveStreamServerToServerOAuth2Api } from '../../../credentials/ZoomLiveStreamServerToServerOAuth2Api.credentials';
import type { Operation } from '../../../nodes/ZoomLiveStream/operation';
import { ZoomLiveStream } from '../../../nodes/ZoomLiveStream/ZoomLiveStream.node';
import { startNode, type NodeResult, type RunningNode } from '../../engine/harness/runNode';
import { connectedCredential, MEETING } from '../../engine/harness/zoom';
import type { Simulator, TokenOptions } from '../../simulator';
import { WEBINAR } from './world';

export type EventType = 'meeting' | 'webinar';
export type { Operation };

/** What the user sets on the node; anything left out has the value most tests need. */
export interface OperationRun {
	operation: Operation;
	eventType?: EventType;
	event?: string;
	/** Parameters other than the event, on top of the operation's minimum. */
	parameters?: INodeParameters;
	options?: INodeParameters;
	items?: IDataObject[];
	/** Default: to the error output. */
	onError?: OnError;
	/** Scopes and lifetime of the user's token. */
	tokens?: TokenOptions;
	credential?: ICredentialDataDecryptedObject;
	/** With a server-to-server app instead of a user who signed in. */
	serverToServer?: boolean;
	/** Fields of the node on the canvas. */
	node?: Partial<INode>;
	/** Instead of the real node, e.g. to measure it. */
	nodeType?: INodeType;
}

/** A destination as a user enters it. */
export const DESTINATION = {
	streamUrl: 'rtmps://ingest.example.org:443/app',
	streamKey: 'example-k9x2-77zp-1d0e-3fa1',
	pageUrl: 'https://watch.example.org/tonight',
};

/** What an operation needs at least. */
const NEEDED: Partial<Record<Operation, INodeParameters>> = {
	updateSettings: { settings: { displayName: 'My show' } },
	changeLayout: { settings: { layout: 'gallery_view' } },
	set: DESTINATION,
};

/** Runs one operation of the node against a simulator, in n8n's own engine. */
export async function runOperation(zoom: Simulator, run: OperationRun): Promise<NodeResult> {
	return await startOperation(zoom, run).result;
}

/** Like `runOperation`, but returns while the node is still running. */
export function startOperation(zoom: Simulator, run: OperationRun): RunningNode {
	const { operation, eventType = 'meeting', serverToServer = false } = run;
	const event = run.event ?? (eventType === 'meeting' ? MEETING : WEBINAR);
	const isDestination = operation === 'get' || operation === 'set';
	return startNode({
		nodeType: run.nodeType ?? new ZoomLiveStream(),
		credentialType: credentialTypeFor(serverToServer),
		credential:
			run.credential ??
			(serverToServer ? accountCredential(zoom) : connectedCredential(zoom, run.tokens)),
		parameters: {
			authentication: serverToServer ? 'serverToServer' : 'oAuth2',
			resource: isDestination ? 'destination' : 'liveStream',
			operation,
			eventType,
			[eventType]: { __rl: true, mode: 'id', value: event },
			...NEEDED[operation],
			...(run.options && { options: run.options }),
			...run.parameters,
		},
		onError: run.onError ?? 'continueErrorOutput',
		...(run.items && { items: run.items }),
		...(run.node && { settings: run.node }),
	});
}

/** The credential type for the parameter Authentication. */
export function credentialTypeFor(serverToServer: boolean): ICredentialType {
	return serverToServer
		? new ZoomLiveStreamServerToServerOAuth2Api()
		: new ZoomLiveStreamOAuth2Api();
}

/** A server-to-server credential as a user fills it in; it has no token yet. */
export function accountCredential({
	app,
	apiBaseUrl,
	oauthBaseUrl,
}: Simulator): ICredentialDataDecryptedObject {
	const { accountId, clientId, clientSecret } = app;
	return { environment: 'custom', apiBaseUrl, oauthBaseUrl, accountId, clientId, clientSecret };
}

/** Puts Zoom into a state in which the operation on the usual meeting succeeds. */
export function prepareFor(zoom: Simulator, operation: Operation): void {
	if (operation === 'changeLayout') zoom.meeting(MEETING).stream = 'live';
}
