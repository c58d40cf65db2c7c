import type { Simulator } from '../../simulator/index.ts';
import type { Credential, N8nApi } from '../n8n/api.mts';

/** The credential type for signing in to Zoom as a user. */
export const OAUTH_CREDENTIAL = 'zoomLiveStreamOAuth2Api';

function fieldsFor({ apiBaseUrl, oauthBaseUrl, app }: Simulator) {
	const { clientId, clientSecret } = app;
	return { environment: 'custom', apiBaseUrl, oauthBaseUrl, clientId, clientSecret };
}

/** Gives consent for a credential in Zoom like a browser would, but without one. */
async function consent(api: N8nApi, zoom: Simulator, { id }: Credential): Promise<void> {
	const { pathname, search, searchParams } = new URL(await api.consentUrl(id));
	// Requests for zoom.us go to the simulator, like everything in n8n's own process.
	const address = new URL(`${pathname}${search}`, zoom.origin);
	const page = await fetch(address);
	if (!page.ok) throw new Error(`Zoom refused to ask for consent: ${await page.text()}`);

	const allowed = await fetch(new URL(pathname, zoom.origin), {
		method: 'POST',
		body: searchParams,
		redirect: 'manual',
	});
	const callback = allowed.headers.get('location');
	if (!callback) throw new Error(`Zoom did not redirect back: ${allowed.status}`);

	const answer = await fetch(callback, { headers: { cookie: api.session.cookieHeader } });
	const shown = await answer.text();
	if (!answer.ok || /error/i.test(shown.replace(/<(script|style)[^]*?<\/\1>/g, ''))) {
		throw new Error(`n8n did not take the consent: ${answer.status} ${shown.slice(0, 500)}`);
	}
}

/** Makes a credential of this package and connects it. */
export async function connectZoom(
	api: N8nApi,
	zoom: Simulator,
	further: { webhookSecretToken?: string } = {},
): Promise<Credential> {
	const fields = { ...fieldsFor(zoom), ...further };
	const credential = await api.createCredential('Zoom', OAUTH_CREDENTIAL, fields);
	await consent(api, zoom, credential);
	return credential;
}

/** The same for a credential of n8n's own Zoom node, which knows no address but zoom.us. */
export async function connectZoomNode(api: N8nApi, zoom: Simulator): Promise<Credential> {
	const { clientId, clientSecret } = zoom.app;
	const fields = { clientId, clientSecret };
	const credential = await api.createCredential("n8n's Zoom node", 'zoomOAuth2Api', fields);
	await consent(api, zoom, credential);
	return credential;
}
