import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import {
	environmentFields,
	oauthUrl,
	webhookSecretTokenField,
} from '../nodes/zoom/credentialFields';

/** A Zoom user who signs in; n8n renews the token and keeps the newest refresh token. */
export class ZoomLiveStreamOAuth2Api implements ICredentialType {
	name = 'zoomLiveStreamOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Zoom Live Stream OAuth2 API';

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
			default: 'authorizationCode',
		},
		{
			displayName:
				'In the Zoom App Marketplace, create a General App, add the OAuth redirect URL above to it, and add these scopes: meeting:update:livestream_status, meeting:read:meeting and, to choose meetings from a list, meeting:read:list_meetings. For webinars, replace meeting with webinar. The documentation lists the scopes for each operation.',
			name: 'scopeNotice',
			type: 'notice',
			default: '',
		},
		...environmentFields,
		webhookSecretTokenField,
		{
			displayName: 'Authorization URL',
			name: 'authUrl',
			type: 'hidden',
			default: oauthUrl('authorize'),
			required: true,
		},
		{
			displayName: 'Access Token URL',
			name: 'accessTokenUrl',
			type: 'hidden',
			default: oauthUrl('token'),
			required: true,
		},
		{
			// Zoom refuses a scope in the URL: the app's scopes apply (Zoom OAuth).
			displayName: 'Scope',
			name: 'scope',
			type: 'hidden',
			default: '',
		},
		{
			displayName: 'Auth URI Query Parameters',
			name: 'authQueryParameters',
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
