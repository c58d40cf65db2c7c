import { readdir, readJson } from 'fs-extra';
import { isRecord } from '../../nodes/zoom/guards';

interface ExampleNode {
	name: string;
	type: string;
	typeVersion: number;
	parameters: Record<string, unknown>;
	alwaysOutputData?: boolean;
}

/** Removed with n8n 3.0 (n8n documentation, "n8n 3.0 breaking changes"). */
const REMOVED_NODES = ['function', 'functionItem', 'itemLists', 'aiTransform'];
/** n8n 3.0 stops a Code node after a minute; one that only computes takes milliseconds. */
const WAITS = /setTimeout|sleep|httpRequest|fetch\(|while \(true\)/;
/**
 * Before n8n 3.0, each of their empty outputs got an empty item; since then, not if another output has items.
 */
const SEVERAL_OUTPUTS = ['if', 'switch', 'filter'];
const REMOVED_EXPRESSIONS = /\$getPairedItem|\$evaluateExpression/;

/** One shows fields with values that a test reads, the other runs before there is a stream. */
const WITHOUT_VIEWERS = ['webinar-with-destination.json', 'set-up-zoom.json'];

async function exampleNodes(): Promise<Array<{ file: string; node: ExampleNode }>> {
	const files = (await readdir('examples')).filter((file) => file.endsWith('.json'));
	const workflows = await Promise.all(
		files.map(async (file) => ({ file, workflow: await readJson(`examples/${file}`) })),
	);
	return workflows.flatMap(({ file, workflow: { nodes } }) =>
		nodes.map((node: ExampleNode) => ({ file, node })),
	);
}

const shortType = (type: string) => type.split('.').at(-1) ?? '';
const where = ({ file, node }: { file: string; node: ExampleNode }) => `${file}: ${node.name}`;

describe('the examples in n8n 3.0', () => {
	test('use no node that it removed', async () => {
		const found = (await exampleNodes()).filter(({ node }) =>
			REMOVED_NODES.includes(shortType(node.type)),
		);
		expect(found.map(where)).toEqual([]);
	});

	test('have no Code node that waits, because n8n 3.0 stops it after a minute', async () => {
		const codes = (await exampleNodes()).filter(({ node }) => shortType(node.type) === 'code');
		expect(codes.length).toBeGreaterThan(0);
		expect(codes.filter(({ node }) => WAITS.test(JSON.stringify(node.parameters)))).toEqual([]);
	});

	test('do not rely on Always Output Data to branch into an empty output', async () => {
		const found = (await exampleNodes()).filter(
			({ node }) =>
				node.alwaysOutputData === true && SEVERAL_OUTPUTS.includes(shortType(node.type)),
		);
		expect(found.map(where)).toEqual([]);
	});

	test('use no expression that it removed', async () => {
		const found = (await exampleNodes()).filter(({ node }) =>
			REMOVED_EXPRESSIONS.test(JSON.stringify(node.parameters)),
		);
		expect(found.map(where)).toEqual([]);
	});

	test('never listen to Slack, because its credential then needs a signing secret', async () => {
		const types = (await exampleNodes()).map(({ node }) => shortType(node.type));
		expect(types).toContain('slack');
		expect(types).not.toContain('slackTrigger');
	});
});

test('the examples ask Zoom through this package, so they follow pages, and work for Zoom for Government', async () => {
	const requests = (await exampleNodes()).filter(
		({ node }) => shortType(node.type) === 'httpRequest',
	);
	expect(requests.length).toBeGreaterThan(0);
	expect(requests.filter(({ node }) => String(node.parameters.url).includes('zoom'))).toEqual([]);
});

test('no recipe has a sample address that viewers could get: what is yours is empty, in one place', async () => {
	const nodes = (await exampleNodes()).filter(({ file }) => !WITHOUT_VIEWERS.includes(file));
	const withSample = nodes.filter(({ node }) =>
		JSON.stringify(node.parameters).includes('example.com'),
	);
	expect(withSample.map(where)).toEqual([]);
	const empty = nodes.flatMap(({ file, node }) =>
		/"name":"\w+","value":""/.test(JSON.stringify(node.parameters)) ? [where({ file, node })] : [],
	);
	expect(empty.sort()).toEqual([
		'meeting-to-channel.json: Your Channel',
		'new-event.json: Your Channel',
		'rehearsal.json: Your Streams',
		'season-planner.json: Your Season',
		'several-platforms.json: Your Channels',
		'several-platforms.json: Your Relay',
		'show-button.json: Your Show',
	]);
});

test('messages to Slack escape the signs that Slack reads as markup', async () => {
	// n8n undoes this in a question that waits for an answer: those have no text of others with such signs.
	const messages = (await exampleNodes()).filter(
		({ node }) => shortType(node.type) === 'slack' && node.parameters.operation === 'post',
	);
	expect(messages.length).toBeGreaterThan(20);
	const escapes = ".replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') }}";
	expect(
		messages.filter(({ node }) => !String(node.parameters.text).endsWith(escapes)).map(where),
	).toEqual([]);
});

test('the examples read failed items correctly: with everything under error', async () => {
	const all = await exampleNodes();
	const texts = all.map(({ node }) => JSON.stringify(node.parameters));
	expect(texts.filter((text) => /\$json\.details\b|\{\{ \$json\.error \}\}/.test(text))).toEqual(
		[],
	);
	expect(texts.filter((text) => text.includes('$json.error.fix')).length).toBeGreaterThan(5);
	expect(all.every(({ node }) => isRecord(node.parameters))).toBe(true);
});
