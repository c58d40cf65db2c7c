const { TestEnvironment } = require('jest-environment-node');

/**
 * Node's usual test environment, plus `loadOnce`, which loads a package once per test process
 * instead of once per test file: n8n-core has 2,000 modules and takes seconds to load.
 * A package loaded so has its own `Error`, so compare its errors by its own classes.
 */
module.exports = class LoadOnceEnvironment extends TestEnvironment {
	constructor(config, context) {
		super(config, context);
		this.global.loadOnce = require;
	}
};
