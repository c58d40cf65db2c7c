import { exampleDestination } from '../../simulator/index.ts';
import { assert } from '../assertions.mts';
import { until } from '../until.mts';
import { phone } from './credentials.mts';
import { importRecipe, type Step } from './walk.mts';

const PATIENCE_MS = 10_000;
const { user, password } = phone;
const SIGNED_IN = {
	authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
};

/** What a person reads on a page. */
function textOf(html: string): string {
	const visible = html.replace(/<(script|style)[^]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ');
	return visible.replace(/\s+/g, ' ').trim();
}

/** Fills in the form and follows it to its answer page, as the page's own script does. */
async function press(url: string, toDo: string, meeting: string): Promise<string> {
	const body = new FormData();
	body.set('field-0', toDo);
	body.set('field-1', meeting);
	const sent = await fetch(url, { method: 'POST', headers: SIGNED_IN, body });
	const { formWaitingUrl }: { formWaitingUrl: string } = JSON.parse(await sent.text());
	const status = new URL(formWaitingUrl);
	status.pathname += '/n8n-execution-status';
	await until('an answer page', async () => {
		const answer = await fetch(status, { signal: AbortSignal.timeout(PATIENCE_MS) });
		return (await answer.text()).trim() === 'form-waiting';
	});
	const page = await fetch(formWaitingUrl, { signal: AbortSignal.timeout(PATIENCE_MS) });
	return textOf(await page.text());
}

/** Recipe: a button for a host who has only a telephone. */
export function phoneButton(step: Step): void {
	step(
		'a phone puts a meeting on air and takes it off, and reads what to do when it cannot',
		async (stage) => {
			const { zoom, api, n8n } = stage;
			const workflow = await importRecipe(stage, 'phone-button.json');
			await api.activateWorkflow(workflow.id);
			const page = workflow.nodes.find(({ name }) => name === 'Phone Page');
			const url = `${n8n.baseUrl}/form/${page?.webhookId}`;
			const destination = { ...exampleDestination };
			const meeting = zoom.addMeeting({ id: '85000000001', destination });

			assert.equal((await fetch(url)).status, 401);
			const stranger = await fetch(url, { method: 'POST', body: new FormData() });
			assert.equal(stranger.status, 401);
			const shown = await fetch(`${url}?Meeting=85000000001`, { headers: SIGNED_IN });
			assert.match(await shown.text(), /value="85000000001"/);

			const early = await press(url, 'Put it on air', '850 0000 0001');
			assert.match(early, /The stream could not start/);
			assert.match(early, /Start the meeting in Zoom/);
			assert.equal(meeting.stream, 'off');

			zoom.startMeeting('85000000001');
			const started = await press(url, 'Put it on air', 'https://us02web.zoom.us/j/85000000001');
			assert.match(started, /The stream is starting Zoom has taken the start\./);
			assert.equal(meeting.stream, 'live');

			const stopped = await press(url, 'Take it off the air', '85000000001');
			assert.match(stopped, /The stream is off The meeting itself goes on\./);
			assert.equal(meeting.stream, 'off');
			assert.equal(meeting.status, 'started');

			assert.match(
				await press(url, 'Take it off the air', 'the usual one'),
				/could not be stopped/,
			);
			await api.deactivateWorkflow(workflow.id);
		},
	);
}
