const { decidersOf } = require('./deciders.cjs');
const { fileOfMutant } = require('./mutated-file.cjs');
const { latenessOf, testsOf } = require('./tests-by-file.cjs');

/** How many ms the files in n8n's engine may take for one mutant: all of them would take a minute. */
const ENGINE_TIME = 10_000;

/**
 * Chooses the test files that decide about a mutant: first those that have killed the last ones, then
 * the quick ones. Stryker chooses tests, but leaves jest to load every file to find them, which takes most of
 * the time. For a mutant that is met while its file loads, or once between two tests, it chooses all of them.
 *
 * - Where some files are known to decide about the code (deciders.cjs), they come first.
 * - Then come the unit tests and those of the trigger that reach the mutant, then the files in n8n's engine
 *   that do and are the quickest.
 *
 * So the score is a lower bound: what it counts as killed is killed, and a survivor may still fail a
 * test that was not tried.
 */
module.exports = class DecidingFiles {
	sort(tests) {
		const mutant = process.env.__STRYKER_ACTIVE_MUTANT__;
		if (mutant === undefined || tests.length === 0) return tests;
		const likelyFirst = [...tests].sort(
			(one, other) =>
				latenessOf(other.path) - latenessOf(one.path) || recordOf(one).time - recordOf(other).time,
		);
		const isIn =
			(...folders) =>
			({ path }) =>
				folders.some((folder) => path.includes(`/test/${folder}`));
		const [{ context }] = tests;
		const file = fileOfMutant(context.config, mutant);
		const reaching = likelyFirst.filter((test) => recordOf(test).mutants.includes(mutant));
		return unique([
			...reaching.filter(isIn(...decidersOf(file))),
			...reaching.filter(isIn('unit/')),
			...reaching.filter(isIn('trigger/')),
			...quickest(reaching.filter(isIn('editor/', 'engine/', 'operations/')), ENGINE_TIME),
		]);
	}

	allFailedTests(tests) {
		return tests;
	}

	cacheResults() {}
};

function recordOf({ path, context }) {
	return testsOf(context.config, path);
}

/** The first of the files that together take no longer than some ms. */
function quickest(tests, mostTime) {
	let left = mostTime;
	return tests.filter((test) => {
		const { time } = recordOf(test);
		const fits = time <= left;
		if (fits) left -= time;
		return fits;
	});
}

function unique(tests) {
	return [...new Set(tests)];
}
