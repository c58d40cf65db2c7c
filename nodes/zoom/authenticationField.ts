import type { INodeProperties } from 'n8n-workflow';

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
