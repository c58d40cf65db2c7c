import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { artifactsFolder } from '../artifacts.mts';
import { readDeployedSettings } from '../install/deployed-settings.mts';
import { type N8n, type N8nCommand, startN8n } from '../n8n/n8n.mts';
import { type Postgres, startPostgres } from './postgres.mts';
import { type Redis, type RedisOptions, startRedis } from './redis.mts';

/** How many processes an n8n in queue mode has, and its options. */
export interface ClusterOptions extends RedisOptions {
	/** The name of the log folder. */
	station: string;
	tarball: string;
	webhooks: number;
	workers: number;
	/** On top of `deploy/n8n.env`. */
	env?: Record<string, string>;
}

/** An n8n in queue mode: a main process, and others that receive calls and run executions. */
export interface Cluster {
	/** The current one. */
	readonly main: N8n;
	webhooks: N8n[];
	/** Including those that were killed. */
	workers: N8n[];
	postgres: Postgres;
	redis: Redis;
	artifacts: string;
	addWorker(): Promise<N8n>;
	/** Replaces the main process with a new one on a different port. */
	restartMain(): Promise<void>;
	stop(): Promise<void>;
}

/** Protects nothing: the database it encrypts is deleted after minutes. */
const ENCRYPTION_KEY = 'example-encryption-key';

/** Starts PostgreSQL, Redis and all processes of an n8n, each in its own folder with the packed package. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
	await rm(artifactsFolder(options.station), { recursive: true, force: true });
	const artifacts = artifactsFolder(options.station);
	// A worker that is added later also needs the package, when the caller's tarball may no longer exist.
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
