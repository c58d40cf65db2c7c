const { default: circus } = require('jest-circus/runner');
const { patternFor, testsIn } = require('./test-name-pattern.cjs');
const { rememberKiller, rememberTests, testsOf } = require('./tests-by-file.cjs');

let killed;

/**
 * Runs a test file for Stryker: one failed test kills a mutant, so the files after it are left out, which
 * Stryker cannot have jest do. Without a mutant it writes down which tests the file has.
 */
module.exports = async function run(globalConfig, config, environment, runtime, path, ...more) {
	const mutant = process.env.__STRYKER_ACTIVE_MUTANT__;
	if (mutant !== undefined && mutant === killed) return leftOut(path);
	const begun = Date.now();
	const metBefore = { ...metOutsideTests(environment) };
	const narrowed = { ...globalConfig, ...ownPattern(globalConfig, config, path) };
	const result = await circus(narrowed, config, environment, runtime, path, ...more);
	if (mutant === undefined) {
		const names = result.testResults.map(({ fullName }) => fullName);
		const mutants = [
			...metSince(metBefore, metOutsideTests(environment)),
			...metInTests(names, environment),
		];
		rememberTests(config, path, { names, mutants: unique(mutants), time: Date.now() - begun });
	} else if (result.numFailingTests > 0) {
		killed = mutant;
		rememberKiller(path);
	}
	return result;
};

/**
 * How often each mutant was met outside tests in all test files so far: mostly a constant, while its file loads,
 * but also what a wait does that a test left behind.
 */
function metOutsideTests({ global }) {
	return global.__stryker__?.mutantCoverage?.static ?? {};
}

function metSince(before, after) {
	return Object.keys(after).filter((mutant) => after[mutant] !== before[mutant]);
}

function metInTests(names, { global }) {
	const perTest = global.__stryker__?.mutantCoverage?.perTest ?? {};
	return names.flatMap((name) => Object.keys(perTest[name] ?? {}));
}

function unique(values) {
	return [...new Set(values)];
}

/** The part of Stryker's pattern that is about tests of this file. */
function ownPattern({ testNamePattern }, config, path) {
	if (!testNamePattern) return {};
	const wanted = testsIn(testNamePattern);
	const own = testsOf(config, path).names.filter((name) => wanted.has(name));
	return { testNamePattern: patternFor(own) };
}

/** The result of a file whose only test was skipped; jest accepts no file without any. */
function leftOut(testFilePath) {
	const title = 'left out';
	return {
		leaks: false,
		numFailingTests: 0,
		numPassingTests: 0,
		numPendingTests: 1,
		numTodoTests: 0,
		openHandles: [],
		perfStats: { end: 0, runtime: 0, slow: false, start: 0 },
		skipped: true,
		snapshot: { added: 0, matched: 0, unchecked: 0, uncheckedKeys: [], unmatched: 0, updated: 0 },
		testFilePath,
		testResults: [
			{ ancestorTitles: [], failureMessages: [], fullName: title, status: 'pending', title },
		],
	};
}
