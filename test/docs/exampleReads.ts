import { readdir, readJson } from 'fs-extra';

/** A node of an example, as far as its output and what it reads go. */
export interface ExampleNode {
	name: string;
	type: string;
	parameters: Record<string, unknown>;
	onError?: string;
}

type Targets = Array<{ node: string }> | null;

/** An example workflow. */
export interface Example {
	file: string;
	nodes: ExampleNode[];
	connections: Record<string, { main?: Targets[] }>;
}

/** An output of a node. */
export interface Source {
	node: ExampleNode;
	output: number;
}

/** A field that a node reads: from its own input, or from the output of a named node. */
export interface Read {
	by: string;
	/** The first two names, e.g. `error.fix`. */
	field: string;
	from: Source[];
}

/** Every example workflow. */
export async function readExamples(): Promise<Example[]> {
	const files = (await readdir('examples')).filter((file) => file.endsWith('.json'));
	return await Promise.all(
		files.map(async (file) => ({ ...(await readJson(`examples/${file}`)), file })),
	);
}

/** Every read of a field in the expressions and Code nodes of an example. */
export function readsIn(example: Example): Read[] {
	return example.nodes.flatMap((node) =>
		textsIn(node.parameters).flatMap((text) =>
			fieldsIn(text).map(({ named, field }) => ({
				by: `${example.file}: ${node.name}`,
				field,
				from:
					named === undefined ? inputsOf(example, node.name) : outputsTo(example, named, node.name),
			})),
		),
	);
}

/** Nodes that pass their items on unchanged. */
const PASSING = ['if', 'switch', 'filter', 'noOp', 'wait', 'limit', 'removeDuplicates'];

function passesOn({ type }: ExampleNode): boolean {
	return PASSING.includes(type.split('.').at(-1) ?? '');
}

/** The outputs whose items arrive at a node, through nodes that pass them on. */
export function inputsOf(example: Example, name: string): Source[] {
	return Object.entries(example.connections).flatMap(([from, { main = [] }]) =>
		main.flatMap((targets, output) => {
			if (!(targets ?? []).some((target) => target.node === name)) return [];
			const node = nodeNamed(example, from);
			return passesOn(node) ? inputsOf(example, from) : [{ node, output }];
		}),
	);
}

/** The outputs of a node that lead to another one; of what arrives at it, if it passes its items on. */
function outputsTo(example: Example, name: string, reader: string): Source[] {
	const node = nodeNamed(example, name);
	if (passesOn(node)) return inputsOf(example, name);
	const outputs = example.connections[name]?.main ?? [];
	return outputs.flatMap((targets, output) =>
		leadTo(example, targets, reader) ? [{ node, output }] : [],
	);
}

function leadTo(
	example: Example,
	targets: Targets,
	reader: string,
	seen: readonly string[] = [],
): boolean {
	return (targets ?? []).some(
		({ node }) =>
			node === reader ||
			(!seen.includes(node) &&
				(example.connections[node]?.main ?? []).some((next) =>
					leadTo(example, next, reader, [...seen, node]),
				)),
	);
}

function nodeNamed({ file, nodes }: Example, name: string): ExampleNode {
	const node = nodes.find((candidate) => candidate.name === name);
	if (node === undefined) throw new Error(`${file} has no node ${name}`);
	return node;
}

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

interface Field {
	named: string | undefined;
	field: string;
}

const NAMED = String.raw`\$\('([^']+)'\)\.(?:item|(?:first|last)\(\)|all\(\)\[\w+\])\.json`;
const PATH = String.raw`\??\.(\w+(?:\??\.\w+)?)`;
/** `$json.a.b`, `$json['a']` and `$('Node').item.json.a.b` in an expression. */
const IN_EXPRESSION = new RegExp(String.raw`(?:\$json|${NAMED})(?:${PATH}|\['([^']+)'\])`, 'g');
/** `const { a, b = [] } = $input.all()[0].json;` in a Code node. */
const TAKEN_APART = /const \{([^{}]*)\} = (?:\$input\b[^;]*\.json|json);/g;
/** `for (const { json } of $input.all())`, after which `json.a` is a field of the input. */
const LOOP = /\{ json \} of \$input\.all\(\)/;

function fieldsIn(text: string): Field[] {
	const inExpression = [...text.matchAll(IN_EXPRESSION)].map(([, named, path, quoted]) => ({
		named,
		field: quoted ?? String(path).replaceAll('?', ''),
	}));
	const isLoop = LOOP.test(text);
	const inCode = [
		...[...text.matchAll(TAKEN_APART)].flatMap(([whole, names = '']) =>
			isLoop || whole.includes('$input') ? names.split(',') : [],
		),
		...(isLoop ? [...text.matchAll(/\bjson\.(\w+)/g)].map(([, name = '']) => name) : []),
	].map((name) => ({ named: undefined, field: name.replace(/=.*/, '').trim() }));
	return [...inExpression, ...inCode];
}
