import fc from 'fast-check';

/** Set by test/fuzz/jest.config.cjs, which `npm run fuzz` uses; `npm run check` sets none of them. */
declare const FUZZ_FACTOR: number | undefined;
declare const FUZZ_SEED: number | undefined;

/** How many times as many cases as in `npm run check`. */
const factor = typeof FUZZ_FACTOR === 'number' ? FUZZ_FACTOR : 1;
/** The same cases in every run, so that a failure can be reproduced. */
const seed = typeof FUZZ_SEED === 'number' ? FUZZ_SEED : 20_260_119;
/** The timeout of each property, in ms: the nightly run takes a while. */
const TIME_LIMIT = 1_800_000;

/**
 * A test of a property with generated cases. Its name includes their number and seed.
 * @param quickly how many cases in `npm run check`
 * @param weight how many times as many as other properties in `npm run fuzz`
 */
export function checkProperty<Case>(
	title: string,
	quickly: number,
	property: fc.IRawProperty<Case>,
	weight = 1,
): void {
	const numRuns = quickly * factor * (factor > 1 ? weight : 1);
	test(
		`${title} (${numRuns.toLocaleString('en')} cases, seed ${seed})`,
		async () => {
			await fc.assert(property, { seed, numRuns });
		},
		TIME_LIMIT,
	);
}
