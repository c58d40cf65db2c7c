import { NodeHelpers, type INode, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import { ZoomLiveStreamOAuth2Api } from '../../credentials/ZoomLiveStreamOAuth2Api.credentials';
import { ZoomLiveStreamServerToServerOAuth2Api } from '../../credentials/ZoomLiveStreamServerToServerOAuth2Api.credentials';
import { ZoomLiveStreamTrigger } from '../../nodes/ZoomLiveStreamTrigger/ZoomLiveStreamTrigger.node';
import { TRIGGER_EVENTS } from '../../nodes/zoom/webhook/events';
import { triggerNode } from './harness/workflow';

const { description } = new ZoomLiveStreamTrigger();

function shownNotices(events: string[], parameters: INodeParameters = {}): string[] {
	const set = { authentication: 'oAuth2', subscription: 'automatic', ...parameters };
	const node: INode = triggerNode({ ...set, events });
	return description.properties
		.filter(({ type }) => type === 'notice')
		.filter((notice) => NodeHelpers.displayParameter(node.parameters, notice, node, description))
		.map(({ displayName }) => displayName);
}

test('below Trigger On: the scope of each chosen event, in the form that the kind of app has', () => {
	expect(shownNotices([])).toEqual([]);
	for (const { value, scope } of TRIGGER_EVENTS) {
		expect(shownNotices([value])).toEqual([expect.stringMatching(new RegExp(`: ${scope}$`))]);
		expect(shownNotices([value], { authentication: 'serverToServer' })).toEqual([
			expect.stringMatching(new RegExp(`: ${scope}:admin$`)),
		]);
	}
	expect(shownNotices(['meeting.started', 'webinar.started'])).toHaveLength(2);
});

test('and with Subscription set to Manual, what to subscribe to in Zoom', () => {
	for (const { value, scope } of TRIGGER_EVENTS) {
		expect(shownNotices([value], { subscription: 'manual' })).toEqual([
			expect.stringContaining(`(${value})`),
			expect.stringMatching(new RegExp(`: ${scope}$`)),
		]);
	}
});

test('n8n subscribes by itself unless you select Manual', () => {
	const field = description.properties.find(({ name }) => name === 'subscription');
	expect(field).toMatchObject({ type: 'options', default: 'automatic' });
});

test('the panel has the steps in order, and both URLs', () => {
	const { triggerPanel } = description;
	const help = typeof triggerPanel === 'object' ? triggerPanel.executionsHelp : undefined;
	if (typeof help !== 'object') throw new Error('The panel has no help');
	const places = [
		'Secret Token',
		'Trigger On',
		'Test URL',
		'Event Subscriptions',
		'Validate',
		'Production URL',
	];
	const order = places.map((place) => help.inactive.indexOf(place));
	expect(order).toEqual([...order].sort((one, other) => one - other));
	expect(order.every((place) => place >= 0)).toBe(true);
	expect(help.active).toContain('Production URL');
});

test.each([new ZoomLiveStreamOAuth2Api(), new ZoomLiveStreamServerToServerOAuth2Api()])(
	'$displayName has the secret token as a password, and says where it is',
	({ properties }) => {
		const field = properties.find(({ name }) => name === 'webhookSecretToken');
		expect(field).toMatchObject<Partial<INodeProperties>>({
			displayName: 'Secret Token',
			typeOptions: { password: true },
			hint: 'Copy it from Features > Access of your app in the Zoom App Marketplace',
		});
	},
);
