/** As much of any of n8n's contexts as is needed to read a parameter. */
interface ParameterReader {
	getNodeParameter(name: string, fallback: string): unknown;
}

/** The credential type that the parameter Authentication selects. */
export function credentialTypeOf(functions: ParameterReader): string {
	return actsForAccount(functions)
		? 'zoomLiveStreamServerToServerOAuth2Api'
		: 'zoomLiveStreamOAuth2Api';
}

/**
 * The host as Zoom's paths name one: `me` for the user who signed in, the parameter Host for a
 * server-to-server app, for which `me` means nobody; undefined when that is empty (Zoom OAuth).
 */
export function hostOfCredential(functions: ParameterReader): string | undefined {
	if (!actsForAccount(functions)) return 'me';
	return String(functions.getNodeParameter('host', '')).trim() || undefined;
}

function actsForAccount(functions: ParameterReader): boolean {
	return functions.getNodeParameter('authentication', 'oAuth2') === 'serverToServer';
}
