const { join } = require('node:path');
const usual = require('../../jest.config.js');

/**
 * The properties with many more cases than `npm test` has time for. The seed is always the same unless
 * `FUZZ_SEED` sets another, as a nightly run may; `FUZZ_FACTOR` multiplies the number of cases.
 * @type {import('jest').Config}
 */
module.exports = {
	...usual,
	rootDir: join(__dirname, '../..'),
	roots: ['<rootDir>/test/fuzz'],
	globals: {
		FUZZ_FACTOR: numberIn('FUZZ_FACTOR') ?? 20,
		FUZZ_SEED: numberIn('FUZZ_SEED'),
	},
	setupFiles: ['<rootDir>/test/fuzz/heap.cjs'],
	reporters: ['default', '<rootDir>/test/fuzz/cases-reporter.cjs'],
};

function numberIn(variable) {
	const value = Number(process.env[variable]);
	return Number.isInteger(value) && value > 0 ? value : undefined;
}
