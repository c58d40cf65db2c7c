import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INode,
	INodeParameters,
	OnError,
} from 'n8n-workflow';
import { ZoomLiveStreamOAuth2Api } from '../../../credentials/ZoomLiveStreamOAuth2Api.credentials';
import { ZoomLiveStream } from '../../../nodes/ZoomLiveStream/ZoomLiveStream.node';
import type { Simulator, TokenOptions } from '../../simulator';
import { startNode, type NodeResult, type RunningNode } from './runNode';
import { connectedCredential, MEETING } from './zoom';

export type LiveStreamOperation = 'start' | 'stop' | 'updateSettings';
export type EventType = 'meeting' | 'webinar';

/** What the user sets on the node; anything left out has the value most tests need. */
export interface LiveStreamRun {
	operation: LiveStreamOperation;
	eventType?: EventType;
	/** The value of the parameter Meeting or Webinar. */
	event?: string | number;
	settings?: INodeParameters;
	options?: INodeParameters;
	/** Further parameters, such as n8n's own `requestOptions`. */
	parameters?: INodeParameters;
	items?: IDataObject[];
	onError?: OnError;
	/** Fields of the node on the canvas, such as `retryOnFail`. */
	node?: Partial<INode>;
	tokens?: TokenOptions;
	credential?: ICredentialDataDecryptedObject;
}

/** Runs the node Zoom Live Stream against a simulator. */
export async function runLiveStream(zoom: Simulator, run: LiveStreamRun): Promise<NodeResult> {
	return await startLiveStream(zoom, run).result;
}

/** Like `runLiveStream`, but returns while the node is still running. */
export function startLiveStream(zoom: Simulator, run: LiveStreamRun): RunningNode {
	const { operation, eventType = 'meeting', event = MEETING } = run;
	const credentialType = new ZoomLiveStreamOAuth2Api();
	return startNode({
		nodeType: new ZoomLiveStream(),
		credentialType,
		credential: run.credential ?? connectedCredential(zoom, run.tokens),
		parameters: {
			authentication: 'oAuth2',
			resource: 'liveStream',
			operation,
			eventType,
			[eventType]: { __rl: true, mode: 'id', value: event },
			...(run.settings && { settings: run.settings }),
			...(run.options && { options: run.options }),
			...run.parameters,
		},
		...(run.items && { items: run.items }),
		...(run.onError && { onError: run.onError }),
		// Each simulator is a separate account, so what the node learns about limits in one test ends with it.
		settings: {
			credentials: { [credentialType.name]: { id: zoom.origin, name: 'Zoom' } },
			...run.node,
		},
	});
}
