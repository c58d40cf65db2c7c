import { notSent } from '../../nodes/ZoomLiveStream/transport/notSent';

const MEETING = { eventType: 'meeting', id: '82012345678' } as const;

test('a request that was not sent during an outage says how long the outage lasted', () => {
	const outage = { obstacle: 'network_unreachable', outageMs: 89_600 } as const;
	expect(notSent(outage, MEETING)).toMatchObject({
		reason: 'network_unreachable',
		message:
			'No request to Zoom got through for 90 seconds, so the one for meeting 82012345678 was not sent',
		fix: expect.stringMatching(/^Check the internet/),
	});
});

test('and is not said to have taken effect', () => {
	expect(notSent({ obstacle: 'timed_out', outageMs: 60_000 }, MEETING).fix).toBe(
		'Run the node again in a few minutes and check status.zoom.us.',
	);
});
