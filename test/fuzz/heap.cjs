const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** The heap in use after garbage collection, in MB. */
globalThis.heapInMegabytes = () => {
	collectGarbage();
	return process.memoryUsage().heapUsed / 1_000_000;
};
