import { paceFor, rememberedPaces } from '../../../nodes/ZoomLiveStream/pace/accountPaces';

test('10,000 credentials leave no more than a hundred in memory', async () => {
	for (let index = 0; index < 10_000; index += 1) {
		const pace = paceFor(`credential ${index}`);
		await pace.turn({}, undefined);
		pace.report(undefined);
	}

	expect(rememberedPaces()).toBeLessThanOrEqual(100);
});

test('an account with a request under way is not forgotten', async () => {
	const busy = paceFor('busy');
	await busy.turn({}, undefined);
	for (let index = 0; index < 500; index += 1) paceFor(`other ${index}`);

	expect(paceFor('busy')).toBe(busy);
	busy.report(undefined);
});

test('a request whose execution is cancelled leaves the line at once', async () => {
	const pace = paceFor('cancelled');
	const execution = {};
	await pace.turn(execution, undefined);
	await pace.turn(execution, undefined);
	const cancelling = new AbortController();
	const turn = pace.turn(execution, cancelling.signal);
	cancelling.abort();

	expect(await turn).toBe(false);
	expect(await pace.turn(execution, cancelling.signal)).toBe(false);
});
