const LONG = 60_000;
const SHORT = LONG / 10;
/** Shorter times say nothing, in ms. */
const SHORTEST_TIME = 2;

/** Ten times the text may take this many times as long; growth with the square would be a hundred times. */
export const MAX_GROWTH = 50;

/**
 * How many times as long ten times the text takes.
 * @param text a unit that is repeated, or a function that makes a text of about the given length
 */
export function growthOf(
	text: string | ((length: number) => string),
	read: (text: string) => unknown,
): number {
	const make = typeof text === 'string' ? filled(text) : text;
	return timeOf(read, make(LONG)) / Math.max(SHORTEST_TIME, timeOf(read, make(SHORT)));
}

/** A function that repeats a text up to a length. */
export function filled(unit: string): (length: number) => string {
	return (length) => unit.repeat(Math.ceil(length / unit.length));
}

/** The quickest of five, so that another process on the machine does not decide. */
function timeOf(read: (text: string) => unknown, text: string): number {
	const times = [1, 2, 3, 4, 5].map(() => {
		const begun = performance.now();
		read(text);
		return performance.now() - begun;
	});
	return Math.min(...times);
}
