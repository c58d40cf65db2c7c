import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placeCommunityPackage } from '../install/community-package.mts';
import { freePort } from './free-port.mts';
import { ensureInstalled } from '../install/install.mts';
import { startLogged } from './logged-process.mts';
import { n8nEnvironment } from './environment.mts';
import { n8nProgram } from './program.mts';
import { until } from '../until.mts';

/** What a station needs from its n8n. */
export interface N8nOptions {
	/** Where the log is written (`n8n.log` by default); it is kept after the instance ends. */
	artifacts: string;
	/** Packed community packages that are installed before the start. */
	tarballs?: string[];
	/** What else to do with the user folder before the start, e.g. a manual installation. */
	prepare?: (userFolder: string) => Promise<void>;
	/** Additional environment variables, e.g. for queue mode. */
	env?: Record<string, string>;
	/** Which of n8n's processes to start; by default, the whole n8n. */
	command?: N8nCommand;
	/** The name of the log, if several processes share a folder. */
	logName?: string;
}

/** The process types n8n can be split into, as on its command line. */
export type N8nCommand = 'start' | 'webhook' | 'worker';

/** A running n8n. */
export interface N8n {
	baseUrl: string;
	userFolder: string;
	logFile: string;
	startedInMs: number;
	/** Of the process and its children: the number of their group. */
	processGroup: number;
	stop(): Promise<void>;
	/** Restarts the process on the same port, with the same folder and database. */
	restart(): Promise<void>;
	/** Ends it like a power cut would; `stop` still has to clean up. */
	kill(): void;
}

const READY_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 10_000;
const LOG_LINES_SHOWN = 20;

const READY_PATHS: Record<N8nCommand, string> = {
	// The settings come last: until n8n has loaded its nodes, this address is not JSON yet.
	start: '/rest/settings',
	webhook: '/healthz/readiness',
	worker: '/healthz/readiness',
};

async function isReady(address: string): Promise<boolean> {
	try {
		const response = await fetch(address);
		await response.arrayBuffer();
		const type = response.headers.get('content-type') ?? '';
		return response.ok && type.includes('json');
	} catch {
		return false;
	}
}

async function waitUntilReady(child: ChildProcess, address: string): Promise<void> {
	const hasAnswered = async () => {
		if (child.exitCode !== null || child.signalCode !== null)
			throw new Error('n8n ended by itself');
		return await isReady(address);
	};
	await until('n8n answers', hasAnswered, READY_WITHIN_MS);
}

/** Starts a fresh n8n with a database and a folder of its own, and returns when it answers. */
export async function startN8n({
	artifacts,
	tarballs = [],
	prepare,
	env = {},
	command = 'start',
	logName = 'n8n',
}: N8nOptions): Promise<N8n> {
	const { nodeBinary } = await ensureInstalled();
	const userFolder = await mkdtemp(join(tmpdir(), 'zoom-e2e-n8n-'));
	await mkdir(artifacts, { recursive: true });
	for (const tarball of tarballs) await placeCommunityPackage(userFolder, tarball);
	await prepare?.(userFolder);

	const [port, brokerPort] = [await freePort(), await freePort()];
	const baseUrl = `http://localhost:${port}`;
	const logFile = join(artifacts, `${logName}.log`);
	const started = Date.now();
	const program = await n8nProgram(command, userFolder, {
		...n8nEnvironment({ nodeBinary, userFolder, port, brokerPort }),
		...env,
	});
	const launch = () => startLogged({ ...program, folder: userFolder, logFile });
	let running = launch();
	const stop = async () => {
		await running.stop(STOP_WITHIN_MS);
		await rm(userFolder, { recursive: true, force: true, maxRetries: 3 });
	};
	const untilReady = async () => {
		try {
			await waitUntilReady(running.child, `${baseUrl}${READY_PATHS[command]}`);
		} catch (error) {
			await stop();
			const log = (await readFile(logFile, 'utf8')).split('\n');
			const tail = log.slice(-LOG_LINES_SHOWN).join('\n');
			throw new Error(`${String(error)}. The end of ${logFile}:\n${tail}`);
		}
	};

	await untilReady();
	return {
		baseUrl,
		userFolder,
		logFile,
		startedInMs: Date.now() - started,
		get processGroup() {
			return running.processGroup;
		},
		stop,
		async restart() {
			await running.stop(STOP_WITHIN_MS);
			running = launch();
			await untilReady();
		},
		kill: () => running.kill(),
	};
}
