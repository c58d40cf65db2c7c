import { after, before, describe } from 'node:test';
import type { N8nApi } from '../n8n/api.mts';
import { assert } from '../assertions.mts';
import type { Camera } from '../editor/camera.mts';
import { openWorkflow } from '../editor/editor.mts';
import { outputOf } from '../n8n/execution.mts';
import type { Json } from '../n8n/flatted.mts';
import { journey } from './journey.mts';
import type { NodeView } from '../editor/node-view.mts';
import type { Page } from '../editor/playwright.mts';
import type { Stage } from './stage.mts';
import { startStation, type Station } from './station.mts';
import { connect, node } from '../n8n/workflow.mts';
import { connectZoom } from '../zoom/zoom-credential.mts';
import { meetingBy, zoomNode } from '../zoom/zoom-node.mts';

const RUNNING = '68423085210';
const KEY = 'abcd-efgh-ijkl-mnop';

describe('a user who streams to YouTube', () => {
	let station: Station | undefined;
	let stage: Stage;
	let page: Page;
	let camera: Camera;
	let api: N8nApi;
	let view: NodeView;

	const step = journey(async () => await camera.shoot('failure'));
	const count = (labels: string[], label: string) => labels.filter((one) => one === label).length;

	before(async () => {
		station = await startStation('platform');
		({ stage, api, page, camera, view } = station);
	});

	after(async () => await station?.close());

	const open = async (name: string, parameters: { [key: string]: Json }) => {
		const credential = await connectZoom(api, stage.zoom);
		const workflow = await api.createWorkflow({
			name,
			nodes: [
				node('By Hand', 'n8n-nodes-base.manualTrigger', 1, 0),
				zoomNode(name, 1, credential, {
					eventType: 'meeting',
					meeting: meetingBy('id', RUNNING),
					...parameters,
				}),
			],
			connections: connect({ 'By Hand': [[name]] }),
		});
		await openWorkflow(page, stage.baseUrl, workflow.id);
		await view.open(name);
	};

	step('chooses the platform in Set, and needs no address', async () => {
		await open('Set', { resource: 'destination', operation: 'set' });
		assert.equal(count(await view.labels(), 'Stream URL'), 1);
		await view.choose('platform', /^YouTube/);
		const labels = await view.labels();
		assert.deepEqual(
			['Platform', 'Stream URL', 'Stream Key', 'Page URL'].map((label) => count(labels, label)),
			[1, 0, 1, 1],
		);
		await page.getByText('In YouTube Studio, choose Create > Go live > Stream').waitFor();
		await camera.shoot('set');
	});

	step('pastes the whole address as the key, and the destination is set', async () => {
		await view.enter('streamKey', `rtmps://a.rtmps.youtube.com:443/live2/${KEY}`);
		await view.enter('pageUrl', 'https://www.youtube.com/watch?v=tonight');
		await view.saved('watch?v=tonight');
		const execution = await view.execute();
		assert.equal(execution.status, 'success');
		assert.deepEqual(stage.zoom.meeting(RUNNING).destination, {
			stream_url: 'rtmps://a.rtmps.youtube.com:443/live2',
			stream_key: KEY,
			page_url: 'https://www.youtube.com/watch?v=tonight',
		});
	});

	step('sees no more fields on Start than before, with nothing opened', async () => {
		await open('Start', { resource: 'liveStream', operation: 'start' });
		await camera.shoot('start');
		assert.deepEqual(await view.labels(), [
			'Resource',
			'Operation',
			'Event Type',
			'Meeting',
			'Destination',
			'Settings',
			'Options',
		]);
	});

	step('adds the platform and the key to the destination of Start', async () => {
		const offered = await view.add('Add Destination Field', 'Platform');
		assert.deepEqual(
			offered.map((label) => label.trim()),
			['Keep Stream Key', 'Page URL', 'Platform', 'Resolution', 'Stream Key', 'Stream URL'],
		);
		await view.choose('platform', /^YouTube/);
		const left = await view.add('Add Destination Field', 'Stream Key');
		assert.equal(count(left, 'Stream Key'), 1);
		assert.equal(count(left, 'Stream URL'), 0);
		await view.enter('streamKey', KEY);
		await view.add('Add Destination Field', 'Page URL');
		await view.enter('pageUrl', 'https://www.youtube.com/watch?v=later');
		await page.getByText('In YouTube Studio, choose Create > Go live > Stream').waitFor();
		const labels = await view.labels();
		assert.deepEqual(
			['Platform', 'Stream URL', 'Stream Key', 'Page URL'].map((label) => count(labels, label)),
			[1, 0, 1, 1],
		);
		await camera.shoot('start-with-destination');
	});

	step('starts with it, and also records', async () => {
		await view.add('Add Option', 'Record to the Cloud');
		await view.saved('watch?v=later');
		await view.saved('"record":true');
		const execution = await view.execute();
		assert.equal(execution.status, 'success');
		const [item] = outputOf(execution, 'Start');
		assert.deepEqual(item?.json.recording, { started: true });
		const meeting = stage.zoom.meeting(RUNNING);
		assert.equal(meeting.destination?.page_url, 'https://www.youtube.com/watch?v=later');
		assert.equal(meeting.recording, 'on');
	});
});
