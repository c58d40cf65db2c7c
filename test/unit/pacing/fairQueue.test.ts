import { FairQueue } from '../../../nodes/zoom/client/pace/fairQueue';

test('a small execution does not wait behind a large one', () => {
	const queue = new FairQueue<string>();
	const large = {};
	const small = {};
	for (let index = 0; index < 500; index += 1) queue.add(large, `large ${index}`);
	queue.add(small, 'small');

	expect([queue.next(), queue.next(), queue.next()]).toEqual(['large 0', 'small', 'large 1']);
});

test('within an execution, requests keep their order of arrival', () => {
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

test('a removed line is not sent, and may start again', () => {
	const queue = new FairQueue<string>();
	const leaving = {};
	queue.add(leaving, 'first');
	queue.add(leaving, 'second');
	queue.add({}, 'other');
	expect(queue.removeLine(leaving)).toEqual(['first', 'second']);
	queue.add(leaving, 'third');

	expect([queue.next(), queue.next(), queue.next()]).toEqual(['other', 'third', undefined]);
	expect(queue.isEmpty).toBe(true);
});

test('a queue whose only line is removed is empty', () => {
	const queue = new FairQueue<string>();
	const leaving = {};
	queue.add(leaving, 'first');
	queue.removeLine(leaving);

	expect(queue.isEmpty).toBe(true);
	expect(queue.next()).toBeUndefined();
});

test('removing a line that is not there does no harm', () => {
	const queue = new FairQueue<string>();
	queue.add({}, 'staying');

	expect(queue.removeLine({})).toEqual([]);
	expect(queue.next()).toBe('staying');
});

test('the others keep their order when some leave', () => {
	const queue = new FairQueue<number>();
	const [odd, even] = [{}, {}];
	for (let index = 1; index <= 10; index += 1) queue.add(index % 2 ? odd : even, index);
	expect(queue.removeIf((entry) => entry < 5 || entry === 8)).toEqual([1, 3, 2, 4, 8]);

	const rest = [];
	while (!queue.isEmpty) rest.push(queue.next());
	expect(rest).toEqual([5, 6, 7, 10, 9]);
});

test('an execution whose requests have all left no longer has a line', () => {
	const queue = new FairQueue<number>();
	queue.add({}, 1);
	queue.removeIf(() => true);

	expect(queue.isEmpty).toBe(true);
});
