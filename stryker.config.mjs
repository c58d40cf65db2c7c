/**
 * `npm run mutation` changes the code in thousands of small ways and runs the tests against each change:
 * a change that no test notices is a gap in the tests (docs/internals/mutation.md).
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
	mutate: ['{credentials,nodes}/**/*.ts', '!**/*.d.ts'],
	plugins: ['@stryker-mutator/*', './test/mutation/display-text.mjs'],
	ignorers: ['display-text'],
	testRunner: 'jest',
	jest: {
		// test/mutation chooses the files.
		enableFindRelatedTests: false,
		projectType: 'custom',
		configFile: 'jest.config.js',
		config: {
			rootDir: '.',
			testEnvironment: './test/mutation/environment.cjs',
			// What hangs is killed.
			testTimeout: 10_000,
			testRunner: '<rootDir>/test/mutation/jest-circus-until-killed.cjs',
			testSequencer: '<rootDir>/test/mutation/deciding-files.cjs',
			testMatch: ['<rootDir>/test/{unit,editor,engine,operations,trigger}/**/*.test.ts'],
			testPathIgnorePatterns: [
				// Long tables, and time and memory, which say nothing about a change.
				'/test/(?!editor/|operations/picker).*[.]slow[.]',
				'/test/unit/text/hideSecretsSpeed',
			],
			modulePathIgnorePatterns: ['<rootDir>/test/e2e/'],
		},
	},
	// The first run of all tests, one after the other.
	dryRunTimeoutMinutes: 30,
	coverageAnalysis: 'perTest',
	// On two cores: the third runs while the others wait.
	concurrency: 3,
	// Stryker reckons with all tests that reach a mutant, of which a part is run.
	timeoutMS: 15_000,
	timeoutFactor: 0.1,
	incremental: true,
	incrementalFile: 'reports/mutation/incremental.json',
	tempDirName: '.tmp/stryker',
	cleanTempDir: 'always',
	ignorePatterns: ['/.tmp', '/dist', '/docs', '/reports', '/test/e2e', '/test/bench', '/test/demo'],
	reporters: ['clear-text', 'progress', 'html', 'json'],
	clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
	htmlReporter: { fileName: 'reports/mutation/index.html' },
	jsonReporter: { fileName: 'reports/mutation/mutation.json' },
	thresholds: { high: 95, low: 90, break: null },
	allowEmpty: true,
};
