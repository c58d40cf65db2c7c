import { N8nApi, type Workflow } from './n8n/api.mts';
import { type Door, openDoor } from './n8n/door.mts';
import { addExampleEvents } from './zoom/example-events.mts';
import { importExamples } from './recipes/example-workflows.mts';
import { ensureInstalled } from './install/install.mts';
import { owner, setUpOwner } from './n8n/owner.mts';
import { type Stage, startStage } from './stations/stage.mts';
import { connectZoom } from './zoom/zoom-credential.mts';

const GO_LIVE_MS = 3_000;

/** Everything you need to click first and read later. */
async function furnish({ baseUrl, zoom }: Stage): Promise<{ door: Door; examples: string[] }> {
	addExampleEvents(zoom);
	const api = new N8nApi(await setUpOwner(baseUrl));
	const { secretToken: webhookSecretToken } = zoom.app;
	const workflows = await importExamples(api, await connectZoom(api, zoom, { webhookSecretToken }));
	const addressOf = ({ id }: Workflow) => `${baseUrl}/workflow/${id}`;
	const examples = workflows.map((workflow) => `${addressOf(workflow)}  ${workflow.name}`);
	return { door: await openDoor(api.session, addressOf(workflows[0])), examples };
}

function welcome(
	{ zoom, baseUrl }: Stage,
	door: Door,
	examples: string[],
	seconds: number,
): string {
	return `
n8n is ready after ${seconds} s, with this package and a Zoom of its own. Nothing leaves this machine.

  1. Open      ${door.url}
               (signed in already; by hand: ${baseUrl}, ${owner.email}, ${owner.password})
  2. Click     Execute workflow
  3. Look at   ${zoom.origin}
               (the meetings of this Zoom, which of them are on air, and the app's event
               subscriptions: publish "On-air message", and it has two)

  Examples     ${examples.join('\n               ')}
               (those with Google, Slack, YouTube or a globe need accounts of your own)
  Credential   "Zoom", connected. To make one yourself: Environment Custom, and
               API Base URL    ${zoom.apiBaseUrl}
               OAuth Base URL  ${zoom.oauthBaseUrl}
               Client ID       ${zoom.app.clientId}
               Client Secret   ${zoom.app.clientSecret}
               Secret Token    ${zoom.app.secretToken}

Ctrl-C ends it and deletes everything.`;
}

/** Ends the command once, however often you press the keys. */
function untilInterrupted(): Promise<void> {
	return new Promise((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
	});
}

await ensureInstalled();
const began = Date.now();
const interrupted = untilInterrupted();
console.log('Building the package and starting n8n: about half a minute.');
const stage = await startStage('editor', { goLiveAfter: GO_LIVE_MS });
try {
	const { door, examples } = await furnish(stage);
	const seconds = Math.round((Date.now() - began) / 1000);
	console.log(welcome(stage, door, examples, seconds));
	await interrupted;
	console.log('\nEnding n8n …');
	door.close();
} finally {
	await stage.stop();
}
