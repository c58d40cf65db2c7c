import { after, before, describe } from 'node:test';
import { assert } from '../assertions.mts';
import { waitForExecutionsOf } from '../n8n/execution.mts';
import { journey } from './journey.mts';
import type { Workflow } from '../n8n/api.mts';
import type { Locator, Page } from '../editor/playwright.mts';
import { waitForPublication } from '../n8n/publication.mts';
import { startStation, type Station } from './station.mts';
import { until } from '../until.mts';
import { connectZoom } from '../zoom/zoom-credential.mts';
import { enterInZoom } from '../zoom/zoom-letter.mts';

/** Counts what the user does with mouse and keyboard. */
class Hand {
	clicks = 0;
	fields = 0;

	async click(place: Locator): Promise<void> {
		this.clicks += 1;
		await place.click();
	}

	async fill(place: Locator, text: string): Promise<void> {
		this.fields += 1;
		await place.fill(text);
	}
}

/**
 * What it takes to add one subscription in the Zoom App Marketplace, according to Zoom's documentation: turn
 * on Event Subscriptions, Add New Event Subscription, Add Events, choose the event, Done, Validate, Save; and
 * the URL.
 */
const IN_ZOOM = { clicks: 7, fields: 1 };

describe('from a credential to the first event', () => {
	let opened: Station | undefined;
	let station: Station;
	let page: Page;
	const counted: { [way: string]: object } = {};

	const step = journey(async () => await opened?.camera.shoot('failure'));

	/** Puts the trigger on an empty canvas; the only credential is chosen by n8n. */
	const place = async (hand: Hand): Promise<void> => {
		await page.goto(`${station.stage.baseUrl}/workflow/new`);
		await hand.click(page.getByTestId('canvas-plus-button'));
		await hand.fill(page.getByTestId('node-creator-search-bar'), 'zoom live stream trigger');
		const found = page
			.getByTestId('node-creator-item-name')
			.filter({ hasText: 'Zoom Live Stream' });
		await hand.click(found.first());
		const event = page.getByTestId('item-iterator-item').filter({ hasText: 'On meeting started' });
		await hand.click(event.first());
		await page.getByTestId('ndv').waitFor();
	};

	const publish = async (hand: Hand): Promise<Workflow> => {
		await hand.click(page.getByTestId('ndv-close-button'));
		await hand.click(page.getByTestId('workflow-open-publish-modal-button'));
		await hand.click(page.getByTestId('workflow-publish-button'));
		const { api } = station;
		let published: Workflow | undefined;
		await until('the workflow is published', async () => {
			const listed = await api.session.request<Workflow[]>('GET', '/workflows');
			published = listed.find(({ active }) => active);
			return published !== undefined;
		});
		if (!published) throw new Error('No workflow is published');
		await waitForPublication(api.session, published.id, 'published');
		return await api.readWorkflow(published.id);
	};

	before(async () => {
		opened = await startStation('connect-trigger');
		station = opened;
		({ page } = station);
		const { secretToken: webhookSecretToken } = station.stage.zoom.app;
		await connectZoom(station.api, station.stage.zoom, { webhookSecretToken });
	});

	after(async () => {
		console.log(JSON.stringify(counted, undefined, 1));
		await opened?.close();
	});

	step('Subscription: Automatic', async () => {
		const { api, stage, camera } = station;
		const hand = new Hand();
		await place(hand);
		await camera.shoot('automatic');
		const { id } = await publish(hand);
		await until('Zoom has the subscription', () => stage.zoom.subscriptions.length === 1);
		stage.zoom.startMeeting('82012345678');
		await waitForExecutionsOf(api.session, id, 1);
		await camera.shoot('published');
		counted.automatic = { clicks: hand.clicks, fields: hand.fields };
		await api.deactivateWorkflow(id);
		assert.deepEqual(stage.zoom.subscriptions, []);
	});

	step('Subscription: Manual', async () => {
		const { api, stage, camera, view } = station;
		const hand = new Hand();
		await place(hand);
		await hand.click(view.field('subscription'));
		await hand.click(page.getByRole('option', { name: /^Manual/ }));
		const node = page.getByTestId('node-parameters');
		await hand.click(node.getByText('Webhook URLs'));
		await hand.click(node.getByText('Production URL'));
		const url = node.getByText(/\/webhook\//).first();
		await hand.click(url);
		await camera.shoot('manual');
		const [copied = ''] = /http\S+/.exec(await url.innerText()) ?? [];
		const { id } = await publish(hand);
		assert.equal(await enterInZoom(stage.zoom, copied, 'meeting.started'), true);
		stage.zoom.startMeeting('85550001111');
		await waitForExecutionsOf(api.session, id, 1);
		counted.manual = {
			clicks: hand.clicks + IN_ZOOM.clicks,
			fields: hand.fields + IN_ZOOM.fields,
			inZoom: IN_ZOOM,
		};
	});
});
