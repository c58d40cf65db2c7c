import { ZoomLiveStream } from '../../nodes/ZoomLiveStream/ZoomLiveStream.node';

const { description } = new ZoomLiveStream();

function valuesOf(name: string): unknown[] {
	return description.properties
		.filter((property) => property.name === name)
		.flatMap(({ options = [] }) =>
			options.map((option) => ('value' in option ? option.value : undefined)),
		);
}

test('an AI agent can use the node as a tool', () => {
	expect(description.usableAsTool).toBe(true);
	expect(description.description.length).toBeGreaterThan(20);
});

test('the operations of the contract are there', () => {
	expect(valuesOf('operation')).toEqual(
		expect.arrayContaining(['start', 'stop', 'updateSettings']),
	);
	expect(valuesOf('eventType')).toEqual(['meeting', 'webinar']);
	expect(valuesOf('resource')).toContain('liveStream');
});

test('the names of the contract are kept', () => {
	expect(description.name).toBe('zoomLiveStream');
	const names = new Set(description.properties.map(({ name }) => name));
	for (const name of [
		'authentication',
		'resource',
		'operation',
		'eventType',
		'meeting',
		'webinar',
		'settings',
		'options',
	]) {
		expect(names).toContain(name);
	}
	expect(description.credentials?.map(({ name }) => name)).toContain('zoomLiveStreamOAuth2Api');
});

test('each operation says in a phrase what the agent would do', () => {
	const operations = description.properties.find(({ name }) => name === 'operation');
	const actions = (operations?.options ?? []).map((option) =>
		'action' in option ? option.action : '',
	);
	expect(actions.length).toBeGreaterThanOrEqual(3);
	for (const action of actions) expect(action).toMatch(/^[A-Z][a-z]+(?: [a-z-]+)+$/);
});
