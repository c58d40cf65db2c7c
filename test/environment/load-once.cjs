const { TestEnvironment } = require('jest-environment-node');

/**
 * Node's usual test environment, plus `loadOnce`, which loads a package once per test process
 * instead of once per test file: n8n-core has 2,000 modules and takes seconds to load.
 * A package loaded this way has its own `Error`, so compare its errors with its own classes.
 * With the environment's option `engineFolder`, n8n's packages come from a different folder;
 * `engineVersion` is its version of n8n-core.
 */
module.exports = class LoadOnceEnvironment extends TestEnvironment {
	constructor(config, context) {
		super(config, context);
		const { engineFolder } = config.projectConfig.testEnvironmentOptions;
		const folders = [...(engineFolder ? [engineFolder] : []), __dirname];
		const load = (name) => require(require.resolve(name, { paths: folders }));
		this.global.loadOnce = load;
		this.global.engineVersion = load('n8n-core/package.json').version;
	}
};
