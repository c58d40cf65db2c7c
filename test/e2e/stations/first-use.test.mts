import { after, before, describe } from 'node:test';
import { N8N_LABELS } from '../../docs/other-labels.ts';
import { addBelievableEvents } from '../../simulator/believable-world.ts';
import { assert } from '../assertions.mts';
import { Camera } from '../editor/camera.mts';
import { CredentialForm } from '../editor/credential-form.mts';
import { newProfile } from '../editor/editor.mts';
import { EventPicker } from '../editor/event-picker.mts';
import { outputOf } from '../n8n/execution.mts';
import { journey } from './journey.mts';
import { NodeFinder } from '../editor/node-finder.mts';
import { NodeView } from '../editor/node-view.mts';
import { CONNECT_LABEL, CONNECT_TEST_ID } from '../n8n/older-n8n.mts';
import { login, owner } from '../n8n/owner.mts';
import { type Browser, launchBrowser, type Locator, type Page } from '../editor/playwright.mts';
import { type Stage, startStage } from './stage.mts';

const ACTIONS = [
	'Get destination of live stream',
	'Set destination of live stream',
	'Change layout of running live stream',
	'Check readiness of live stream',
	'Get join token of live stream',
	'Start live stream',
	'Stop live stream',
	'Update settings of live stream',
];

/** Asserts that a part of the page shows these texts. */
async function assertShows(part: Locator, labels: readonly string[]): Promise<void> {
	const shown = await part.innerText();
	for (const label of labels) assert.ok(shown.includes(label), label);
}

describe('a user who has just installed the package', () => {
	let stage: Stage;
	let browser: Browser | undefined;
	let page: Page;
	let camera: Camera;
	let view: NodeView;

	const step = journey(async () => await camera.shoot('failure'));

	before(async () => {
		stage = await startStage('first-use');
		addBelievableEvents(stage.zoom, Date.now());
		browser = await launchBrowser();
		page = await (await newProfile(browser)).newPage();
		camera = new Camera(page, stage.artifacts);
	});

	after(async () => {
		await browser?.close();
		await stage.stop();
	});

	step('sets up the owner', async () => {
		await page.goto(`${stage.baseUrl}/setup`);
		for (const name of ['email', 'firstName', 'lastName', 'password'] as const) {
			await page.locator(`input[name="${name}"]`).fill(owner[name]);
		}
		await page.getByTestId('form-submit-button').click();
		await page.waitForURL(/\/(assistant|home|workflow)/);
		view = new NodeView(page, await login(stage.baseUrl));
		assert.match(page.url(), /\/(assistant|home|workflow)/);
	});

	step('finds the node by typing "zoom live" and sees what it can do', async () => {
		await page.goto(`${stage.baseUrl}/workflow/new`);
		await page.getByTestId('canvas-plus-button').click();
		const finder = new NodeFinder(page);
		await finder.search('zoom live', 'Zoom Live Stream');
		assert.equal((await finder.found.allInnerTexts())[0], 'Zoom Live Stream');
		await camera.shoot('found');
		const listed = await finder.openDetails('Zoom Live Stream', 'Start live stream');
		for (const action of ACTIONS) assert.ok(listed.includes(action), action);
		await camera.shoot('actions');
		await finder.take('Start live stream');
	});

	step('gets a node with its fields in a logical order', async () => {
		assert.deepEqual(await view.labels(), [
			'Resource',
			'Operation',
			'Event Type',
			'Meeting',
			'Destination',
			'Settings',
			'Options',
		]);
		await camera.shoot('new-node');
	});

	step('finds the words that our documents quote from the node and its settings', async () => {
		const node = page.getByTestId('ndv');
		await assertShows(node, N8N_LABELS.node);
		await page.getByTestId('tab-settings').click();
		await view.field('onError').waitFor();
		await assertShows(node, N8N_LABELS.nodeSettings);
		await page.getByTestId('tab-params').click();
	});

	step("connects the Zoom account on Zoom's own consent page", async () => {
		const { zoom } = stage;
		const credential = new CredentialForm(page);
		await credential.open();
		const notice = credential.form.getByText(/^Belongs to a General App/);
		assert.match(await notice.innerText(), /Set up the app with a ready-made file/);
		const link = await notice.getByRole('link').getAttribute('href');
		assert.match(link ?? '', /zoom-app\.md#my-own-meetings$/);
		await camera.shoot('credential-empty');
		await credential.fill({ clientId: zoom.app.clientId, clientSecret: zoom.app.clientSecret });
		await credential.chooseCustomZoom(zoom);
		await camera.shoot('credential-filled');
		await assertShows(credential.form, N8N_LABELS.credential);
		const button = credential.form.getByTestId(CONNECT_TEST_ID);
		assert.equal((await button.innerText()).trim(), CONNECT_LABEL);
		const popup = await credential.connect();
		await camera.shoot('consent', popup);
		await credential.allow(popup);
		assert.deepEqual(
			zoom.tokenRequests.map(({ grantType, status }) => ({ grantType, status })),
			[{ grantType: 'authorization_code', status: 200 }],
		);

		await page.getByTestId('credential-edit-button').click();
		await credential.form.getByText('Account connected').first().waitFor();
		await camera.shoot('account-connected');
		await page
			.getByRole('button', { name: /^Close/ })
			.first()
			.click();
		await credential.form.waitFor({ state: 'hidden' });
	});

	step('picks the running meeting from the list', async () => {
		const picker = new EventPicker(page);
		const listed = await picker.list();
		assert.match(listed[0] ?? '', /^Sunday service · in progress/);
		assert.equal(listed.length, 3);
		await camera.shoot('list');
		assert.equal((await picker.search('choir', 'Town hall')).length, 1);
		await camera.shoot('list-searched');
		await picker.search('sunday', 'Choir');
		await picker.pick('Sunday service');
		assert.match(await picker.shown(), /^Sunday service/);
	});

	step('sets what viewers see, and an option', async () => {
		const offered = await view.add('Add Setting', 'Display Name');
		assert.deepEqual(offered, [
			'Closed Captions',
			'Display Name',
			'Layout',
			'Show Active Speaker Name',
		]);
		await view.enter('displayName', 'Sunday service');
		await view.add('Add Setting', 'Layout');
		await view.choose('layout', /Speaker View/);
		await view.add('Add Setting', 'Show Active Speaker Name');
		await view.toggle('showActiveSpeakerName');
		const options = await view.add('Add Option', 'On Already in State');
		assert.deepEqual(options, [
			'Maximum Wait (Seconds)',
			'On Already in State',
			'Record to the Cloud',
			'Request Format',
			'Wait for the Event (Minutes)',
		]);
		await view.choose('onAlreadyInState', /^Fail/);
		await camera.shoot('settings-and-options');
		await view.saved('"onAlreadyInState":"fail"');
	});

	step('executes the step, reads the table and is on air', async () => {
		const execution = await view.execute();
		const [item] = outputOf(execution, 'Start live stream');
		assert.equal(item?.json.success, true);
		assert.equal(item.json.meetingId, '68423085210');

		await view.output.getByTestId('node-run-status-success').waitFor();
		await view.showOutputAs('table');
		const headers = await view.output.locator('th').allInnerTexts();
		for (const column of ['success', 'operation', 'eventType', 'meetingId', 'settings']) {
			assert.ok(headers.includes(column), column);
		}
		await camera.shoot('output-table');
		await view.showOutputAs('json');
		await view.output.getByText('Zoom accepted the start').waitFor();
		await camera.shoot('output-json');

		const meeting = stage.zoom.meeting('68423085210');
		assert.equal(meeting.stream, 'live');
		assert.deepEqual(meeting.settings, {
			display_name: 'Sunday service',
			layout: 'speaker_view',
			active_speaker_name: false,
		});
		const start = stage.zoom.requests.find(({ action }) => action === 'start');
		assert.match(start?.contentType ?? '', /^multipart\/form-data/);
	});
});
