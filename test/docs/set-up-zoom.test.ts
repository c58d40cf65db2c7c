import Ajv from 'ajv';
import { readJson } from 'fs-extra';
import {
	executeFilter,
	Workflow,
	type FilterValue,
	type IDataObject,
	type INode,
	type NodeParameterValueType,
} from 'n8n-workflow';
import { prepareExpressions } from '../engine/harness/engineAdapter';
import { nodeTypesOf, plainNode, START } from '../engine/harness/nodeTypes';
import { manifestFor } from './zoom-app-manifest';
import { MANIFEST_SCHEMA } from './zoom-app-manifest-schema';

const FILE = 'examples/set-up-zoom.json';
const ADDRESS = 'Address of your n8n';
const STREAMS = 'What you want to stream';
const OWN = 'My own meetings and webinars';
const WHOLE = 'Those of a whole Zoom account';

const STEP = {
	id: 'step',
	name: 'Step',
	type: START,
	typeVersion: 1,
	position: [0, 0],
} satisfies Omit<INode, 'parameters'>;

let nodes: INode[];
let workflow: Workflow;
beforeAll(async () => {
	nodes = (await readJson(FILE)).nodes;
	workflow = new Workflow({
		nodes: [{ ...STEP, parameters: {} }],
		connections: {},
		active: false,
		nodeTypes: nodeTypesOf({ [START]: plainNode('Step') }),
	});
	await prepareExpressions(workflow);
});

function parametersOf(name: string): INode['parameters'] {
	const node = nodes.find((one) => one.name === name);
	if (node === undefined) throw new Error(`There is no step ${name}`);
	return node.parameters;
}

/** What n8n makes of the expressions in a parameter, for an item. */
function resolved(value: NodeParameterValueType, json: IDataObject): unknown {
	return workflow.expression.getParameterValue(
		value,
		null,
		0,
		0,
		STEP.name,
		[{ json: structuredClone(json) }],
		'internal',
		{},
	);
}

/** Follows the answers of the form to the file; undefined if the address is refused. */
function fileFor(answers: IDataObject): unknown {
	const { assignments } = parametersOf('Read the Answers');
	const read: IDataObject = {};
	for (const { name, value } of Object(assignments).assignments) {
		read[name] = String(resolved(value, answers));
	}
	const { conditions } = parametersOf('Is It an Address?');
	const filter = resolved(conditions ?? {}, read) as FilterValue;
	if (!executeFilter(filter)) return undefined;
	return JSON.parse(String(resolved(parametersOf('Write the File').jsonOutput ?? '', read)));
}

const callback = (base: string) => `${base}/rest/oauth2-credential/callback`;

test.each([
	[OWN, 'user'],
	[WHOLE, 'account'],
] as const)(
	'for "%s", the file has the scopes of our table and is a valid manifest',
	(streams, kind) => {
		const file = fileFor({ [ADDRESS]: 'https://n8n.example.org', [STREAMS]: streams });
		expect(file).toEqual(manifestFor(kind, callback('https://n8n.example.org')));
		expect(new Ajv({ strictTypes: false }).compile(MANIFEST_SCHEMA)(file)).toBe(true);
	},
);

test.each([
	['https://n8n.example.org', 'https://n8n.example.org'],
	[' https://n8n.example.org/ ', 'https://n8n.example.org'],
	['n8n.example.org', 'https://n8n.example.org'],
	['http://localhost:5678/home/workflows', 'http://localhost:5678'],
	['localhost:5678', 'http://localhost:5678'],
	['https://n8n.example.org/workflow/k9x277zp?projectId=1', 'https://n8n.example.org'],
	['https://example.org/tools/n8n/', 'https://example.org/tools/n8n'],
	['https://home.example.org/home/credentials', 'https://home.example.org'],
	[callback('https://n8n.example.org'), 'https://n8n.example.org'],
])('the address may be entered as %s', (entered, base) => {
	expect(fileFor({ [ADDRESS]: entered, [STREAMS]: OWN })).toMatchObject({
		oauth_information: {
			development_redirect_uri: callback(base),
			oauth_allow_list: [callback(base)],
		},
	});
});

test.each(['my n8n', '', 'https://', 'https://n8n.example.org/"},{"', 'mailto:me@example.org'])(
	'what is no address makes no file: %s',
	(entered) => {
		expect(fileFor({ [ADDRESS]: entered, [STREAMS]: OWN })).toBeUndefined();
	},
);

test('the form offers both, and the page after it has the file and the next steps', () => {
	const { formFields } = parametersOf('Set Up Zoom');
	const fields = Object(formFields).values;
	expect(fields.map(({ fieldLabel }: { fieldLabel: string }) => fieldLabel)).toEqual([
		ADDRESS,
		STREAMS,
	]);
	expect(fields[1].fieldOptions.values).toEqual([{ option: OWN }, { option: WHOLE }]);
	const { respondWith, completionMessage } = parametersOf('Hand Over the File');
	expect(respondWith).toBe('returnBinary');
	for (const step of ['Build App', 'upload', 'Client Secret', 'Connect', 'Check Readiness']) {
		expect(completionMessage).toContain(step);
	}
});
