import { sleep } from 'n8n-workflow';
import { clock, now } from '../engine/harness/clock';
import { MEETING } from '../engine/harness/zoom';
import { runOperation, startOperation } from './harness/operation';
import { eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const OTHER = '82012345678';
const node = () => ({
	credentials: { zoomLiveStreamOAuth2Api: { id: zoom().origin, name: 'Zoom' } },
});

/** The start of one meeting is refused, and Zoom asks for a long wait. */
function refuseStart(status: number, retryAfter: string): void {
	zoom().addMeeting({ ...zoom().meeting(MEETING), id: OTHER });
	zoom().meeting(OTHER).stream = 'live';
	const match = { path: new RegExp(`${MEETING}/livestream/status`) };
	const body = { code: 429, message: 'You have reached the maximum per-second rate limit.' };
	const headers = { 'Retry-After': retryAfter };
	zoom().injectFault({ kind: 'status', status, body, headers, match, times: 9 });
}

describe.each([
	[503, '3600'],
	[503, '31536000'],
	[429, '3600'],
])(
	'the start of one meeting that Zoom answers with %i and Retry-After: %s',
	(status, retryAfter) => {
		test('does not hold the Stop of another workflow', async () => {
			refuseStart(status, retryAfter);
			const { error } = await runOperation(zoom(), { operation: 'start', node: node() });
			expect(error[0]?.json).toMatchObject({ error: { attempts: 1 } });
			const begun = now();
			const stop = { operation: 'stop', event: OTHER, node: node() } as const;
			const { success } = await runOperation(zoom(), stop);
			expect(success[0]?.json).toMatchObject({ success: true, attempts: 1 });
			expect(now() - begun).toBeLessThanOrEqual(1_500);
		});
	},
);

test('a start that waits for its Retry-After does not hold the Stop of another workflow', async () => {
	refuseStart(503, '60');
	clock.speed = 50;
	const starting = startOperation(zoom(), { operation: 'start', node: node() });
	while (clock.waits.length === 0) await sleep(1);
	const stop = { operation: 'stop', event: OTHER, node: node() } as const;
	const { success } = await runOperation(zoom(), stop);
	expect(success[0]?.json.waitedMs).toBeLessThanOrEqual(1_500);
	await starting.result;
});
