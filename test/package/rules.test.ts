import { EVENT_OPERATIONS, OPERATIONS } from '../../nodes/ZoomLiveStream/operation';
import { pathExists, readFile, readJson } from 'fs-extra';
import { PackageDirectoryLoader } from 'n8n-core';
import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { packPackage, type PackedPackage } from './packed';

let pack: PackedPackage;
let nodes: INodeTypeDescription[];
beforeAll(async () => {
	pack = await packPackage();
	const loader = new PackageDirectoryLoader(pack.folder);
	await loader.loadAll();
	nodes = loader.types.nodes;
}, 60_000);
afterAll(async () => await pack.remove());

const text = async (file: string) => await readFile(`${pack.folder}/${file}`, 'utf8');

test('the license in the package is the MIT text', async () => {
	expect(await text('LICENSE')).toMatch(
		/^MIT License\n[^]*Permission is hereby granted, free of charge/,
	);
});

test('version and description are what npm and n8n require', () => {
	expect(pack.manifest.version).toMatch(/^\d+\.\d+\.\d+$/);
	expect(pack.manifest.description).toEqual(expect.stringMatching(/^\p{Lu}.{30,}[^.]$/u));
});

test('the repository, the homepage and the issues are in one place', () => {
	const { repository, homepage, bugs } = pack.manifest;
	const address = /github\.com\/([\w-]+\/[\w-]+)/;
	const places = [repository, homepage, bugs].map(
		(place) => address.exec(JSON.stringify(place))?.[1],
	);
	expect(new Set(places).size).toBe(1);
	expect(places[0]).toMatch(/\/n8n-nodes-zoom-live-stream$/);
});

test('the README explains how to install, sign in and use the node, with an example', async () => {
	const readme = await text('README.md');
	const headings = [...readme.matchAll(/^#{2,3} (.+)$/gm)].map(([, heading = '']) => heading);
	for (const wanted of [/install/i, /connect|credential|sign in/i, /operation/i, /compatib/i]) {
		expect(headings).toEqual(expect.arrayContaining([expect.stringMatching(wanted)]));
	}
	expect(readme).toMatch(/examples\/[\w-]+\.json/);
});

test('the interface and the README are in English only', async () => {
	const foreign = /[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Arabic}äöüß]/u;
	expect(await text('README.md')).not.toMatch(foreign);
	expect(JSON.stringify(nodes)).not.toMatch(foreign);
});

test('every operation has an output schema for the editor', async () => {
	const [action] = nodes.filter(({ name }) => name === 'zoomLiveStream');
	if (action === undefined) throw new Error('The action node is missing');
	const operations = action.properties
		.filter(({ name }) => name === 'operation')
		.flatMap((property) => valuesOf(property).map((value) => ({ property, value })));
	expect(operations.map(({ value }) => value).sort()).toEqual(
		[...OPERATIONS, ...EVENT_OPERATIONS].sort(),
	);
	for (const { property, value } of operations) {
		const [resource] = property.displayOptions?.show?.resource ?? [];
		const file = `dist/nodes/ZoomLiveStream/__schema__/v1.0.0/${String(resource)}/${value}.json`;
		expect(await readJson(`${pack.folder}/${file}`)).toMatchObject({
			type: 'object',
			properties: expect.any(Object),
		});
	}
	const trigger = 'dist/nodes/ZoomLiveStreamTrigger/__schema__/v1.0.0.json';
	expect(await pathExists(`${pack.folder}/${trigger}`)).toBe(true);
});

function valuesOf({ options = [] }: INodeProperties): string[] {
	return options.flatMap((option) => ('value' in option ? [String(option.value)] : []));
}

test('From List comes first in every resource locator', () => {
	const locators = nodes
		.flatMap(({ properties }) => properties)
		.filter(({ type }) => type === 'resourceLocator');
	expect(locators).toHaveLength(2);
	for (const { modes = [], default: preset } of locators) {
		expect(modes[0]).toMatchObject({ name: 'list', displayName: 'From List' });
		expect(preset).toMatchObject({ mode: 'list' });
	}
});

test('both ways to sign in are offered, OAuth first', () => {
	for (const { credentials = [], properties } of nodes) {
		expect(credentials.map(({ name }) => name)).toEqual([
			'zoomLiveStreamOAuth2Api',
			'zoomLiveStreamServerToServerOAuth2Api',
		]);
		const [authentication] = properties;
		expect(authentication).toMatchObject({ name: 'authentication', default: 'oAuth2' });
	}
});
