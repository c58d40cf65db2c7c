import type { INode, INodeProperties } from 'n8n-workflow';
import type { AppKind } from './scopes';

/** The part of n8n's contexts that is needed to read a parameter. */
interface ParameterReader {
	getNodeParameter(name: string, fallback: string): unknown;
}

/** The credential type that the parameter Authentication selects. */
export function credentialTypeOf(functions: ParameterReader): string {
	return actsForAccount(functions)
		? 'zoomLiveStreamServerToServerOAuth2Api'
		: 'zoomLiveStreamOAuth2Api';
}

/** Whom the credential's Zoom app acts for. */
export function appKindOf(functions: ParameterReader): AppKind {
	return actsForAccount(functions) ? 'account' : 'user';
}

/** The part of n8n's contexts that is needed to identify the credential. */
interface CredentialHolder extends ParameterReader {
	getNode(): INode;
}

/** Identifies the Zoom account behind the node's credential within this process. */
export function accountKeyOf(functions: CredentialHolder): string {
	const type = credentialTypeOf(functions);
	const { id, name } = functions.getNode().credentials?.[type] ?? {};
	return `${type}/${id ?? name ?? ''}`;
}

/**
 * The host in Zoom's paths: `me` for the user who signed in, or the parameter Host for a server-to-server
 * app, which has no `me` (Zoom OAuth); undefined if that is not an email or user ID.
 */
export function hostOfCredential(functions: ParameterReader): string | undefined {
	if (!actsForAccount(functions)) return 'me';
	const host = functions.getNodeParameter('host', '');
	return isUser(host) ? host.trim() : undefined;
}

function actsForAccount(functions: ParameterReader): boolean {
	return functions.getNodeParameter('authentication', 'oAuth2') === 'serverToServer';
}

/** `.` and `..` would lead out of `/users/` even when they are escaped (URL Standard, path segments). */
function isUser(host: unknown): host is string {
	return typeof host === 'string' && /[^.\s]/.test(host);
}

/**
 * The parameter Authentication of both nodes; n8n's linter requires the credentials themselves in each class.
 */
export const authenticationField: INodeProperties = {
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
	// n8n uses the credential of the first item for all of them (n8n-core RoutingNode).
	noDataExpression: true,
	options: [
		{ name: 'OAuth2', value: 'oAuth2', description: 'Sign in as a Zoom user' },
		{
			name: 'Server-to-Server OAuth2',
			value: 'serverToServer',
			description: 'Act for a whole Zoom account',
		},
	],
	default: 'oAuth2',
};
