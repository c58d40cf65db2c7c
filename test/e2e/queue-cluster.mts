import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { artifactsFolder } from './artifacts.mts';
import { readDeployedSettings } from './deployed-settings.mts';
import { type N8n, type N8nCommand, startN8n } from './n8n.mts';
import { type Postgres, startPostgres } from './postgres.mts';
import { type Redis, type RedisOptions, startRedis } from './redis.mts';

/** Of how many processes an n8n in queue mode is made, and how. */
export interface ClusterOptions extends RedisOptions {
	/** Names the folder of the logs. */
	station: string;
	tarball: string;
	webhooks: number;
	workers: number;
	/** On top of `deploy/n8n.env`. */
	env?: Record<string, string>;
}

/** An n8n in queue mode: one main process, and others that take calls and work them off. */
export interface Cluster {
	/** The current one. */
	readonly main: N8n;
	webhooks: N8n[];
	/** Those that were killed included. */
	workers: N8n[];
	postgres: Postgres;
	redis: Redis;
	artifacts: string;
	addWorker(): Promise<N8n>;
	/** Ends the main process and starts another one in its place, on another port. */
	restartMain(): Promise<void>;
	stop(): Promise<void>;
}

/** Guards nothing: the database it encrypts is deleted after minutes. */
const ENCRYPTION_KEY = 'example-encryption-key';

/** Starts PostgreSQL, Redis and all processes of an n8n, each in a folder of its own with the packed package. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
	await rm(artifactsFolder(options.station), { recursive: true, force: true });
	const artifacts = artifactsFolder(options.station);
	// A worker that is added later needs the package too, when the caller's tarball may be gone.
	const folder = await mkdtemp(join(tmpdir(), 'zoom-e2e-cluster-'));
	const tarball = join(folder, basename(options.tarball));
	const started: Array<{ stop(): Promise<void> }> = [];
	const keep = <T extends { stop(): Promise<void> }>(one: T): T => {
		started.push(one);
		return one;
	};
	const stop = async () => {
		// The processes of n8n first: they would otherwise miss their database, loudly.
		const [data, processes] = [started.slice(0, 2), started.slice(2)];
		await Promise.all(processes.map(async (one) => await one.stop()));
		await Promise.all(data.map(async (one) => await one.stop()));
		await rm(folder, { recursive: true, force: true });
	};

	try {
		await copyFile(options.tarball, tarball);
		const postgres = keep(await startPostgres(artifacts));
		const redis = keep(await startRedis(artifacts, options));
		const env = {
			...(await readDeployedSettings()),
			...postgres.environment,
			...redis.environment,
			N8N_ENCRYPTION_KEY: ENCRYPTION_KEY,
			...options.env,
		};
		const begin = async (command: N8nCommand, logName: string) =>
			keep(await startN8n({ artifacts, tarballs: [tarball], env, command, logName }));

		// The others need the tables that main makes.
		let main = await begin('start', 'main');
		const numbered = (command: N8nCommand, count: number) =>
			Array.from(
				{ length: count },
				async (_, index) => await begin(command, `${command}-${index + 1}`),
			);
		const beginning = [
			...numbered('webhook', options.webhooks),
			...numbered('worker', options.workers),
		];
		// One that fails must not hide another that is still on its way and has to be stopped.
		await Promise.allSettled(beginning);
		const begun = await Promise.all(beginning);
		const webhooks = begun.slice(0, options.webhooks);
		const workers = begun.slice(options.webhooks);
		const addWorker = async () => {
			const worker = await begin('worker', `worker-${workers.length + 1}`);
			workers.push(worker);
			return worker;
		};
		const restartMain = async () => {
			await main.stop();
			main = await begin('start', 'main');
		};
		return {
			get main() {
				return main;
			},
			webhooks,
			workers,
			postgres,
			redis,
			artifacts,
			addWorker,
			restartMain,
			stop,
		};
	} catch (error) {
		await stop();
		throw error;
	}
}
