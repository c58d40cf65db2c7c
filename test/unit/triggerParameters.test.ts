import { deduplicationKeys } from '../../nodes/ZoomLiveStreamTrigger/deduplication';
import { readEventFilter } from '../../nodes/ZoomLiveStreamTrigger/eventFilter';
import { readMaxAge } from '../../nodes/ZoomLiveStreamTrigger/options';
import type { WebhookEvent } from '../../nodes/zoom/webhook/events';

test.each<[unknown, number]>([
	[0, 0],
	[60, 60],
	[-1, 6_000],
	['60', 6_000],
	[undefined, 6_000],
])('a Maximum Age of %j is %i seconds', (value, seconds) => {
	expect(readMaxAge(value)).toBe(seconds);
});

test.each<[unknown, string[]]>([
	[['meeting.started', ''], ['meeting.started']],
	['meeting.started', ['meeting.started']],
	['', []],
	[[7, null], []],
	[undefined, []],
])('Trigger On with %j listens for %j', (events, names) => {
	expect([...readEventFilter(events, {}).names]).toEqual(names);
});

describe('the same event is recognized', () => {
	const EVENT: WebhookEvent = {
		name: 'meeting.started',
		eventType: 'meeting',
		occurredAt: 1_767_225_600_000,
		payload: {},
		object: { uuid: 'instance-1' },
		stream: undefined,
	};
	const keysOf = (event: Partial<WebhookEvent>, text = '{}', requestId?: string) =>
		deduplicationKeys({
			trigger: 'workflow/node',
			event: { ...EVENT, ...event },
			body: new TextEncoder().encode(text),
			requestId,
		});

	test('by name, time and meeting instance, whatever else its body has', () => {
		expect(keysOf({}, '{"a":1}')).toEqual(keysOf({}, '{"b":2}'));
		expect(keysOf({})).not.toEqual(keysOf({ name: 'meeting.ended' }));
		expect(keysOf({})).not.toEqual(keysOf({ occurredAt: 1_767_225_600_001 }));
		expect(keysOf({})).not.toEqual(keysOf({ object: { uuid: 'instance-2' } }));
	});

	test.each<[string, Partial<WebhookEvent>]>([
		['a time', { occurredAt: undefined }],
		['an instance', { object: {} }],
	])('by its whole body without %s', (_what, event) => {
		expect(keysOf(event, '{"a":1}')).toEqual(keysOf(event, '{"a":1}'));
		expect(keysOf(event, '{"a":1}')).not.toEqual(keysOf(event, '{"b":2}'));
	});

	test('by the id of the request as well', () => {
		expect(keysOf({}, '{}', 'request-1')).toHaveLength(2);
		expect(keysOf({}, '{}', 'request-1')[1]).toBe(
			keysOf({ name: 'meeting.ended' }, '{"b":2}', 'request-1')[1],
		);
	});
});
