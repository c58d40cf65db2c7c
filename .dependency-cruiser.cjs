/**
 * The direction of the arrows between the rooms of nodes/, held by dependency-cruiser: see docs/internals/architecture.md.
 * An item goes down the rooms; nothing below knows what is above it, types included.
 */
const ROOMS = ['item', 'operations', 'fields', 'zoomState'];
const ACTION = '^nodes/ZoomLiveStream';

/** Each room may use the rooms after it, and none before it. */
const downwards = ROOMS.slice(1).map((room, index) => ({
	name: `${room}-knows-nothing-above-it`,
	severity: 'error',
	from: { path: `${ACTION}/${room}/` },
	to: { path: `${ACTION}/(?:${ROOMS.slice(0, index + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		{ name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
		...downwards,
		{
			name: 'pace-knows-a-clock',
			comment: 'It is given an account name and what Zoom answered, in words of its own.',
			severity: 'error',
			from: { path: '^nodes/zoom/client/pace\\.ts$' },
			to: { pathNot: '^nodes/zoom/n8n/clock\\.ts$' },
		},
		{
			name: 'answers-know-no-room',
			severity: 'error',
			from: { path: `${ACTION}/answers/` },
			to: { path: `${ACTION}/(?:${[...ROOMS, 'listSearch', 'description'].join('|')})/` },
		},
		{
			name: 'pickers-use-zoom-state-and-answers',
			severity: 'error',
			from: { path: `${ACTION}/listSearch/` },
			to: { path: `${ACTION}/(?:item|operations|fields|description)/` },
		},
		{
			name: 'zoom-knows-no-node',
			severity: 'error',
			from: { path: '^nodes/zoom/' },
			to: { path: '^nodes/ZoomLiveStream' },
		},
		{
			name: 'nodes-share-only-what-zoom-is',
			severity: 'error',
			from: { path: '^nodes/ZoomLiveStreamTrigger/' },
			to: { path: `${ACTION}/` },
		},
		{
			name: 'no-runtime-dependencies',
			comment: 'n8n installs a community package without dependencies.',
			severity: 'error',
			from: { path: '^(?:nodes|credentials)/' },
			to: {
				pathNot: ['^(?:nodes|credentials)/', '^node_modules/n8n-workflow/', '^(?:node:)?crypto$'],
			},
		},
		{
			name: 'the-simulator-is-written-from-zooms-documents',
			severity: 'error',
			from: { path: '^test/simulator/.*(?<!\\.test)\\.(?:ts|mjs)$' },
			to: { path: '^(?:nodes|credentials)/' },
		},
		{
			name: 'nodes-know-no-test',
			severity: 'error',
			from: { path: '^(?:nodes|credentials)/' },
			to: { path: '^test/' },
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
	},
};
