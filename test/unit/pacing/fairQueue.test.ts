import { Turns } from '../../../nodes/ZoomLiveStream/pace/fairQueue';

function named(name: string, gone: string[]) {
	return { go: () => gone.push(name) };
}

test('a small execution is not kept waiting behind a large one', () => {
	const turns = new Turns();
	const gone: string[] = [];
	const large = {};
	const small = {};
	for (let index = 0; index < 500; index += 1) turns.add(large, named(`large ${index}`, gone));
	turns.add(small, named('small', gone));

	turns.next()?.go();
	turns.next()?.go();

	expect(gone).toEqual(['large 0', 'small']);
});

test('within an execution requests go in the order in which they came', () => {
	const turns = new Turns();
	const gone: string[] = [];
	const execution = {};
	for (const name of ['first', 'second', 'third']) turns.add(execution, named(name, gone));

	while (!turns.empty) turns.next()?.go();

	expect(gone).toEqual(['first', 'second', 'third']);
});

test('a request that left the line does not get a turn', () => {
	const turns = new Turns();
	const gone: string[] = [];
	const execution = {};
	const leaving = named('leaving', gone);
	turns.add(execution, leaving);
	turns.remove(execution, leaving);

	expect(turns.empty).toBe(true);
	expect(turns.next()).toBeUndefined();
});

test('others of the same execution stay in line when one leaves', () => {
	const turns = new Turns();
	const gone: string[] = [];
	const execution = {};
	const leaving = named('leaving', gone);
	turns.add(execution, leaving);
	turns.add(execution, named('staying', gone));
	turns.remove(execution, leaving);

	turns.next()?.go();

	expect(gone).toEqual(['staying']);
	expect(turns.empty).toBe(true);
});

test('leaving a line in which nobody stands does no harm', () => {
	const turns = new Turns();
	turns.remove({}, named('stranger', []));

	expect(turns.empty).toBe(true);
	expect(turns.next()).toBeUndefined();
});
