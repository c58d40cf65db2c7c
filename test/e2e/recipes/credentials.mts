import type { Simulator } from '../../simulator/index.ts';
import type { Credential, N8nApi } from '../n8n/api.mts';
import { connectZoom, connectZoomNode, OAUTH_CREDENTIAL } from '../zoom/zoom-credential.mts';
import type { GoogleSignIn } from '../stand-ins/google.mts';
import type { Services } from '../stand-ins/services.mts';
import type { WorkflowNode } from '../n8n/workflow.mts';

const OURS = 'n8n-nodes-zoom-live-stream.';

const USUAL: { [nodeType: string]: string } = {
	'n8n-nodes-base.googleCalendar': 'googleCalendarOAuth2Api',
	'n8n-nodes-base.googleCalendarTrigger': 'googleCalendarOAuth2Api',
	'n8n-nodes-base.googleSheets': 'googleSheetsOAuth2Api',
	'n8n-nodes-base.slack': 'slackApi',
	'n8n-nodes-base.zoom': 'zoomOAuth2Api',
};

/** Name and password for the pages. */
export const phone = { user: 'host', password: 'example-password' };

/** The header of the show button. */
export const buttonHeader = { name: 'X-Show-Button', value: 'example-long-secret' };

/** The credential type that the user has to choose in a node; undefined if none is needed. */
export function credentialTypeOf({ type, parameters }: WorkflowNode): string | undefined {
	const { nodeCredentialType, authentication } = parameters;
	if (type.startsWith(OURS)) return OAUTH_CREDENTIAL;
	if (typeof nodeCredentialType === 'string') return nodeCredentialType;
	if (authentication === 'basicAuth') return 'httpBasicAuth';
	if (authentication === 'headerAuth') return 'httpHeaderAuth';
	return USUAL[type];
}

/** Signs in to Google like a user, but without a browser. */
async function connectGoogle(api: N8nApi, google: GoogleSignIn, type: string): Promise<Credential> {
	const { clientId, clientSecret, code } = google;
	const credential = await api.createCredential(type, type, { clientId, clientSecret });
	const consent = new URL(await api.consentUrl(credential.id));
	const callback = new URL(consent.searchParams.get('redirect_uri') ?? '');
	callback.searchParams.set('code', code);
	callback.searchParams.set('state', consent.searchParams.get('state') ?? '');
	const answer = await fetch(callback, { headers: { cookie: api.session.cookieHeader } });
	const shown = await answer.text();
	if (!answer.ok || /error/i.test(shown.replace(/<(script|style)[^]*?<\/\1>/g, ''))) {
		throw new Error(`n8n did not take the consent: ${answer.status} ${shown.slice(0, 500)}`);
	}
	return credential;
}

/** One credential of every type that the recipes need. */
export async function connectServices(
	api: N8nApi,
	zoom: Simulator,
	{ google, chat }: Services,
): Promise<Credential[]> {
	const connected = [
		await connectZoom(api, zoom, { webhookSecretToken: zoom.app.secretToken }),
		await connectZoomNode(api, zoom),
		await api.createCredential('Slack', 'slackApi', { accessToken: chat.token }),
		await api.createCredential('Phone', 'httpBasicAuth', phone),
		await api.createCredential('Button', 'httpHeaderAuth', buttonHeader),
	];
	for (const type of ['googleCalendarOAuth2Api', 'googleSheetsOAuth2Api', 'youTubeOAuth2Api']) {
		connected.push(await connectGoogle(api, google, type));
	}
	return connected;
}
