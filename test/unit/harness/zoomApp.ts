import type { ZoomApp } from '../../../nodes/ZoomLiveStreamTrigger/subscription/app';

/** A General App with a connected credential. */
export const GENERAL_APP: ZoomApp = {
	kind: 'general',
	credentialType: 'zoomLiveStreamOAuth2Api',
	clientId: 'an-id',
	clientSecret: 'a-secret',
	isConnected: true,
	accountId: undefined,
	apiBaseUrl: 'https://api.zoom.us/v2',
	tokenUrl: 'https://zoom.us/oauth/token',
};

/** A Server-to-Server app of an account. */
export const ACCOUNT_APP: ZoomApp = {
	...GENERAL_APP,
	kind: 'serverToServer',
	credentialType: 'zoomLiveStreamServerToServerOAuth2Api',
	accountId: 'account-7',
};
