import { createTrigger } from './harness/trigger';
import { clockAt, BEGINNING, starts } from './harness/sending';
import { newWorkflowId } from './harness/workflow';
import { meetingEvent, streamEvent, zoomRequest } from './harness/zoomRequest';

beforeEach(() => clockAt(0));
afterEach(() => jest.restoreAllMocks());

describe('a repeat is dropped', () => {
	test.each([
		['by default', {}, [0, 5, 25, 85, 94]],
		['with a Maximum Age of a minute', { maxAge: 60 }, [0, 5, 25, 85]],
	])('at once, and on every Zoom retry: %s', async (_age, options, retries) => {
		const trigger = createTrigger({ parameters: { options } });
		const event = streamEvent();
		expect(await starts(trigger, event)).toBe(true);
		for (const minutes of retries) {
			clockAt(minutes);
			expect(await starts(trigger, event)).toBe(false);
		}
	});

	test('however it is formatted, and whatever else changed in it', async () => {
		const trigger = createTrigger();
		const event = streamEvent();
		expect(await starts(trigger, event)).toBe(true);
		expect(await starts(trigger, JSON.stringify(event, null, 2))).toBe(false);
		expect(await starts(trigger, { ...event, extra: true })).toBe(false);
	});

	test('whatever the ID of the request: it is not signed, and two subscriptions may announce one event', async () => {
		const trigger = createTrigger();
		const event = streamEvent();
		const first = await trigger.send(zoomRequest(event, { requestId: 'request-1' }));
		expect(first.item).toBeDefined();
		for (const requestId of ['request-1', 'request-2', undefined]) {
			const repeat = await trigger.send(zoomRequest(event, { requestId }));
			expect(repeat).toMatchObject({ status: 200, item: undefined });
		}
	});

	test('the ID of the request is enough to recognize it', async () => {
		const trigger = createTrigger();
		const bare = { event: 'meeting.live_streaming_started', payload: { object: { id: 1 } } };
		const sent = async (body: object, requestId: string) =>
			(await trigger.send(zoomRequest(body, { requestId }))).item !== undefined;
		expect(await sent(bare, 'request-1')).toBe(true);
		expect(await sent({ ...bare, attempt: 2 }, 'request-1')).toBe(false);
		expect(await sent({ ...bare, attempt: 2 }, 'request-2')).toBe(true);
	});

	test('an event without a time or an instance is recognized by its whole body', async () => {
		const trigger = createTrigger();
		const bare = { event: 'meeting.live_streaming_started', payload: { object: { id: 1 } } };
		expect(await starts(trigger, bare)).toBe(true);
		expect(await starts(trigger, bare)).toBe(false);
		expect(await starts(trigger, { ...bare, payload: { object: { id: 2 } } })).toBe(true);
	});

	test('as long as a captured request is fresh, however long that is', async () => {
		const trigger = createTrigger({ parameters: { options: { maxAge: 86_400 } } });
		const captured = zoomRequest(streamEvent(), {
			timestamp: String(BEGINNING / 1_000 + 86_400),
		});
		expect((await trigger.send(captured)).item).toBeDefined();
		for (const hours of [1, 24, 47.9]) {
			clockAt(hours * 60);
			expect(await trigger.send(captured)).toMatchObject({ status: 200, item: undefined });
		}
		clockAt(48.1 * 60);
		expect(await trigger.send(captured)).toMatchObject({ status: 401 });
	});

	test('a retry that keeps its first signature starts what was missed, and is dropped otherwise', async () => {
		const strict = createTrigger({ parameters: { options: { maxAge: 300 } } });
		const [missed, received] = [createTrigger(), createTrigger()];
		const first = zoomRequest(streamEvent());
		expect((await received.send(first)).item).toBeDefined();
		clockAt(85);
		expect((await missed.send(first)).item).toBeDefined();
		expect(await received.send(first)).toMatchObject({ status: 200, item: undefined });
		expect(await strict.send(first)).toMatchObject({ status: 401, item: undefined });
	});

	test('also after the execution of another event could not begin', async () => {
		const trigger = createTrigger();
		const kept = zoomRequest(streamEvent(), { requestId: 'request-2' });
		expect((await trigger.send(kept)).item).toBeDefined();
		const failed = zoomRequest(streamEvent(), { requestId: 'request-3' });
		expect((await trigger.send(failed, { begins: false })).status).toBe(500);
		expect((await trigger.send(kept)).item).toBeUndefined();
	});

	test('two requests in the same moment start one execution', async () => {
		const trigger = createTrigger();
		const request = zoomRequest(streamEvent());
		const outcomes = await Promise.all([1, 2, 3].map(async () => await trigger.send(request)));
		expect(outcomes.filter(({ item }) => item !== undefined)).toHaveLength(1);
	});
});

describe('no repeat', () => {
	test('the same event at another time, another event, another meeting', async () => {
		const trigger = createTrigger({
			parameters: { events: ['meeting.started', 'meeting.ended'] },
		});
		const first = { ...meetingEvent('meeting.started'), event_ts: BEGINNING };
		const others = [
			first,
			{ ...first, event_ts: BEGINNING + 1 },
			{ ...first, event: 'meeting.ended' },
			{ ...meetingEvent('meeting.started', { uuid: 'another' }), event_ts: BEGINNING },
		];
		for (const event of others) expect(await starts(trigger, event)).toBe(true);
	});

	test('an event that arrives before the one that happened earlier', async () => {
		const trigger = createTrigger({
			parameters: { events: ['meeting.started', 'meeting.ended'] },
		});
		const started = { ...meetingEvent('meeting.started'), event_ts: BEGINNING };
		const ended = { ...meetingEvent('meeting.ended'), event_ts: BEGINNING + 3_600_000 };
		for (const event of [ended, started]) expect(await starts(trigger, event)).toBe(true);
	});

	test('what did not fit the filter before', async () => {
		const workflowId = newWorkflowId();
		const event = streamEvent();
		const filters = { meeting: '85550001111' };
		expect(await starts(createTrigger({ workflowId, parameters: { filters } }), event)).toBe(false);
		expect(await starts(createTrigger({ workflowId }), event)).toBe(true);
	});

	test('another workflow with the same event', async () => {
		const event = streamEvent();
		expect(await starts(createTrigger(), event)).toBe(true);
		expect(await starts(createTrigger(), event)).toBe(true);
	});

	test('an event whose execution could not begin: the same request again starts it, once', async () => {
		const trigger = createTrigger();
		const request = zoomRequest(streamEvent(), { requestId: 'request-1' });
		for (const attempt of [1, 2]) {
			const failed = await trigger.send(request, { begins: false });
			expect([attempt, failed.status]).toEqual([attempt, 500]);
		}
		expect((await trigger.send(request)).item).toBeDefined();
		expect((await trigger.send(request)).item).toBeUndefined();
	});

	test('while you test, an event may be sent again', async () => {
		const trigger = createTrigger({ mode: 'manual' });
		const event = streamEvent();
		expect(await starts(trigger, event)).toBe(true);
		expect(await starts(trigger, event)).toBe(true);
	});
});
