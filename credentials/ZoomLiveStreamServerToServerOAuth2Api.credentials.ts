import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import {
	BUNDLE_NAMES,
	environmentFields,
	hidden,
	introduction,
	oauthUrl,
	webhookSecretTokenField,
} from '../nodes/zoom/credentialFields';

/**
 * A server-to-server app, which acts for a whole Zoom account without anyone signing in. It has no `test`: if you choose
 * this credential in the menu of the credential's window, n8n 2.41 fails to test it, whatever you entered.
 */
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
}
