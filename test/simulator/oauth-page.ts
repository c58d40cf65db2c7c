import { escapeHtml, page } from './html';
import type { SimulatedApp } from './simulated-app';

/** What the authorize page passes from the request to the consent form. */
export interface AuthorizeRequest {
	clientId: string;
	redirectUri: string;
	state: string;
}

/** The page where users allow the app to use their account. */
export function consentPage(
	app: SimulatedApp,
	email: string,
	scopes: readonly string[],
	request: AuthorizeRequest,
): string {
	const hidden = {
		client_id: request.clientId,
		redirect_uri: request.redirectUri,
		state: request.state,
	};
	const inputs = Object.entries(hidden).map(
		([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`,
	);
	const listed = scopes.map((scope) => `<li><code>${escapeHtml(scope)}</code></li>`);
	return page(
		`Allow ${app.name}?`,
		`<p>Signed in as <strong>${escapeHtml(email)}</strong>, account <code>${escapeHtml(app.accountId)}</code>.
This is no real Zoom: nothing leaves this computer.</p>
<p>The app asks for these scopes:</p><ul>${listed.join('')}</ul>
<form method="post" action="/oauth/authorize">${inputs.join('')}<button type="submit">Allow</button></form>`,
		{ narrow: true },
	);
}

/** The page for a refused authorize request. */
export function authorizeErrorPage(message: string): string {
	return page('Invalid request', `<p class="error">${escapeHtml(message)}</p>`, { narrow: true });
}
