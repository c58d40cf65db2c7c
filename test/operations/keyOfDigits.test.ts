import type { Answer } from '../simulator';
import { leaksIn } from '../engine/harness/secrets';
import { runOperation } from './harness/operation';
import { eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
const DIGITS = '4398216507324519';

/** Zoom's answer, with the key as a number instead of text. */
const asNumber = ({ body, ...answer }: Answer): Answer => ({
	...answer,
	body: body.replace(/"stream_key":"(\d+)"/, '"stream_key":$1'),
	onDemand: true,
});

describe.each(['meeting', 'webinar'] as const)(
	'a key of a %s that Zoom sends as a number',
	(eventType) => {
		const get = async (options = {}) =>
			await runOperation(zoom(), { operation: 'get', eventType, options });

		beforeEach(async () => {
			zoom().configure({ alterAnswer: asNumber });
			await runOperation(zoom(), {
				operation: 'set',
				eventType,
				parameters: { streamKey: DIGITS, pageUrl: `https://watch.example.org/${DIGITS}` },
			});
		});

		test('is masked like any other, wherever it appears', async () => {
			const { success, run } = await get();
			expect(success[0]?.json).toMatchObject({
				configured: true,
				streamKey: '••••4519',
				pageUrl: 'https://watch.example.org/••••4519',
			});
			expect(leaksIn(run, [DIGITS])).toEqual([]);
		});

		test('is text if it is asked for', async () => {
			const { success } = await get({ includeStreamKey: true });
			expect(success[0]?.json).toMatchObject({ streamKey: DIGITS });
		});
	},
);
