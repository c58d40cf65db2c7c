import { NodeHelpers } from 'n8n-workflow';
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

test('the operations of the contract exist', () => {
	expect(valuesOf('operation').sort()).toEqual([
		'changeLayout',
		'checkReadiness',
		'enable',
		'get',
		'getJoinToken',
		'set',
		'start',
		'stop',
		'updateSettings',
	]);
	expect(valuesOf('eventType')).toEqual(['meeting', 'webinar']);
	expect(valuesOf('resource')).toContain('liveStream');
});

test('the names of the contract are unchanged', () => {
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

test('each operation describes what the agent would do in a phrase', () => {
	const operations = description.properties.find(({ name }) => name === 'operation');
	const actions = (operations?.options ?? []).map((option) =>
		'action' in option ? option.action : '',
	);
	expect(actions.length).toBeGreaterThanOrEqual(3);
	for (const action of actions) expect(action).toMatch(/^[A-Z][a-z]+(?: [a-z-]+)+$/);
});

test('each operation and each field has a description without technical terms', () => {
	const fields = description.properties.flatMap((property) => [
		property,
		...(property.options ?? []).filter((option) => 'name' in option),
	]);
	const described = fields.flatMap((field) =>
		'description' in field && field.description ? [field.description] : [],
	);
	expect(described.length).toBeGreaterThan(30);
	expect(
		described.filter((text) => /\b(?:endpoint|payload|boolean|string|array)\b/i.test(text)),
	).toEqual([]);
	const operations = description.properties.filter(({ name }) => name === 'operation');
	for (const option of operations.flatMap(({ options = [] }) => options)) {
		expect('description' in option ? option.description : undefined).toMatch(/^[A-Z]\w+ .{15,}/);
	}
});

test('the fields and options of the contract keep their names', () => {
	const optionNames = (collection: string) =>
		description.properties
			.filter(({ name }) => name === collection)
			.flatMap(({ options = [] }) => options.map(({ name }) => name));
	expect(new Set(optionNames('destination'))).toEqual(
		new Set(['keepStreamKey', 'pageUrl', 'platform', 'resolution', 'streamKey', 'streamUrl']),
	);
	expect(optionNames('options')).toEqual([
		'endEvent',
		'includeStreamKey',
		'maxWait',
		'onAlreadyInState',
		'record',
		'requestFormat',
		'waitForEvent',
	]);
	expect(valuesOf('platform')).toEqual(['custom', 'facebook', 'twitch', 'youTube']);
});

test('Start shows no more fields than before until one is opened', () => {
	const values = {
		authentication: 'oAuth2',
		resource: 'liveStream',
		operation: 'start',
		eventType: 'meeting',
	};
	const shown = description.properties.filter((property) =>
		NodeHelpers.displayParameter(values, property, null, description),
	);
	expect(shown.map(({ displayName }) => displayName)).toEqual([
		'Authentication',
		'Resource',
		'Operation',
		'Event Type',
		'Meeting',
		'Destination',
		'Settings',
		'Options',
	]);
});
