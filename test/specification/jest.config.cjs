const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const usual = require('../../jest.config.js');

const folder = mkdtempSync(join(tmpdir(), 'zoom-live-stream-rules-'));

/**
 * The suites whose requests and answers are checked against Zoom's specification, with a count for each rule.
 * @type {import('jest').Config}
 */
module.exports = {
	...usual,
	rootDir: join(__dirname, '../..'),
	roots: ['engine', 'operations', 'live', 'specification', 'simulator', 'trigger'].map(
		(suite) => `<rootDir>/test/${suite}`,
	),
	testEnvironment: '<rootDir>/test/specification/counting-environment.cjs',
	globals: { ...usual.globals, RULE_COUNTS_FOLDER: folder },
	reporters: ['summary', ['<rootDir>/test/specification/counts-reporter.cjs', { folder }]],
};
