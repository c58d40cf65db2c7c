import { ZoomLiveStream } from '../../nodes/ZoomLiveStream/ZoomLiveStream.node';

const { description } = new ZoomLiveStream();

test('an AI agent can use the node as a tool', () => {
	expect(description.usableAsTool).toBe(true);
	expect(description.description.length).toBeGreaterThan(20);
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
