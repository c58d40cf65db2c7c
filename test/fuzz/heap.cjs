const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** What is in use after everything that can go is gone, in MB. */
globalThis.heapInMegabytes = () => {
	collectGarbage();
	return process.memoryUsage().heapUsed / 1_000_000;
};
