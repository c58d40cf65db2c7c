import { createTrigger } from './harness/trigger';
import { streamEvent, zoomRequest } from './harness/zoomRequest';

describe('an event whose execution could not begin is given back', () => {
	test('so that a repeat of the same request starts it, once', async () => {
		const trigger = createTrigger();
		const request = zoomRequest(streamEvent(), { requestId: 'request-1' });
		expect((await trigger.send(request, { begins: false })).status).toBe(500);
		expect((await trigger.send(request)).item).toBeDefined();
		expect((await trigger.send(request)).item).toBeUndefined();
	});

	test('without giving back another', async () => {
		const trigger = createTrigger();
		const kept = zoomRequest(streamEvent(), { requestId: 'request-2' });
		expect((await trigger.send(kept)).item).toBeDefined();
		const failed = zoomRequest(streamEvent(), { requestId: 'request-3' });
		expect((await trigger.send(failed, { begins: false })).status).toBe(500);
		expect((await trigger.send(kept)).item).toBeUndefined();
	});

	test('a repeat that was dropped is not given back', async () => {
		const trigger = createTrigger();
		const request = zoomRequest(streamEvent(), { requestId: 'request-4' });
		expect((await trigger.send(request)).item).toBeDefined();
		expect((await trigger.send(request)).item).toBeUndefined();
		expect((await trigger.send(request)).item).toBeUndefined();
	});
});
