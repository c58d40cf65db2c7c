const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** Frees all memory that nothing refers to, and returns how much is left, in MB. */
exports.usedMegabytes = function () {
	collectGarbage();
	return process.memoryUsage().heapUsed / 2 ** 20;
};
