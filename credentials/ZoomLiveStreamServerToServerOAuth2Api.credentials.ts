import type { Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';
import {
	BUNDLE_NAMES,
	environmentFields,
	hidden,
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
		hidden('grantType', 'clientCredentials'),
		introduction(
			`Belongs to a Server-to-Server OAuth app in Zoom: no one signs in, and the node works with every host's meetings and webinars. <a href="${this.documentationUrl}" target="_blank">Set up the app</a> with these bundles of scopes: ${BUNDLE_NAMES}.`,
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
		hidden('accessTokenUrl', oauthUrl('token')),
		// Replaces n8n's client credentials grant type with Zoom's own (n8n ClientOAuth2,
		// `additionalBodyProperties`; undocumented, so a test checks it).
		hidden(
			'additionalBodyProperties',
			'={{ JSON.stringify({ grant_type: "account_credentials", account_id: $self["accountId"].trim() }) }}',
		),
		hidden('scope'),
		hidden('authentication', 'header'),
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
						'Zoom does not accept the token that it issued: check that the app is activated, and that Environment fits',
				},
			},
		],
	};
}
