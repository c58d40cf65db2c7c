import { ZoomLiveStreamTrigger } from '../../nodes/ZoomLiveStreamTrigger/ZoomLiveStreamTrigger.node';

test('the panel has the steps in order, and both URLs', () => {
	const { triggerPanel } = new ZoomLiveStreamTrigger().description;
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

test('while it listens, n8n says what to do in Zoom', () => {
	const { eventTriggerDescription } = new ZoomLiveStreamTrigger().description;
	expect(eventTriggerDescription).toBe('Start a meeting, or its live stream, in Zoom');
});
