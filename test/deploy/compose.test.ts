import Ajv, { type ValidateFunction } from 'ajv';
import { readFile, readJson } from 'fs-extra';
import { parse } from 'yaml';

/** What these tests read from a service; Compose's schema checks the shape. */
interface Service {
	image: string;
	command?: string | string[];
	environment?: Record<string, string>;
	env_file?: string;
	volumes?: string[];
	stop_grace_period?: string;
	healthcheck?: object;
	depends_on?: Record<string, { condition: string }>;
	deploy?: { replicas: number };
}

interface Compose {
	services: Record<string, Service>;
	volumes: Record<string, null>;
}

/** Compose's own schema, as shipped with the linter dclint. */
const SCHEMA = 'node_modules/dclint/schemas/compose.schema.json';
const N8N_PROCESSES = ['main', 'webhook', 'worker'];

let compose: Compose;
let settings: string;
let isCompose: ValidateFunction;

beforeAll(async () => {
	const ajv = new Ajv({ strict: false, allErrors: true });
	// The schema refers to the draft with https, but ajv knows it with http.
	const draft = await readJson('node_modules/ajv/dist/refs/json-schema-draft-07.json');
	ajv.addMetaSchema({ ...draft, $id: 'https://json-schema.org/draft-07/schema' });
	isCompose = ajv.compile(await readJson(SCHEMA));
	compose = parse(await readFile('deploy/compose.yaml', 'utf8'), { merge: true });
	settings = await readFile('deploy/n8n.env', 'utf8');
});

function serviceOf(name: string): Service {
	const service = compose.services[name];
	if (!service) throw new Error(`compose.yaml has no service ${name}`);
	return service;
}

const isN8n = ({ image }: Service) => image.includes('n8nio/n8n');

test('Docker Compose accepts the file', () => {
	expect({ valid: isCompose(compose), errors: isCompose.errors }).toEqual({
		valid: true,
		errors: null,
	});
});

test.each([
	['a misspelled key', { image: 'redis', comand: 'start' }],
	['a check that YAML read as a map', { image: 'redis', healthcheck: { test: [{ ok: '0' }] } }],
	['a condition that does not exist', { image: 'n8n', depends_on: { main: { condition: 'up' } } }],
])('Compose’s schema rejects %s', (_, service) => {
	expect(isCompose({ services: { main: service } })).toBe(false);
});

test('there is a main process, several webhook processes and several workers', () => {
	const counts = N8N_PROCESSES.map((name) => serviceOf(name).deploy?.replicas ?? 1);
	expect(counts).toEqual([1, 2, 2]);
	const commands = N8N_PROCESSES.map((name) => String(serviceOf(name).command).split(' ')[0]);
	expect(commands).toEqual(['start', 'webhook', 'worker']);
});

test('every image is pinned to one release, n8n to the one used by the end-to-end suite', async () => {
	const images = Object.values(compose.services).map(({ image }) => image);
	expect(images.filter((image) => !/:\d+\.\d+(?:\.\d+)?(?:-alpine)?$/.test(image))).toEqual([]);
	const { dependencies } = await readJson('test/e2e/package.json');
	const versions = Object.values(compose.services)
		.filter(isN8n)
		.map(({ image }) => image.split(':')[1]);
	expect(new Set(versions)).toEqual(new Set([dependencies.n8n]));
});

test('every n8n process has the same settings and the package, installed before it starts', () => {
	const main = serviceOf('main');
	for (const name of N8N_PROCESSES) {
		const service = serviceOf(name);
		expect(service.env_file).toBe('n8n.env');
		expect(service.environment).toEqual(main.environment);
		expect(service.volumes).toEqual(['nodes:/home/node/.n8n/nodes:ro']);
	}
	expect(main.depends_on?.package).toEqual({ condition: 'service_completed_successfully' });
	for (const name of ['webhook', 'worker']) {
		expect(serviceOf(name).depends_on?.main).toEqual({ condition: 'service_healthy' });
	}
});

test('the installed package has this version', async () => {
	const { name, version } = await readJson('package.json');
	const installer = serviceOf('package');
	expect(installer.volumes).toEqual(['nodes:/nodes', '..:/package:ro']);
	expect(installer.command).toContain(`/package/${name}-${version}.tgz`);
});

test('every service that another one waits for has a health check', () => {
	const awaited = Object.values(compose.services)
		.flatMap(({ depends_on = {} }) => Object.entries(depends_on))
		.filter(([, { condition }]) => condition === 'service_healthy')
		.map(([name]) => name);
	expect(new Set(awaited)).toEqual(new Set(['main', 'postgres', 'redis']));
	expect(awaited.filter((name) => !serviceOf(name).healthcheck)).toEqual([]);
});

test('Docker waits longer for an n8n process to finish than n8n itself does', () => {
	const shutdown = Number(/^N8N_GRACEFUL_SHUTDOWN_TIMEOUT=(\d+)$/m.exec(settings)?.[1]);
	expect(shutdown).toBeGreaterThan(90);
	for (const name of N8N_PROCESSES) {
		expect(parseInt(String(serviceOf(name).stop_grace_period))).toBeGreaterThan(shutdown);
	}
});

test('Redis and PostgreSQL keep their data in volumes, Redis every change', () => {
	expect(serviceOf('redis').command).toContain('--appendonly yes');
	const mounted = Object.values(compose.services)
		.flatMap(({ volumes = [] }) => volumes.map((volume) => volume.split(':')[0]))
		.filter((source) => /^\w+$/.test(String(source)));
	expect(new Set(mounted)).toEqual(new Set(Object.keys(compose.volumes)));
});

test('the files contain no secrets: each one comes from .env, and Compose requires it', async () => {
	expect(settings).not.toMatch(/^\w*(?:PASSWORD|KEY|SECRET|TOKEN)\w*=/m);
	const example = await readFile('deploy/example.env', 'utf8');
	const names = [...example.matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => ({ name, value }));
	expect(names).toEqual([
		{ name: 'N8N_DOMAIN', value: '' },
		{ name: 'N8N_ENCRYPTION_KEY', value: '' },
		{ name: 'POSTGRES_PASSWORD', value: '' },
	]);
	const file = await readFile('deploy/compose.yaml', 'utf8');
	for (const { name } of names) expect(file).toContain(`\${${name}:?`);
	const used = new Set([...file.matchAll(/\$\{(\w+)/g)].map(([, name]) => name));
	expect(used).toEqual(new Set(names.map(({ name }) => name)));
	expect(await readFile('.gitignore', 'utf8')).toMatch(/^\.env$/m);
});
