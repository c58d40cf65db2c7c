import { limitDepth } from '../../nodes/ZoomLiveStreamTrigger/limitDepth';

const EVENT = { name: 'meeting.started', object: { id: 7, hosts: ['one', { user: null }] } };

test.each([[1], ['text'], [null], [true], [EVENT], [[]], [{}]])(
	'%j is the same within the limit',
	(value) => {
		expect(limitDepth(value, 5)).toEqual(value);
	},
);

test('what is deeper is left out of objects, and is null in lists, which keep their length', () => {
	expect(limitDepth(EVENT, 3)).toEqual({
		name: 'meeting.started',
		object: { id: 7, hosts: ['one', null] },
	});
	expect(limitDepth(EVENT, 2)).toEqual({ name: 'meeting.started', object: { id: 7 } });
	expect(limitDepth(EVENT, 1)).toEqual({ name: 'meeting.started' });
	expect(limitDepth(EVENT, 0)).toBeUndefined();
});

test('thousands of levels do not end with a full stack', () => {
	const text = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
	expect(JSON.stringify(limitDepth(JSON.parse(text), 3))).toBe('[[[null]]]');
});
