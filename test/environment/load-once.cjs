const { TestEnvironment } = require('jest-environment-node');

/**
 * Node's usual test environment, plus `loadOnce`, which loads a package once per test process
 * instead of once per test file: n8n-core has 2,000 modules and takes seconds to load.
 * A package loaded so has its own `Error`, so compare its errors by its own classes.
 * The environment's option `engineFolder` has n8n's packages come from another folder than this one;
 * `engineVersion` is the version of n8n-core there.
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
