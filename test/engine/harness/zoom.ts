import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import {
	exampleDestination,
	startSimulator,
	type Simulator,
	type SimulatorOptions,
	type TokenOptions,
} from '../../simulator';

/** The meeting in Zoom's own collection, running and ready to stream. */
export const MEETING = '68423085210';

/** A simulator with one running meeting, ready to stream. The caller closes it. */
export async function startZoom(options: SimulatorOptions = {}): Promise<Simulator> {
	const zoom = await startSimulator(options);
	zoom.addMeeting({ id: MEETING, status: 'started', destination: exampleDestination });
	return zoom;
}

/** A connected OAuth2 credential of the simulator, as n8n stores it. */
export function connectedCredential(
	zoom: Simulator,
	tokens: TokenOptions = {},
): ICredentialDataDecryptedObject {
	return {
		environment: 'custom',
		apiBaseUrl: zoom.apiBaseUrl,
		oauthBaseUrl: zoom.oauthBaseUrl,
		clientId: zoom.app.clientId,
		clientSecret: zoom.app.clientSecret,
		oauthTokenData: { ...zoom.issueTokens(tokens) },
	};
}
