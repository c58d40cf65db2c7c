const { default: circus } = require('jest-circus/runner');
const { rememberKiller, rememberTests } = require('./tests-by-file.cjs');

let killed;

/**
 * Runs a test file for Stryker: one failed test kills a mutant, so the files after it are left out, which
 * Stryker cannot have jest do. Without a mutant it writes down which tests the file has.
 */
module.exports = async function run(globalConfig, config, environment, runtime, path, ...more) {
	const mutant = process.env.__STRYKER_ACTIVE_MUTANT__;
	if (mutant !== undefined && mutant === killed) return leftOut(path);
	const begun = Date.now();
	const result = await circus(globalConfig, config, environment, runtime, path, ...more);
	if (mutant === undefined) {
		const names = result.testResults.map(({ fullName }) => fullName);
		rememberTests(config, path, { names, time: Date.now() - begun });
	} else if (result.numFailingTests > 0) {
		killed = mutant;
		rememberKiller(path);
	}
	return result;
};

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
