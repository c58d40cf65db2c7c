import type { Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';
import {
	BUNDLE_NAMES,
	environmentFields,
	introduction,
	oauthUrl,
	testedApiBaseUrl,
	webhookSecretTokenField,
} from '../nodes/zoom/credentialFields';

/** A server-to-server app, which acts for a whole Zoom account without anyone signing in. */
export class ZoomLiveStreamServerToServerOAuth2Api implements ICredentialType {
	name = 'zoomLiveStreamServerToServerOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Zoom Live Stream Server-to-Server OAuth2 API';

	icon: Icon = {
		light: 'file:../icons/zoomLiveStream.svg',
		dark: 'file:../icons/zoomLiveStream.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-zoom-live-stream/n8n-nodes-zoom-live-stream/blob/main/docs/zoom-app.md#a-whole-account';

	properties: INodeProperties[] = [
		{
			displayName: 'Grant Type',
			name: 'grantType',
			type: 'hidden',
			default: 'clientCredentials',
		},
		introduction(
			`Belongs to a Server-to-Server OAuth app in the Zoom App Marketplace: no one signs in, and the node works with the meetings and webinars of every host. <a href="${this.documentationUrl}" target="_blank">Set up the app</a>: add the scopes of three bundles to it (${BUNDLE_NAMES}) and activate it.`,
		),
		{
			displayName: 'Account ID',
			name: 'accountId',
			type: 'string',
			default: '',
			required: true,
			description: 'Shown under App Credentials of the app in the Zoom App Marketplace',
		},
		...environmentFields,
		webhookSecretTokenField,
		{
			displayName: 'Access Token URL',
			name: 'accessTokenUrl',
			type: 'hidden',
			default: oauthUrl('token'),
			required: true,
		},
		{
			// Replaces n8n's client credentials grant type with Zoom's own (n8n ClientOAuth2,
			// `additionalBodyProperties`; undocumented, so a test checks it).
			displayName: 'Additional Body Properties',
			name: 'additionalBodyProperties',
			type: 'hidden',
			default:
				'={{ JSON.stringify({ grant_type: "account_credentials", account_id: $self["accountId"].trim() }) }}',
		},
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'hidden',
			default: '',
		},
		{
			displayName: 'Authentication',
			name: 'authentication',
			type: 'hidden',
			default: 'header',
		},
	];

	/** Any answer but a refused token will do: the app may lack the scope to see users (Zoom OAuth). */
	test: ICredentialTestRequest = {
		request: { baseURL: testedApiBaseUrl, url: '/users/me', ignoreHttpStatusErrors: true },
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 124,
					message:
						'Zoom issued a token to this app but does not accept it: check in the Zoom App Marketplace that the app is activated, and that Environment fits',
				},
			},
		],
	};
}
