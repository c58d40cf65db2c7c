/** Ends once all that is ready to run has run. */
exports.turnEnds = async function () {
	await new Promise((resolve) => setImmediate(resolve));
};
