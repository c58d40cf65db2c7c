const { basename, dirname } = require('node:path');

/** Where a test file has the name of what it tests. A unit test is also in a folder that is named as the folder of the code. */
const FOLDERS = ['operations', 'engine', 'trigger'];

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
			'editor/everyOperation',
			'editor/lists',
			'editor/liveStream.slow',
			'editor/newNode',
			'editor/nodesInN8n',
			'editor/saved',
			'editor/secrets',
			'engine/redirect',
			'unit/fields/destinationPlatform',
		],
	},
	{
		code: /^nodes\/ZoomLiveStreamTrigger\/(?:subscription\/|activation|trigger)/,
		tests: [
			'trigger/activation',
			'trigger/matrix',
			'trigger/ownership',
			'trigger/refusals',
			'trigger/subscription',
			'trigger/unreliableZoom',
		],
	},
	{ code: /^nodes\/ZoomLiveStreamTrigger\/|^nodes\/zoom\/webhook\//, tests: ['trigger/'] },
	{ code: /\/listSearch\//, tests: ['operations/picker.slow', 'editor/lists'] },
];

/** What is tested under a name that is not its own. */
const ALSO_TESTED_BY = {
	changeStatus: ['operations/alreadyInState', 'engine/errorItem'],
	diagnose: ['operations/diagnosis'],
	destination: [
		'unit/fields/destination',
		'operations/diagnosisOfOthers',
		'operations/getDestination',
		'operations/record',
		'operations/setDestination',
		'operations/startWithDestination',
	],
	exchange: ['engine/outages', 'engine/rateLimits', 'operations/cancel'],
	format: ['engine/formatFallback'],
	joinToken: ['operations/absurdAnswers'],
	lookUp: ['operations/diagnosis', 'operations/readiness'],
	pace: ['unit/client/pacing', 'engine/outages', 'engine/rateLimits', 'operations/cancel'],
	perform: ['engine/validation', 'operations/endEvent'],
	readItem: ['engine/validation'],
	recording: ['operations/record'],
	requestDefaults: ['engine/redirect', 'engine/requestContent'],
	send: ['operations/cancel', 'operations/hanging'],
	start: ['operations/record', 'operations/startWithDestination', 'operations/waitForEvent'],
	stop: ['operations/endEvent'],
	token: ['engine/items', 'engine/tokenRefresh', 'operations/serverToServer'],
};

/** The paths below `test` with which the deciding test files of a file of the code begin. */
exports.decidersOf = function (file) {
	const known = DECIDERS.find(({ code }) => code.test(file))?.tests ?? [];
	const name = basename(file, '.ts');
	const folders = [`unit/${basename(dirname(file))}`, ...FOLDERS];
	const named = folders.map((folder) => `${folder}/${name}.test`);
	return [...known, ...named, ...(ALSO_TESTED_BY[name] ?? [])];
};
