import { after, before, describe } from 'node:test';
import { addBelievableEvents } from '../../simulator/believable-world.ts';
import { N8nApi, type Workflow } from '../n8n/api.mts';
import { assert } from '../assertions.mts';
import { outputOf, waitForExecutionsOf } from '../n8n/execution.mts';
import { journey } from './journey.mts';
import { setUpOwner } from '../n8n/owner.mts';
import { type Stage, startStage } from './stage.mts';
import { scheduledStop, showControl, startByWebhook } from './unattended-workflows.mts';
import { connectZoom } from '../zoom/zoom-credential.mts';

/** A schedule's shortest interval is a second; a busy machine needs some. */
const SCHEDULE_WITHIN_MS = 60_000;

describe('workflows that run unattended', () => {
	let stage: Stage;
	let api: N8nApi;
	let starting: Workflow;
	const step = journey();

	const call = async (path: string, body: object): Promise<number> => {
		const answer = await fetch(`${stage.baseUrl}/webhook/${path}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		return answer.status;
	};

	before(async () => {
		stage = await startStage('unattended');
		addBelievableEvents(stage.zoom, Date.now());
		api = new N8nApi(await setUpOwner(stage.baseUrl));
	});

	after(async () => {
		await stage.stop();
	});

	step(
		'a calendar calls a webhook: running meetings go on air, others go to the error branch',
		async () => {
			const credential = await connectZoom(api, stage.zoom);
			starting = await api.createWorkflow(startByWebhook(credential));
			await api.activateWorkflow(starting.id);
			const status = await call('go-live', {
				events: [
					{ title: 'Sunday service', where: 'https://us02web.zoom.us/j/68423085210?pwd=abc' },
					{ title: 'Gone', where: '857 1234 0011' },
					{ title: 'Later', where: '855 5000 1111' },
				],
			});
			assert.equal(status, 200);
			const [execution] = await waitForExecutionsOf(api.session, starting.id, 1);
			assert.ok(execution);
			assert.equal(execution.status, 'success');
			assert.equal(execution.mode, 'webhook');

			const accepted = outputOf(execution, 'On Air');
			assert.deepEqual(
				accepted.map(({ json }) => [json.success, json.meetingId]),
				[[true, '68423085210']],
			);
			const refused = outputOf(execution, 'Needs Attention');
			assert.deepEqual(
				refused.map(({ json }) => [json.title, Object(json.error).reason]),
				[
					['Gone', 'event_not_found'],
					['Later', 'event_not_started'],
				],
			);
			assert.deepEqual(
				refused.map(({ pairedItem }) => Object(pairedItem).item ?? Object(pairedItem)[0]?.item),
				[0, 1],
			);
			assert.equal(stage.zoom.meeting('68423085210').stream, 'live');
			assert.equal(stage.zoom.meeting('68423085210').settings.display_name, 'Sunday service');
		},
	);

	step(
		'the access token expires in between: n8n renews it and sends the whole body again',
		async () => {
			const { zoom } = stage;
			zoom.startMeeting('82012345678');
			zoom.expireAccessTokens();
			const [before, tokensBefore] = [zoom.requests.length, zoom.tokenRequests.length];
			assert.equal(
				await call('go-live', { events: [{ title: 'Town hall', where: '82012345678' }] }),
				200,
			);
			const [execution] = await waitForExecutionsOf(api.session, starting.id, 2);
			assert.ok(execution);
			assert.equal(outputOf(execution, 'On Air').length, 1);

			const sent = zoom.requests.slice(before);
			assert.deepEqual(
				sent.map(({ status }) => status),
				[401, 204],
			);
			for (const { contentType, fields } of sent) {
				assert.match(contentType ?? '', /^multipart\/form-data; boundary=/);
				assert.equal(fields.action, 'start');
				assert.deepEqual(JSON.parse(fields.settings ?? ''), { display_name: 'Town hall' });
			}
			const renewed = zoom.tokenRequests.slice(tokensBefore);
			assert.deepEqual(
				renewed.map(({ grantType, status }) => [grantType, status]),
				[['refresh_token', 200]],
			);
			assert.equal(zoom.meeting('82012345678').stream, 'live');
			await api.deactivateWorkflow(starting.id);
		},
	);

	step(
		'a schedule takes the streams off the air, and reports which it could not stop',
		async () => {
			const credential = await connectZoom(api, stage.zoom);
			const workflow = await api.createWorkflow(
				scheduledStop(credential, ['68423085210', '82012345678', '85712340011']),
			);
			await api.activateWorkflow(workflow.id);
			const executions = await waitForExecutionsOf(api.session, workflow.id, 1, SCHEDULE_WITHIN_MS);
			await api.deactivateWorkflow(workflow.id);
			const first = executions.at(-1);
			assert.ok(first);
			assert.equal(first.mode, 'trigger');
			assert.deepEqual(
				outputOf(first, 'Off Air').map(({ json }) => json.meetingId),
				['68423085210', '82012345678'],
			);
			assert.deepEqual(
				outputOf(first, 'Needs Attention').map(({ json }) => Object(json.error).reason),
				['event_not_found'],
			);
			assert.equal(stage.zoom.meeting('68423085210').stream, 'off');
			assert.equal(stage.zoom.meeting('82012345678').stream, 'off');
		},
	);

	step('a whole show: set the destination, start, read it back, stop', async () => {
		const credential = await connectZoom(api, stage.zoom);
		const workflow = await api.createWorkflow(showControl(credential));
		await api.activateWorkflow(workflow.id);
		stage.zoom.startMeeting('85550001111');
		assert.equal(await call('show', { meeting: '855 5000 1111' }), 200);
		const [execution] = await waitForExecutionsOf(api.session, workflow.id, 1);
		assert.ok(execution);
		assert.equal(execution.status, 'success');
		for (const name of ['Set', 'Start', 'Stop']) {
			const [item] = outputOf(execution, name);
			assert.equal(item?.json.success, true, name);
			assert.equal(item.json.meetingId, '85550001111', name);
		}
		const [found] = outputOf(execution, 'Get');
		assert.deepEqual(found?.json, {
			meetingId: '85550001111',
			configured: true,
			streamUrl: 'rtmps://ingest.example.com:443/live',
			streamKey: '••••3fa1',
			pageUrl: 'https://watch.example.com/choir',
			resolution: null,
		});
		assert.equal(stage.zoom.meeting('85550001111').stream, 'off');
		assert.ok(!JSON.stringify(execution.runData).includes('example-choir-key'));
	});
});
