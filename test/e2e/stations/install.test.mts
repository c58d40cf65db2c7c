import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'yaml';
import { exampleDestination, type Simulator, startSimulator } from '../../simulator/index.ts';
import { N8nApi } from '../n8n/api.mts';
import { artifactsFolder } from '../artifacts.mts';
import { assert } from '../assertions.mts';
import {
	type ContainerRun,
	mountOf,
	readDockerRun,
	runWithoutContainer,
} from '../install/container-run.mts';
import { deployFolder } from '../install/deployed-settings.mts';
import { commandThat, readCommands, variablesSetBy } from '../install/documented-commands.mts';
import { outputOf, waitForExecution } from '../n8n/execution.mts';
import { type N8n, startN8n } from '../n8n/n8n.mts';
import { setUpOwner } from '../n8n/owner.mts';
import { withPackedPackage } from '../install/packed-package.mts';
import { runCommand } from '../install/run-command.mts';
import { environmentLeadingTo } from '../stand-ins/environment.mts';
import { type StandInRegistry, startRegistry } from '../stand-ins/registry.mts';
import { connect, node } from '../n8n/workflow.mts';
import { connectZoom } from '../zoom/zoom-credential.mts';
import { meetingBy, zoomNode } from '../zoom/zoom-node.mts';

const PACKAGE = 'n8n-nodes-zoom-live-stream';
const NEIGHBOUR = 'n8n-nodes-neighbour';

/** A package as n8n leaves it after installation from the editor. */
async function placeNeighbour(nodes: string): Promise<void> {
	const folder = join(nodes, 'node_modules', NEIGHBOUR);
	await mkdir(folder, { recursive: true });
	const manifest = { name: NEIGHBOUR, version: '1.0.0', n8n: { nodes: [], credentials: [] } };
	await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
	const ledger = { name: 'installed-nodes', private: true, dependencies: { [NEIGHBOUR]: '1.0.0' } };
	await writeFile(join(nodes, 'package.json'), JSON.stringify(ledger));
}

/** The files of the package below a folder of nodes. */
async function filesOf(nodes: string): Promise<string[]> {
	const folder = join(nodes, 'node_modules', PACKAGE);
	return (await readdir(folder, { recursive: true })).sort();
}

/** What the service `package` of the Compose file runs. */
async function readInstaller(): Promise<ContainerRun> {
	const { services } = parse(await readFile(join(deployFolder, 'compose.yaml'), 'utf8'));
	const { image, entrypoint, command, volumes } = services.package;
	return { image, command: [entrypoint, ...command], mounts: volumes.map(mountOf) };
}

describe('the package in your own n8n, by the commands in docs/install.md', () => {
	const artifacts = artifactsFolder('install');
	let folder: string;
	let tarball: string;
	let commands: string[];
	let zoom: Simulator;
	let registry: StandInRegistry;
	let onTheInternet: Record<string, string>;
	let byHand: string[];

	/** A manual run of a workflow with the node puts a stream on air. */
	const startsStream = async (n8n: N8n, id: string): Promise<N8nApi> => {
		zoom.addMeeting({ id, status: 'started', destination: exampleDestination });
		const api = new N8nApi(await setUpOwner(n8n.baseUrl));
		const start = zoomNode('Start', 1, await connectZoom(api, zoom), {
			resource: 'liveStream',
			operation: 'start',
			eventType: 'meeting',
			meeting: meetingBy('id', id),
		});
		const workflow = await api.createWorkflow({
			name: 'Start',
			nodes: [node('By Hand', 'n8n-nodes-base.manualTrigger', 1, 0), start],
			connections: connect({ 'By Hand': [['Start']] }),
		});
		const execution = await waitForExecution(
			api.session,
			await api.runWorkflow(workflow.id, 'By Hand'),
		);
		const [item] = outputOf(execution, 'Start');
		assert.equal(item?.json.success, true);
		assert.equal(zoom.meeting(id).stream, 'live');
		return api;
	};

	before(async () => {
		await rm(artifacts, { recursive: true, force: true });
		folder = await mkdtemp(join(tmpdir(), 'zoom-e2e-install-'));
		await withPackedPackage(async (packed) => {
			tarball = join(folder, basename(packed));
			await cp(packed, tarball);
		});
		commands = await readCommands('docs/install.md');
		zoom = await startSimulator();
		registry = await startRegistry(tarball);
		onTheInternet = environmentLeadingTo(registry.hosts);
	});

	after(async () => {
		await zoom?.close();
		await registry?.close();
		await rm(folder, { recursive: true, force: true });
	});

	it('npm pack creates the file that the commands install', () => {
		const { length } = commands.filter((line) => line.includes(`/${basename(tarball)}`));
		assert.equal(length, 2);
	});

	it('the README installs it with the same commands', async () => {
		const inReadme = (await readCommands('README.md')).flatMap((line) => line.split(' && '));
		// The rest is the demo and the tests.
		const installing = inReadme.slice(0, inReadme.indexOf('docker restart n8n') + 1);
		assert.equal(installing.length, 7);
		assert.deepEqual(
			installing.filter((command) => !commands.includes(command)),
			[],
		);
	});

	it('npm install in the folder of n8n: the node starts a stream', async () => {
		const command = commandThat(commands, 'npm install');
		const n8n = await startN8n({
			artifacts,
			logName: 'npm',
			env: await variablesSetBy([commandThat(commands, 'export N8N_UNVERIFIED')]),
			prepare: async (userFolder) => {
				const nodes = join(userFolder, '.n8n', 'nodes');
				await placeNeighbour(nodes);
				// This n8n's folder is its user's home, which the command calls ~.
				const env = { ...process.env, HOME: userFolder };
				await runCommand('sh', ['-c', command], { cwd: folder, env });
				byHand = await filesOf(nodes);
				const installed = await readdir(join(nodes, 'node_modules'));
				assert.deepEqual(
					installed.filter((name) => !name.startsWith('.')),
					[NEIGHBOUR, PACKAGE],
				);
				const { dependencies } = JSON.parse(await readFile(join(nodes, 'package.json'), 'utf8'));
				assert.equal(dependencies[NEIGHBOUR], '1.0.0');
			},
		});
		try {
			await startsStream(n8n, '82000000001');
		} finally {
			await n8n.stop();
		}
	});

	it('docker run puts the same files into the volume of n8n', async () => {
		const run = await readDockerRun(commandThat(commands, 'docker run'), folder);
		const volume = join(folder, 'n8n_data');
		await runWithoutContainer(run, { n8n_data: volume });
		assert.deepEqual(await filesOf(join(volume, 'nodes')), byHand);
	});

	it('the Compose file puts the same files into the volume of all processes', async () => {
		const installer = await readInstaller();
		const docker = await readDockerRun(commandThat(commands, 'docker run'), folder);
		assert.equal(installer.image, docker.image);
		const volume = join(folder, 'nodes');
		await runWithoutContainer(installer, { nodes: volume, '..': folder });
		assert.deepEqual(await filesOf(volume), byHand);
	});

	it('by environment variable: n8n installs it on startup, and the node starts a stream', async () => {
		const env = { ...(await variablesSetBy(commands)), ...onTheInternet };
		const n8n = await startN8n({ artifacts, logName: 'environment', env });
		try {
			const { session } = await startsStream(n8n, '82000000002');
			const installed = await session.request<Array<{ packageName: string }>>(
				'GET',
				'/community-packages',
			);
			assert.deepEqual(
				installed.map(({ packageName }) => packageName),
				[PACKAGE],
			);
			assert.ok(registry.requested.includes(`/${PACKAGE}/-/${basename(tarball)}`));
			assert.ok(registry.requested.includes('/api/package'));
			assert.deepEqual(await filesOf(join(n8n.userFolder, '.n8n', 'nodes')), byHand);
		} finally {
			await n8n.stop();
		}
	});

	it('with N8N_UNVERIFIED_PACKAGES_ENABLED=false, n8n refuses to install it', async () => {
		const refused = { N8N_UNVERIFIED_PACKAGES_ENABLED: 'false' };
		const env = { ...(await variablesSetBy(commands)), ...onTheInternet, ...refused };
		await assert.rejects(startN8n({ artifacts, logName: 'unverified', env }), /no checksum/);
	});
});
