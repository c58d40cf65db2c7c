import { paceOf, rememberedPaces } from '../../../nodes/ZoomLiveStream/pace/accountPaces';

test('10,000 credentials leave no more than a hundred in memory', async () => {
	for (let index = 0; index < 10_000; index += 1) {
		const pace = paceOf(`credential ${index}`).of('Light');
		await pace.acquire({}, undefined);
		pace.release(undefined);
	}

	expect(rememberedPaces()).toBeLessThanOrEqual(100);
});

test('an account with a request under way is not forgotten', async () => {
	const busy = paceOf('busy');
	await busy.of('Light').acquire({}, undefined);
	for (let index = 0; index < 500; index += 1) paceOf(`other ${index}`);

	expect(paceOf('busy')).toBe(busy);
	busy.of('Light').release(undefined);
});

test('a request whose execution is cancelled leaves the line at once', async () => {
	const pace = paceOf('cancelled').of('Light');
	const execution = {};
	await pace.acquire(execution, undefined);
	await pace.acquire(execution, undefined);
	const cancelling = new AbortController();
	const place = pace.acquire(execution, cancelling.signal);
	cancelling.abort();

	expect(await place).toBe(false);
	expect(await pace.acquire(execution, cancelling.signal)).toBe(false);
});
