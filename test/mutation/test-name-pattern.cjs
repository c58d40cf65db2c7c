/**
 * The names of the tests in the pattern with which Stryker has jest choose them: all that reach a mutant, often
 * thousands, and matching them one after the other with a pattern takes longer than running the tests.
 */
exports.testsIn = function (pattern) {
	if (pattern !== lastPattern) {
		lastPattern = pattern;
		names = new Set(pattern.slice(1, -1).split(')|(').map(unescape));
	}
	return names;
};

/** A pattern for these tests alone. */
exports.patternFor = function (testNames) {
	return `^(?:${testNames.map((name) => name.replace(SPECIAL, '\\$&')).join('|')})$`;
};

const SPECIAL = /[-/\\^$*+?.()|[\]{}]/g;
let lastPattern;
let names;

function unescape(name) {
	return name.replace(/\\([-/\\^$*+?.()|[\]{}])/g, '$1');
}
