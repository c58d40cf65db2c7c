import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IDataObject,
	INodeParameters,
	INodeType,
} from 'n8n-workflow';
import type { Operation } from '../../nodes/ZoomLiveStream/operation';
import { isRecord } from '../../nodes/zoom/guards';
import { startNode } from '../engine/harness/runNode';
import type { Secrets } from './secrets';
import type { Access, Settings } from './settings';

/** The node as n8n loads it, with a credential type for either kind of access. */
export interface BuiltNode {
	nodeType: INodeType;
	credentialTypes: Record<Access['kind'], ICredentialType>;
}

/** Runs operations of the node in n8n's own engine, on the meeting of the check. */
export class NodeRunner {
	/** n8n keeps a renewed token in it, as in its database. */
	private readonly credential: ICredentialDataDecryptedObject;

	constructor(
		private readonly settings: Settings,
		private readonly node: BuiltNode,
		private readonly secrets: Secrets,
	) {
		this.credential = credentialFor(settings);
	}

	/**
	 * The item that the node gives, on either branch.
	 * @throws the reason of the signal when it aborts, and Error when the engine gives no item
	 */
	async run(
		operation: Operation,
		parameters: INodeParameters,
		signal: AbortSignal,
	): Promise<IDataObject> {
		const { meetingId, access, apiBaseUrl } = this.settings;
		const credentialType = this.node.credentialTypes[access.kind];
		const running = startNode({
			nodeType: this.node.nodeType,
			credentialType,
			credential: this.credential,
			parameters: {
				authentication: access.kind === 'app' ? 'serverToServer' : 'oAuth2',
				resource: operation === 'get' ? 'destination' : 'liveStream',
				operation,
				eventType: 'meeting',
				meeting: { __rl: true, mode: 'id', value: meetingId },
				...parameters,
			},
			onError: 'continueErrorOutput',
			// The node keeps one pace per credential, so each Zoom has a credential of its own.
			settings: { credentials: { [credentialType.name]: { id: apiBaseUrl, name: 'Zoom' } } },
		});
		const cancel = () => running.cancel();
		signal.addEventListener('abort', cancel);
		try {
			const { success, error, thrown } = await running.result;
			signal.throwIfAborted();
			const [item] = [...success, ...error];
			if (item === undefined) throw new Error(`The node gave no item: ${thrown?.message ?? ''}`);
			return item.json;
		} finally {
			signal.removeEventListener('abort', cancel);
			this.rememberToken();
		}
	}

	private rememberToken(): void {
		const { oauthTokenData } = this.credential;
		if (isRecord(oauthTokenData)) this.secrets.add(oauthTokenData.access_token);
	}
}

function credentialFor({
	access,
	apiBaseUrl,
	oauthBaseUrl,
}: Settings): ICredentialDataDecryptedObject {
	const place = { environment: 'custom', apiBaseUrl, oauthBaseUrl };
	if (access.kind === 'token') {
		const oauthTokenData = { access_token: access.accessToken, token_type: 'bearer' };
		return { ...place, clientId: '', clientSecret: '', oauthTokenData };
	}
	const { accountId, clientId, clientSecret } = access;
	return { ...place, accountId, clientId, clientSecret };
}
