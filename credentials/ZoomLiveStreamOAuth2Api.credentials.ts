import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

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
		'https://github.com/n8n-nodes-zoom-live-stream/n8n-nodes-zoom-live-stream#connect-zoom';

	properties: INodeProperties[] = [
		{
			displayName: 'Grant Type',
			name: 'grantType',
			type: 'hidden',
			default: 'authorizationCode',
		},
		{
			displayName:
				'In the Zoom App Marketplace, create a General App, add the OAuth redirect URL above to it, and add these scopes: meeting:update:livestream_status, meeting:read:meeting. For webinars add the same two with webinar: in front.',
			name: 'scopeNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			options: [
				{ name: 'Zoom', value: 'zoom' },
				{ name: 'Zoom for Government', value: 'zoomGov' },
				{ name: 'Custom', value: 'custom' },
			],
			default: 'zoom',
			description: 'Which Zoom the account belongs to. Choose Custom for a proxy or a test server.',
		},
		{
			displayName: 'API Base URL',
			name: 'apiBaseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. http://127.0.0.1:9000/v2',
			description: 'Where requests to Zoom go',
			displayOptions: { show: { environment: ['custom'] } },
		},
		{
			displayName: 'OAuth Base URL',
			name: 'oauthBaseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. http://127.0.0.1:9000/oauth',
			description: 'Where sign-in and tokens come from',
			displayOptions: { show: { environment: ['custom'] } },
		},
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
			// Zoom refuses a scope in the URL: the scopes of the app apply (Zoom OAuth).
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

/** An expression, because n8n fills these URLs in when it signs in, without running any code of ours. */
function oauthUrl(page: 'authorize' | 'token'): string {
	const custom = `$self["oauthBaseUrl"].replace(/\\/+$/, "")`;
	const zoom = `($self["environment"] === "zoomGov" ? "https://zoomgov.com/oauth" : "https://zoom.us/oauth")`;
	return `={{ ($self["environment"] === "custom" ? ${custom} : ${zoom}) + "/${page}" }}`;
}
