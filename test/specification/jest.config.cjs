const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const usual = require('../../jest.config.js');

const folder = mkdtempSync(join(tmpdir(), 'zoom-live-stream-rules-'));

/**
 * The suites whose requests and answers are judged by Zoom's specification, with a list of what each of its
 * rules has seen.
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
