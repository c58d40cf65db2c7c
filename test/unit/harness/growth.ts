const LONG = 60_000;
const SHORT = LONG / 10;
/** Shorter times are not meaningful, in ms. */
const SHORTEST_TIME = 2;
const MAX_ATTEMPTS = 5;

/** A text ten times as long may take this many times as long; quadratic growth would be a hundred times. */
export const MAX_GROWTH = 50;

/**
 * How many times as long a text of ten times the length takes.
 * @param text a unit to repeat, or a function that returns a text of about the given length
 */
export function growthOf(
	text: string | ((length: number) => string),
	read: (text: string) => unknown,
): number {
	const make = typeof text === 'string' ? filled(text) : text;
	let growth = Number.POSITIVE_INFINITY;
	// What grows too fast does so each time; a busy machine only now and then.
	for (let attempt = 0; attempt < MAX_ATTEMPTS && growth >= MAX_GROWTH; attempt += 1) {
		growth = timeOf(read, make(LONG)) / Math.max(SHORTEST_TIME, timeOf(read, make(SHORT)));
	}
	return growth;
}

/** A function that repeats a text up to a length. */
export function filled(unit: string): (length: number) => string {
	return (length) => unit.repeat(Math.ceil(length / unit.length));
}

/** The fastest of five, so that other processes on the machine don't matter. */
function timeOf(read: (text: string) => unknown, text: string): number {
	const times = [1, 2, 3, 4, 5].map(() => {
		const begun = performance.now();
		read(text);
		return performance.now() - begun;
	});
	return Math.min(...times);
}
