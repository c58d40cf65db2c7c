import { startZoom } from '../engine/harness/zoom';
import type { Simulator } from '../simulator';
import { expectAsSpecified } from '../specification/judging';
import { startN8n, type TestN8n } from '../trigger/harness/n8n';
import { TRIGGER_ON } from './harness/triggerEvents';
import { triggerForm } from './harness/triggerForm';

let zoom: Simulator;
let n8n: TestN8n;

beforeEach(async () => {
	zoom = await startZoom();
	n8n = await startN8n(zoom);
});
afterEach(async () => {
	await n8n.close();
	await zoom.close();
	expectAsSpecified(zoom);
});

test('Trigger On offers every event that Zoom has about streams, meetings, webinars and recordings', () => {
	expect(triggerForm().choices('Trigger On')).toEqual(Object.keys(TRIGGER_ON));
});

describe.each(Object.entries(TRIGGER_ON))('%s', (name, { event, scope, category, happens }) => {
	const form = () => triggerForm().choose('Trigger On', name);

	test('subscribes to this event alone, which then starts the workflow', async () => {
		await n8n.publish(n8n.create({ parameters: form().parameters }));
		expect(zoom.subscriptions).toMatchObject([{ events: [event] }]);
		await happens(zoom);
		await zoom.webhooks.settled();
		expect(n8n.items).toMatchObject([{ event }]);
	});

	test('shows the scopes that the app needs, in the form that this kind of app has', () => {
		expect(form().notices).toEqual([
			`Scope in your Zoom app for ${name}: ${scope}`,
			'Scope in your Zoom app for the automatic subscription: user:read:user',
		]);
		expect(form().choose('Authentication', 'Server-to-Server OAuth2').notices).toEqual([
			`Scope in your Zoom app for ${name}: ${scope}:admin`,
		]);
	});

	test('shows what to subscribe to in Zoom, and the scope, if you subscribe by hand', () => {
		expect(form().choose('Subscription', 'Manual').notices).toEqual([
			expect.stringMatching(new RegExp(`^In Zoom, subscribe to: ${category} > .+ \\(${event}\\)$`)),
			`Scope in your Zoom app for ${name}: ${scope}`,
		]);
	});
});

test('a trigger that was just added starts when a stream is on air, and asks for nothing', async () => {
	const form = triggerForm();
	expect(form.missing).toEqual([]);
	expect(form.labels).toEqual([
		'Authentication',
		'Subscription',
		'Trigger On',
		'Filters',
		'Filters > Meetings or Webinars',
		'Filters > Streaming Services',
		'Options',
		'Options > Include Download Token',
		'Options > Include Raw Event',
		'Options > Include Stream Key',
		'Options > Maximum Age',
	]);
	await n8n.publish(n8n.create({ parameters: { events: form.field('Trigger On').default } }));
	expect(zoom.subscriptions).toMatchObject([{ events: ['meeting.live_streaming_started'] }]);
});

test('it subscribes by itself, and you type in meetings as text and the age as a number', () => {
	const form = triggerForm();
	expect(form.field('Subscription')).toMatchObject({
		default: 'automatic',
		options: [{ value: 'automatic' }, { value: 'manual' }],
	});
	expect(form.field('Filters > Meetings or Webinars').type).toBe('string');
	expect(form.field('Options > Maximum Age').type).toBe('number');
});

test('without an event it cannot be published', () => {
	expect(triggerForm().choose('Trigger On').missing).toEqual(['events']);
});

test('several events have a line for each, one for the subscription, and one subscription', async () => {
	const form = triggerForm().choose('Trigger On', 'Meeting Ended', 'Meeting Started');
	expect(form.notices).toHaveLength(3);
	await n8n.publish(n8n.create({ parameters: form.parameters }));
	const subscribed = zoom.subscriptions.map(({ events }) => [...events].sort());
	expect(subscribed).toEqual([['meeting.ended', 'meeting.started']]);
});

describe('Subscription', () => {
	test('offers Automatic and Manual', () => {
		expect(triggerForm().choices('Subscription')).toEqual(['Automatic', 'Manual']);
	});

	test('is added in Zoom with Automatic, chosen or not', async () => {
		await n8n.publish(n8n.create());
		const automatic = triggerForm().choose('Subscription', 'Automatic');
		await n8n.publish(n8n.create({ parameters: automatic.parameters }));
		expect(zoom.subscriptions).toHaveLength(2);
	});

	test('is left to you with Manual', async () => {
		const manual = triggerForm().choose('Subscription', 'Manual');
		await n8n.publish(n8n.create({ parameters: manual.parameters }));
		expect(zoom.subscriptions).toEqual([]);
	});
});

describe('Authentication', () => {
	test('is OAuth2 unless Server-to-Server OAuth2 is chosen, each with its credential', () => {
		const form = triggerForm();
		expect(form.choices('Authentication')).toEqual(['OAuth2', 'Server-to-Server OAuth2']);
		expect(form.credentials).toEqual(['zoomLiveStreamOAuth2Api']);
		form.choose('Authentication', 'OAuth2');
		expect(form.credentials).toEqual(['zoomLiveStreamOAuth2Api']);
		form.choose('Authentication', 'Server-to-Server OAuth2');
		expect(form.credentials).toEqual(['zoomLiveStreamServerToServerOAuth2Api']);
	});

	test('allows no expression, like everything that counts before there is an item', () => {
		const form = triggerForm();
		const fixed = form.labels.filter((label) => form.field(label).noDataExpression === true);
		expect(fixed).toEqual([
			'Authentication',
			'Subscription',
			'Trigger On',
			'Options > Maximum Age',
		]);
	});
});
