import type { Simulator } from '../simulator/index.ts';
import type { Credential, N8nApi } from './api.mts';

/** The type of the credential with which a person signs in to Zoom. */
export const OAUTH_CREDENTIAL = 'zoomLiveStreamOAuth2Api';

function fieldsFor({ apiBaseUrl, oauthBaseUrl, app }: Simulator) {
	const { clientId, clientSecret } = app;
	return { environment: 'custom', apiBaseUrl, oauthBaseUrl, clientId, clientSecret };
}

/** Makes a credential and gives Zoom's consent the way a browser would, but without one. */
export async function connectZoom(
	api: N8nApi,
	zoom: Simulator,
	further: { webhookSecretToken?: string } = {},
): Promise<Credential> {
	const fields = { ...fieldsFor(zoom), ...further };
	const credential = await api.createCredential('Zoom', OAUTH_CREDENTIAL, fields);
	const consent = new URL(await api.consentUrl(credential.id));
	const page = await fetch(consent);
	if (!page.ok) throw new Error(`Zoom refused to ask for consent: ${await page.text()}`);

	const allowed = await fetch(`${consent.origin}${consent.pathname}`, {
		method: 'POST',
		body: consent.searchParams,
		redirect: 'manual',
	});
	const callback = allowed.headers.get('location');
	if (!callback) throw new Error(`Zoom sent nobody back: ${allowed.status}`);

	const answer = await fetch(callback, { headers: { cookie: api.session.cookieHeader } });
	const shown = await answer.text();
	if (!answer.ok || /error/i.test(shown.replace(/<(script|style)[^]*?<\/\1>/g, ''))) {
		throw new Error(`n8n did not take the consent: ${answer.status} ${shown.slice(0, 500)}`);
	}
	return credential;
}
