const LoadOnceEnvironment = require('../environment/load-once.cjs');

/** Skips the rest of a file after a failed test, because one kills a mutant: the rest may hang, too. */
module.exports = class UntilKilledEnvironment extends LoadOnceEnvironment {
	failed = false;

	async handleTestEvent({ name, test }) {
		if (process.env.__STRYKER_ACTIVE_MUTANT__ === undefined) return;
		if (name === 'test_start' && this.failed) test.mode = 'skip';
		if (name === 'test_done' && test.errors.length > 0) this.failed = true;
	}
};
