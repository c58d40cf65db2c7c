import { FairQueue } from '../../../nodes/ZoomLiveStream/pace/fairQueue';

test('a small execution does not wait behind a large one', () => {
	const queue = new FairQueue<string>();
	const large = {};
	const small = {};
	for (let index = 0; index < 500; index += 1) queue.add(large, `large ${index}`);
	queue.add(small, 'small');

	expect([queue.next(), queue.next(), queue.next()]).toEqual(['large 0', 'small', 'large 1']);
});

test('within an execution requests go in the order in which they came', () => {
	const queue = new FairQueue<string>();
	const execution = {};
	for (const name of ['first', 'second', 'third']) queue.add(execution, name);

	expect([queue.next(), queue.next(), queue.next(), queue.next()]).toEqual([
		'first',
		'second',
		'third',
		undefined,
	]);
	expect(queue.isEmpty).toBe(true);
});

test('a request that left the line does not go', () => {
	const queue = new FairQueue<string>();
	const execution = {};
	queue.add(execution, 'leaving');
	queue.remove(execution, 'leaving');

	expect(queue.isEmpty).toBe(true);
	expect(queue.next()).toBeUndefined();
});

test('others of the same execution stay in line when one leaves', () => {
	const queue = new FairQueue<string>();
	const execution = {};
	queue.add(execution, 'leaving');
	queue.add(execution, 'staying');
	queue.remove(execution, 'leaving');

	expect(queue.next()).toBe('staying');
	expect(queue.isEmpty).toBe(true);
});

test('leaving a line that is empty does no harm', () => {
	const queue = new FairQueue<string>();
	queue.remove({}, 'stranger');

	expect(queue.isEmpty).toBe(true);
	expect(queue.next()).toBeUndefined();
});
