const { appendFileSync } = require('node:fs');
const { join } = require('node:path');
const LoadOnceEnvironment = require('../environment/load-once.cjs');

/**
 * The usual environment, plus `countRules`, which records the rules that a test's requests and answers
 * matched. Test processes are separate: each has its own file, and the reporter adds them up.
 */
module.exports = class CountingEnvironment extends LoadOnceEnvironment {
	constructor(config, context) {
		super(config, context);
		const folder = config.projectConfig.globals.RULE_COUNTS_FOLDER;
		const note = (name, names) =>
			appendFileSync(join(folder, `${name}-${process.pid}.txt`), `${names.join('\n')}\n`);
		let isFirst = true;
		this.global.countRules = (all, met) => {
			if (isFirst) note('all', all);
			isFirst = false;
			if (met.length > 0) note('met', met);
		};
	}
};
