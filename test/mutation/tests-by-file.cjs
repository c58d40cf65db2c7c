const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

/**
 * Writes down which tests a file has, which mutants it reaches in and between them, and how many ms it takes:
 * Stryker's first run of all tests is the time for it.
 */
exports.rememberTests = function (config, path, tests) {
	const known = readTests(config);
	writeFileSync(recordOf(config), JSON.stringify({ ...known, [keyOf(config, path)]: tests }));
};

/** Gives what was written down about a file. The processes that try the mutants read them once. */
exports.testsOf = function (config, path) {
	remembered ??= readTests(config);
	return remembered[keyOf(config, path)] ?? { names: [], mutants: [], time: 0 };
};

/** Notes that a file has killed a mutant: mutants come in the order of the code, so it may kill the next. */
exports.rememberKiller = function (path) {
	killers.delete(path);
	killers.add(path);
};

/** How lately a file has killed a mutant; -1 for never. */
exports.latenessOf = function (path) {
	return [...killers].indexOf(path);
};

const killers = new Set();
let remembered;

function readTests(config) {
	const record = recordOf(config);
	return existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {};
}

function recordOf({ rootDir }) {
	return join(rootDir, 'tests-by-file.json');
}

function keyOf({ rootDir }, path) {
	return path.slice(rootDir.length);
}
