import { after, before, describe } from 'node:test';
import { assert } from '../assertions.mts';
import type { Camera } from '../editor/camera.mts';
import { CredentialForm } from '../editor/credential-form.mts';
import { EventPicker } from '../editor/event-picker.mts';
import { outputOf } from '../n8n/execution.mts';
import { journey } from './journey.mts';
import { NodeFinder } from '../editor/node-finder.mts';
import type { NodeView } from '../editor/node-view.mts';
import type { Page } from '../editor/playwright.mts';
import type { Stage } from './stage.mts';
import { startStation, type Station } from './station.mts';

const NODE = 'Check readiness of live stream';

describe('an administrator who checks a webinar in the dark theme', () => {
	let station: Station | undefined;
	let stage: Stage;
	let page: Page;
	let camera: Camera;
	let view: NodeView;

	const step = journey(async () => await camera.shoot('failure'));

	before(async () => {
		station = await startStation('dark-webinar', 'dark');
		({ stage, page, camera, view } = station);
		await page.goto(`${stage.baseUrl}/workflow/new`);
	});

	after(async () => await station?.close());

	step('sees the icon for the dark theme', async () => {
		await page.getByTestId('canvas-plus-button').click();
		const finder = new NodeFinder(page);
		await finder.search('zoom live', 'Zoom Live Stream');
		const icon = finder.panel.locator('img[src*="zoomLiveStream"]').first();
		assert.match((await icon.getAttribute('src')) ?? '', /zoomLiveStream\.dark\.svg$/);
		await camera.shoot('found');
		await finder.openDetails('Zoom Live Stream', NODE);
		await camera.shoot('actions');
		await finder.take(NODE);
	});

	step('creates a credential for the whole account from its fields', async () => {
		const { zoom } = stage;
		const credential = new CredentialForm(page);
		await credential.open();
		await credential.switchTo('OAuth2', 'Server-to-Server OAuth2');
		await credential.fill({
			clientId: zoom.app.clientId,
			clientSecret: zoom.app.clientSecret,
			accountId: zoom.app.accountId,
		});
		await camera.shoot('credential');
		await credential.chooseCustomZoom(zoom);
		await camera.shoot('credential-custom');
		await credential.save();
		await view.field('host').waitFor();
		const chosen = page.getByTestId('node-credentials-select').locator('input');
		assert.equal(await chosen.inputValue(), 'Zoom Live Stream Server-to-Server account');
	});

	step('enters the host and picks the webinar from the host’s list', async () => {
		await view.enter('host', 'host@example.com');
		await view.choose('eventType', 'Webinar');
		const picker = new EventPicker(page, 'webinar');
		const listed = await picker.list();
		assert.equal(listed.length, 1);
		assert.match(listed[0] ?? '', /^Product launch · .+829 2947 3321$/);
		await picker.pick('Product launch');
		await view.saved('82929473321');
		assert.deepEqual(
			stage.zoom.tokenRequests.map(({ grantType, status, fields }) => [
				grantType,
				status,
				fields.account_id,
			]),
			[['account_credentials', 200, stage.zoom.app.accountId]],
		);
	});

	step('learns that everything is ready', async () => {
		const [item] = outputOf(await view.execute(), NODE);
		assert.equal(item?.json.ready, true);
		assert.equal(item.json.webinarId, '82929473321');
		await view.output.getByTestId('node-run-status-success').waitFor();
		await view.showOutputAs('json');
		await view.output
			.getByText(/is ready to stream/)
			.first()
			.waitFor();
		await camera.shoot('ready');
	});

	step('learns what is missing if the destination is not set', async () => {
		delete stage.zoom.webinar('82929473321').destination;
		const [item] = outputOf(await view.execute(), NODE);
		assert.equal(item?.json.ready, false);
		await view.output
			.getByText(/no destination is set/i)
			.first()
			.waitFor();
		await camera.shoot('not-ready');
		await view.close();
		await camera.shoot('canvas');
	});
});
