import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Requirement, requireProgram } from '../install/debian-packages.mts';
import { freePort } from '../n8n/free-port.mts';
import { startLogged, type LoggedProcess } from '../n8n/logged-process.mts';
import { until } from '../until.mts';

/** How a Redis stores data. */
export interface RedisOptions {
	/** Whether it saves every change and so survives a crash. Redis's default: no. */
	appendOnly: boolean;
}

/** A dedicated Redis, with n8n's environment for it. */
export interface Redis {
	/** Changes with every start. */
	readonly processGroup: number;
	environment: Record<string, string>;
	/** Ends it like a power cut would: it gets no chance to save anything. */
	crash(): Promise<void>;
	/** Starts it again, on the same port and folder, and waits until it has loaded its data. */
	start(): Promise<void>;
	stop(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const ANSWER_WITHIN_MS = 1_000;
const STOP_WITHIN_MS = 5_000;

/** Whether Redis answers PING with PONG; while it loads its data, it answers LOADING. */
async function isReady(port: number): Promise<boolean> {
	return await new Promise((resolve) => {
		const socket = connect(port, LOOPBACK, () => socket.write('PING\r\n'));
		const end = (answer: boolean) => {
			socket.destroy();
			resolve(answer);
		};
		socket.setTimeout(ANSWER_WITHIN_MS, () => end(false));
		socket.once('error', () => end(false));
		socket.once('data', (answer) => end(answer.toString().startsWith('+PONG')));
	});
}

/** The program, as packaged by Debian. */
export const REDIS: Requirement = {
	name: 'Redis',
	program: () => ({ names: ['redis-server'], package: 'redis-server' }),
};

/** Starts a fresh Redis on its own port and in its own folder, both removed afterwards. */
export async function startRedis(artifacts: string, { appendOnly }: RedisOptions): Promise<Redis> {
	const binary = await requireProgram(REDIS);
	const port = await freePort();
	const folder = await mkdtemp(join(tmpdir(), 'zoom-e2e-redis-'));
	const logFile = join(artifacts, 'redis.log');
	const persistence = ['--appendonly', appendOnly ? 'yes' : 'no'];
	const args = ['--bind', LOOPBACK, '--port', String(port), '--dir', folder];
	let running: LoggedProcess | undefined;

	const start = async () => {
		running = startLogged({ program: binary, args: [...args, ...persistence], folder, logFile });
		await until('Redis answers', async () => await isReady(port));
	};
	const crash = async () => {
		running?.kill();
		await running?.stop(STOP_WITHIN_MS);
		running = undefined;
	};
	const stop = async () => {
		await running?.stop(STOP_WITHIN_MS);
		await rm(folder, { recursive: true, force: true, maxRetries: 3 });
	};

	try {
		await start();
	} catch (error) {
		await stop();
		throw error;
	}
	const environment = {
		QUEUE_BULL_REDIS_HOST: LOOPBACK,
		QUEUE_BULL_REDIS_PORT: String(port),
	};
	return {
		get processGroup() {
			return Number(running?.processGroup);
		},
		environment,
		crash,
		start,
		stop,
	};
}
