import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type INode, type INodeTypeDescription, NodeHelpers } from 'n8n-workflow';
import { assert } from '../assertions.mts';
import { examplesFolder, listExamples, readExample } from './example-workflows.mts';
import { chosenN8n } from '../install/cache-folder.mts';
import { RECIPES } from './pictures.mts';
import type { Step } from './walk.mts';

/**
 * The newest versions of n8n's nodes in the oldest n8n that the package supports (n8n-nodes-base 1.121, in
 * n8n 1.123).
 */
const OLDEST_N8N: { [type: string]: number } = {
	'n8n-nodes-base.code': 2,
	'n8n-nodes-base.convertToFile': 1.1,
	'n8n-nodes-base.dataTable': 1,
	'n8n-nodes-base.filter': 2.3,
	'n8n-nodes-base.form': 2.3,
	'n8n-nodes-base.formTrigger': 2.3,
	'n8n-nodes-base.googleCalendar': 1.3,
	'n8n-nodes-base.googleSheets': 4.7,
	'n8n-nodes-base.httpRequest': 4.3,
	'n8n-nodes-base.if': 2.3,
	'n8n-nodes-base.removeDuplicates': 2,
	'n8n-nodes-base.scheduleTrigger': 1.3,
	'n8n-nodes-base.set': 3.4,
	'n8n-nodes-base.slack': 2.4,
	'n8n-nodes-base.splitOut': 1,
	'n8n-nodes-base.switch': 3.4,
	'n8n-nodes-base.wait': 1.1,
	'n8n-nodes-base.webhook': 2.1,
	'n8n-nodes-base.zoom': 1,
};

/** Used before there is a meeting to choose. */
const FOR_SETTING_UP = 'set-up-zoom.json';
const NO_MEETING_YET = 'Check Readiness: Parameter "Meeting" is required.';

function hasVersion({ version }: INodeTypeDescription, wanted: number): boolean {
	return Array.isArray(version) ? version.includes(wanted) : version === wanted;
}

/** The nodes that, as a note of their recipe says, need a newer n8n than the oldest. */
function nodesForNewer(nodes: INode[]): string[] {
	const notes = nodes
		.filter(({ type }) => type === 'n8n-nodes-base.stickyNote')
		.map(({ parameters }) => String(parameters.content));
	return notes.flatMap((text) =>
		[...text.matchAll(/[^.\n]* needs? n8n \d+\.\d+ or newer/g)].flatMap(([sentence]) =>
			[...sentence.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = '']) => name),
		),
	);
}

/** What n8n would reject in a node. */
function complaintsAbout(node: INode, types: INodeTypeDescription[]): string[] {
	const { name, type, typeVersion, parameters } = node;
	const description = types.find((one) => one.name === type && hasVersion(one, typeVersion));
	if (!description) return [`${name}: n8n has no ${type} in version ${typeVersion}`];
	const tooNew = typeVersion > (OLDEST_N8N[type] ?? Infinity);
	const { properties } = description;
	const values = NodeHelpers.getNodeParameters(
		properties,
		parameters,
		true,
		false,
		node,
		description,
	);
	const lost = Object.keys(parameters).filter((key) => !(key in (values ?? {})));
	const issues = NodeHelpers.getNodeParametersIssues(properties, node, description);
	return [
		...(tooNew ? [`${name}: n8n 1.123 has no version ${typeVersion}`] : []),
		...lost.map((key) => `${name}: there is no parameter ${key}, or it does not show`),
		...Object.values(issues?.parameters ?? {})
			.flat()
			.map((issue) => `${name}: ${issue}`),
	];
}

/** The names of fields in the collections of a node that the node does not offer. */
function strangeFields({ name, type, parameters }: INode, types: INodeTypeDescription[]): string[] {
	const properties = types.find((one) => one.name === type)?.properties ?? [];
	return properties
		.filter((property) => property.type === 'collection')
		.flatMap((property) => {
			const given = parameters[property.name];
			const known = properties
				.filter((other) => other.name === property.name)
				.flatMap(({ options = [] }) => options.map((option) => option.name));
			const names = given && typeof given === 'object' ? Object.keys(given) : [];
			return names.filter((field) => !known.includes(field)).map((field) => `${name}: ${field}`);
		});
}

/** Every example, even if it is not run here. */
export function validExamples(step: Step): void {
	step(
		'every example is valid in n8n: no unknown node, parameter, option or field',
		async (stage) => {
			const { session } = stage.api;
			const headers = { cookie: session.cookieHeader };
			const answer = await fetch(`${session.baseUrl}/types/nodes.json`, { headers });
			const types: INodeTypeDescription[] = await answer.json();
			const files = await listExamples();
			assert.ok(files.length >= 19, String(files.length));
			for (const file of files) {
				const { nodes }: { nodes: INode[] } = JSON.parse(
					await readFile(join(examplesFolder, file), 'utf8'),
				);
				const exempt = chosenN8n() === undefined ? [] : nodesForNewer(nodes);
				assert.deepEqual(
					nodes
						.filter(({ name }) => !exempt.includes(name))
						.flatMap((node) => complaintsAbout(node, types)),
					file === FOR_SETTING_UP ? [NO_MEETING_YET] : [],
					file,
				);
				const ours = nodes.filter(({ type }) => type.startsWith('n8n-nodes-zoom-live-stream.'));
				assert.ok(ours.length > 0, file);
				assert.deepEqual(
					ours.flatMap((node) => strangeFields(node, types)),
					[],
					file,
				);
			}
		},
	);

	step(
		'no recipe contains a credential, and each one lists in numbered steps what to change',
		async () => {
			for (const recipe of RECIPES) {
				const { nodes } = await readExample(`${recipe}.json`);
				assert.deepEqual(
					nodes.filter(({ credentials }) => credentials),
					[],
					recipe,
				);
				const notes = nodes
					.filter(({ type }) => type === 'n8n-nodes-base.stickyNote')
					.map(({ parameters }) => String(parameters.content));
				assert.match(notes[0] ?? '', /^## /, recipe);
				assert.ok(
					notes.some((text) => /^### Before you (switch it on|use it)\n1\. /m.test(text)),
					recipe,
				);
			}
		},
	);
}
