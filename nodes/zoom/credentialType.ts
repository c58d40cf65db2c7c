/** The credential type that the parameter Authentication selects. */
export function credentialTypeOf(authentication: unknown): string {
	return authentication === 'serverToServer'
		? 'zoomLiveStreamServerToServerOAuth2Api'
		: 'zoomLiveStreamOAuth2Api';
}
