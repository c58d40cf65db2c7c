import type { Simulator } from '../../simulator/index.ts';
import type { Credential, N8nApi } from '../n8n/api.mts';
import type { Camera } from './camera.mts';
import { CredentialForm } from './credential-form.mts';
import { NodeFinder } from './node-finder.mts';
import type { Page } from './playwright.mts';
import { OAUTH_CREDENTIAL } from '../zoom/zoom-credential.mts';

/** What the panel offers of the trigger. */
export const OFFERED_EVENTS = [
	'On live stream started',
	'On live stream stopped',
	'On meeting ended',
	'On meeting started',
	'On recording completed',
	'On webinar ended',
	'On webinar started',
];

/** Adds the trigger to an empty workflow; returns the events that were on offer. */
export async function findTrigger(page: Page, camera: Camera): Promise<string[]> {
	await page.getByTestId('canvas-plus-button').click();
	const finder = new NodeFinder(page);
	await finder.search('zoom live stream trigger', 'Zoom Live Stream');
	await camera.shoot('found');
	await finder.found.filter({ hasText: 'Zoom Live Stream' }).first().click();
	const events = page.getByTestId('item-iterator-item').filter({ hasText: /^\s*On / });
	await events.filter({ hasText: 'On live stream started' }).waitFor();
	await camera.shoot('events');
	const offered = await events.allInnerTexts();
	await finder.take('On live stream started');
	return offered;
}

/** Fills in the credential of the open trigger, its secret token included, and gives Zoom's consent. */
export async function connectTrigger(
	page: Page,
	camera: Camera,
	zoom: Simulator,
	api: N8nApi,
): Promise<Credential | undefined> {
	const { clientId, clientSecret, secretToken } = zoom.app;
	const form = new CredentialForm(page);
	await form.open();
	await form.fill({ clientId, clientSecret });
	await form.chooseCustomZoom(zoom);
	await form.fill({ webhookSecretToken: secretToken });
	await page.getByText('Copy it from Features > Access of your app').first().hover();
	await camera.shoot('credential');
	const popup = await form.connect();
	await form.allow(popup);
	const listed = await api.session.request<Credential[]>('GET', '/credentials');
	return listed.find(({ type }) => type === OAUTH_CREDENTIAL);
}
