const { latenessOf, testsOf } = require('./tests-by-file.cjs');

/** Files in n8n's engine for one mutant: all of them would take a minute for each that survives. */
const MOST_ENGINE_FILES = 6;

/**
 * Chooses the test files that decide about a mutant: first those that have killed the last ones, then
 * the quick ones. Stryker chooses tests, but
 * leaves jest to load every file to find them, which takes most of the time.
 *
 * - A mutant is decided by the unit tests and those of the trigger that reach it, then by the quickest
 *   files in n8n's engine that do.
 * - A mutant in a constant is reached when its file loads, so nobody can tell which tests need it: the
 *   unit tests decide.
 *
 * So the score is a lower bound: what it counts as killed is killed, and a survivor may still fail a
 * test that was not tried.
 */
module.exports = class DecidingFiles {
	constructor({ globalConfig }) {
		this.pattern = globalConfig.testNamePattern;
	}

	sort(tests) {
		if (process.env.__STRYKER_ACTIVE_MUTANT__ === undefined) return tests;
		const likelyFirst = [...tests].sort(
			(one, other) =>
				latenessOf(other.path) - latenessOf(one.path) || testsIn(one).time - testsIn(other).time,
		);
		const among = (...folders) =>
			likelyFirst.filter(({ path }) => folders.some((name) => path.includes(`/test/${name}/`)));
		if (!this.pattern) return among('unit');
		const pattern = new RegExp(this.pattern, 'i');
		const reaches = (test) => testsIn(test).names.some((name) => pattern.test(name));
		return [
			...among('unit').filter(reaches),
			...among('trigger').filter(reaches),
			...among('engine', 'operations').filter(reaches).slice(0, MOST_ENGINE_FILES),
		];
	}

	allFailedTests(tests) {
		return tests;
	}

	cacheResults() {}
};

function testsIn({ path, context }) {
	return testsOf(context.config, path);
}
