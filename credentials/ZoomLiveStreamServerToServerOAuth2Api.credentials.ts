import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import {
	environmentFields,
	oauthUrl,
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
		'https://github.com/n8n-nodes-zoom-live-stream/n8n-nodes-zoom-live-stream/blob/main/docs/zoom-app.md';

	properties: INodeProperties[] = [
		{
			displayName: 'Grant Type',
			name: 'grantType',
			type: 'hidden',
			default: 'clientCredentials',
		},
		{
			displayName:
				'In the Zoom App Marketplace, create a Server-to-Server OAuth app, activate it, and add these scopes: meeting:update:livestream_status:admin, meeting:read:meeting:admin and, to choose meetings from a list, meeting:read:list_meetings:admin. For webinars, replace meeting with webinar. The documentation lists the scopes for each operation.',
			name: 'scopeNotice',
			type: 'notice',
			default: '',
		},
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
}
