import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import {
	BUNDLE_NAMES,
	environmentFields,
	introduction,
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
		'https://github.com/n8n-nodes-zoom-live-stream/n8n-nodes-zoom-live-stream/blob/main/docs/zoom-app.md#my-own-meetings';

	properties: INodeProperties[] = [
		{
			displayName: 'Grant Type',
			name: 'grantType',
			type: 'hidden',
			default: 'authorizationCode',
		},
		introduction(
			`Belongs to a General App in the Zoom App Marketplace: you sign in, and the node works with your own meetings and webinars. <a href="${this.documentationUrl}" target="_blank">Set up the app</a> with a ready-made file, or add the scopes of three bundles to it: ${BUNDLE_NAMES}.`,
		),
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
