import type { IHookFunctions } from 'n8n-workflow';
import { credentialTypeOf } from '../../zoom/authentication';
import { isRecord } from '../../zoom/guards';
import { apiBaseUrl } from '../../zoom/hosts';

/** The Zoom app of a credential. */
export interface ZoomApp {
	/** A General App that a user signed in to, or a Server-to-Server app of an account. */
	kind: 'general' | 'serverToServer';
	credentialType: string;
	clientId: string;
	clientSecret: string;
	/** Whether someone has connected the credential; server-to-server apps do not need that. */
	isConnected: boolean;
	/** Known from the credential of a server-to-server app only. */
	accountId: string | undefined;
	apiBaseUrl: string;
	tokenUrl: string;
}

/** The credential type of General Apps. */
const GENERAL = 'zoomLiveStreamOAuth2Api';

/**
 * Reads the Zoom app out of the node's credential.
 * @throws n8n's own error when the node has no credential, or it cannot be read
 */
export async function readApp(functions: IHookFunctions): Promise<ZoomApp> {
	const credentialType = credentialTypeOf(functions);
	const credential: unknown = await functions.getCredentials(credentialType);
	const fields = isRecord(credential) ? credential : {};
	return {
		kind: credentialType === GENERAL ? 'general' : 'serverToServer',
		credentialType,
		clientId: text(fields.clientId),
		clientSecret: text(fields.clientSecret),
		isConnected: credentialType !== GENERAL || isRecord(fields.oauthTokenData),
		accountId: text(fields.accountId) || undefined,
		apiBaseUrl: apiBaseUrl(credential),
		tokenUrl: text(fields.accessTokenUrl),
	};
}

function text(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}
