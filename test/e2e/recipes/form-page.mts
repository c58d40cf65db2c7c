import type { Workflow } from '../n8n/api.mts';
import { until } from '../until.mts';
import { phone } from './credentials.mts';
import type { RecipeStage } from './stage.mts';

const PATIENCE_MS = 10_000;
const { user, password } = phone;

/** The headers of a user who has entered name and password. */
export const SIGNED_IN = {
	authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
};

/** A form page as a user sees it. */
export interface FormPage {
	/** Where it is submitted to. */
	url: string;
	text: string;
	/** The choices of all of its lists and radio buttons. */
	choices: string[];
	/** The content of the file that it downloads; empty if there is none. */
	file: string;
	html: string;
}

/** The address of the first page of a published workflow. */
export function pageAddress({ n8n }: RecipeStage, { nodes }: Workflow, trigger: string): string {
	const page = nodes.find(({ name }) => name === trigger);
	if (!page?.webhookId) throw new Error(`${trigger} is no page`);
	return `${n8n.baseUrl}/form/${page.webhookId}`;
}

/** The text of a page. */
function textOf(html: string): string {
	const visible = html.replace(/<(script|style|select)[^]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ');
	return visible.replace(/\s+/g, ' ').trim();
}

function choicesOf(html: string): string[] {
	return [
		...html.matchAll(/(?:<option|class='multiselect-checkbox' id='[^']*') value='([^']+)'/g),
	].map(([, value = '']) => value);
}

/** The first file within a page, in one of the forms that n8n has for it; n8n 2 has a list of them. */
function fileIn(html: string): string {
	const [, encoded = ''] = /decodeURIComponent\("([^"]+)"\)/.exec(html) ?? [];
	const [{ data = '' } = {}] =
		encoded === '' ? [] : [JSON.parse(decodeURIComponent(encoded))].flat();
	return typeof data === 'string' ? data : Buffer.from(data.data).toString('utf8');
}

/** What a page sends for the chosen one of several radio buttons. */
export function radio(option: string): string {
	return JSON.stringify([option]);
}

/** Fills in a page and follows it to the next one, like the page's own script. */
export async function sendPage(url: string, values: string[]): Promise<FormPage> {
	const body = new FormData();
	for (const [index, value] of values.entries()) body.set(`field-${index}`, value);
	const sent = await fetch(url, { method: 'POST', headers: SIGNED_IN, body, redirect: 'manual' });
	// The first page contains the address of the others, which all have the same one.
	const [, waitingUrl = url] = /"formWaitingUrl":"([^"]+)"/.exec(await sent.text()) ?? [];
	const status = new URL(waitingUrl);
	status.pathname += '/n8n-execution-status';
	await until('the next page', async () => {
		const answer = await fetch(status, { signal: AbortSignal.timeout(PATIENCE_MS) });
		return (await answer.text()).trim() === 'form-waiting';
	});
	const page = await fetch(waitingUrl, { signal: AbortSignal.timeout(PATIENCE_MS) });
	const html = await page.text();
	return {
		url: waitingUrl,
		text: textOf(html),
		choices: choicesOf(html),
		file: fileIn(html),
		html,
	};
}
