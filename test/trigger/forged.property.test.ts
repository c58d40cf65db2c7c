import * as fc from 'fast-check';
import { forgery, FORGERIES, SEED } from './harness/forgery';
import { createTrigger } from './harness/trigger';
import { streamEvent, zoomRequest } from './harness/zoomRequest';

test(`of ${FORGERIES} forged or damaged requests (seed ${SEED}) none is taken and none crashes`, async () => {
	const trigger = createTrigger();
	const refused = { status: 401, answer: undefined, item: undefined };
	await fc.assert(
		fc.asyncProperty(forgery, async (request) => {
			expect(await trigger.send(request)).toEqual(refused);
		}),
		{ numRuns: FORGERIES, seed: SEED },
	);
	// The same trigger takes what is right, so it did not refuse everything.
	expect((await trigger.send(zoomRequest(streamEvent()))).item).toBeDefined();
}, 600_000);
