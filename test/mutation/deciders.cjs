const { basename } = require('node:path');

/** Where a test file has the name of what it tests. */
const FOLDERS = ['unit', 'unit/pacing', 'operations', 'engine', 'trigger'];

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
			'unit/destinationPlatform',
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
	categoryPace: ['engine/outages', 'engine/rateLimits', 'operations/cancel'],
	changeStatus: ['operations/alreadyInState', 'engine/errorItem'],
	credential: ['engine/items', 'engine/tokenRefresh', 'operations/serverToServer'],
	diagnose: ['operations/diagnosis'],
	destination: [
		'operations/diagnosisOfOthers',
		'operations/getDestination',
		'operations/record',
		'operations/setDestination',
		'operations/startWithDestination',
	],
	exchange: ['engine/outages', 'engine/rateLimits', 'operations/cancel'],
	joinToken: ['operations/absurdAnswers'],
	lookUp: ['operations/diagnosis', 'operations/readiness'],
	outage: ['engine/outages'],
	perform: ['engine/validation', 'operations/endEvent'],
	readItem: ['engine/validation'],
	recording: ['operations/record'],
	refusals: ['unit/subscriptionWords'],
	plan: ['unit/subscriptionPlan'],
	requestDefaults: ['engine/redirect', 'engine/requestContent'],
	requestFormat: ['engine/formatFallback'],
	send: ['operations/cancel', 'operations/hanging'],
	start: ['operations/record', 'operations/startWithDestination', 'operations/waitForEvent'],
	statusBody: ['engine/validation'],
	stop: ['operations/endEvent'],
	tokenRenewal: ['engine/tokenRefresh'],
};

/** The paths below `test` with which the deciding test files of a file of the code begin. */
exports.decidersOf = function (file) {
	const known = DECIDERS.find(({ code }) => code.test(file))?.tests ?? [];
	const name = basename(file, '.ts');
	const named = FOLDERS.map((folder) => `${folder}/${name}.test`);
	return [...known, ...named, ...(ALSO_TESTED_BY[name] ?? [])];
};
