import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import {
	BUNDLE_NAMES,
	environmentFields,
	hidden,
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
		hidden('grantType', 'authorizationCode'),
		introduction(
			`Belongs to a General App in Zoom: you sign in, and the node works with your own meetings and webinars. <a href="${this.documentationUrl}" target="_blank">Set up the app</a> with a ready-made file, or add these bundles of scopes: ${BUNDLE_NAMES}.`,
		),
		...environmentFields,
		webhookSecretTokenField,
		hidden('authUrl', oauthUrl('authorize')),
		hidden('accessTokenUrl', oauthUrl('token')),
		// Zoom refuses a scope in the URL: the app's scopes apply (Zoom OAuth).
		hidden('scope'),
		hidden('authQueryParameters'),
		hidden('authentication', 'header'),
	];
}
