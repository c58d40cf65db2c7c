/** The test files that decide first about some of the code, by the beginning of their path below `test`. */
const DECIDERS = [
	{
		code: /^credentials\/|^nodes\/zoom\/credentialFields/,
		tests: ['editor/credentials', 'editor/saved', 'operations/environments'],
	},
	{
		code: /^nodes\/ZoomLiveStreamTrigger\/description\/|^nodes\/zoom\/webhook\/events/,
		tests: ['editor/saved', 'editor/trigger', 'editor/nodesInN8n', 'trigger/description'],
	},
	{
		code: /\/description\/|\.node\.ts$|\/(?:choices|platform|operation|authenticationField)\.ts$/,
		tests: [
			'editor/complete',
			'editor/destination',
			'editor/lists',
			'editor/liveStream',
			'editor/newNode',
			'editor/nodesInN8n',
			'editor/saved',
			'editor/secrets',
			'engine/redirect',
			'unit/destinationPlatform',
		],
	},
	{
		code: /^nodes\/ZoomLiveStreamTrigger\/(?:subscription|activation|refusal|challengeWatch)/,
		tests: ['trigger/activation', 'trigger/refusals', 'trigger/subscription', 'unit/publicUrl'],
	},
	{ code: /^nodes\/ZoomLiveStreamTrigger\/|^nodes\/zoom\/webhook\//, tests: ['trigger/'] },
	{ code: /\/listSearch\//, tests: ['operations/picker', 'editor/lists'] },
];

/** The paths below `test` with which the deciding test files of a file of the code begin. */
exports.decidersOf = function (file) {
	return DECIDERS.find(({ code }) => code.test(file))?.tests ?? [];
};
