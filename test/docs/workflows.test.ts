import execa from 'execa';
import { pathExists, readJson } from 'fs-extra';
import {
	allWorkflows,
	commandsOf,
	readWorkflow,
	readYaml,
	runsOf,
	stepsOf,
	yamlFiles,
} from './workflows';

test('every YAML file can be read', async () => {
	const files = await yamlFiles();
	expect(files.length).toBeGreaterThanOrEqual(6);
	for (const file of files) expect(await readYaml(file)).toEqual(expect.any(Object));
});

test('every npm command in a workflow exists', async () => {
	const { scripts } = await readJson('package.json');
	const known = ['ci', 'publish', ...Object.keys(scripts)];
	for (const { workflow } of await allWorkflows()) {
		const named = commandsOf(workflow).flatMap((run) =>
			[...run.matchAll(/\bnpm (?:run )?([\w:]+)/g)].map(([, name = '']) => name),
		);
		expect(named.length).toBeGreaterThan(2);
		expect(named.filter((name) => !known.includes(name))).toEqual([]);
	}
});

test('every action is pinned to a major version, and every job has a timeout', async () => {
	for (const { name, workflow } of await allWorkflows()) {
		for (const { uses } of stepsOf(workflow)) {
			if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
		}
		for (const job of Object.values(workflow.jobs)) {
			expect({ name, minutes: job['timeout-minutes'] }).toEqual({
				name,
				minutes: expect.any(Number),
			});
		}
		expect(workflow.permissions).toEqual({ contents: 'read' });
		expect(workflow.concurrency).toBeDefined();
	}
});

test('tests run on every version of Node.js that the package supports', async () => {
	const { jobs } = await readWorkflow('ci.yml');
	expect(jobs.test).toMatchObject({ strategy: { matrix: { node: [20, 22, 24] } } });
	const { engines } = await readJson('package.json');
	expect(engines.node).toMatch(/^>=20\b/);
});

test('a release runs the tests, compares versions, and publishes with provenance and without a token', async () => {
	const workflow = await readWorkflow('release.yml');
	expect(workflow.on).toEqual({ push: { tags: ['v*'] } });
	const { verify, publish } = workflow.jobs;
	expect(verify?.permissions).toBeUndefined();
	expect(runsOf(verify)).toEqual([
		expect.stringMatching(/package\.json[^]*CHANGELOG\.md/),
		'npm ci',
		'npm run check',
	]);
	expect(publish).toMatchObject({
		needs: 'verify',
		permissions: { contents: 'read', 'id-token': 'write' },
	});
	expect(runsOf(publish)).toEqual([
		'npm ci',
		'npm run build',
		'npm publish --provenance --access public',
	]);
	expect(JSON.stringify(workflow)).not.toContain('secrets.');
});

test('the comparison accepts a release, and rejects a wrong tag or a missing heading', async () => {
	const [compare = ''] = runsOf((await readWorkflow('release.yml')).jobs.verify);
	const { version } = await readJson('package.json');
	const outcome = async (script: string, tag: string) =>
		(await execa('bash', ['-e', '-c', script], { reject: false, env: { GITHUB_REF_NAME: tag } }))
			.stdout;
	expect(await outcome(compare, 'v0.0.0')).toContain(`package.json says ${version}`);
	const withHeading = compare.replaceAll('CHANGELOG.md', '<(echo "## [$version] - 2026-01-01")');
	expect(await outcome(withHeading, `v${version}`)).toBe('');
	const without = compare.replaceAll('CHANGELOG.md', '/dev/null');
	expect(await outcome(without, `v${version}`)).toContain(`no heading for ${version}`);
});

test('the issue forms ask for helpful details, and say what not to paste', async () => {
	const bug = JSON.stringify(await readYaml('.github/ISSUE_TEMPLATE/bug.yml'));
	for (const wanted of ['trackingId', 'Version of n8n', 'Version of this package', 'reason']) {
		expect(bug).toContain(wanted);
	}
	expect(bug).toMatch(
		/Never paste an access token, a client secret, a secret token or a stream key/,
	);
	expect(await pathExists('.github/PULL_REQUEST_TEMPLATE.md')).toBe(true);
});
