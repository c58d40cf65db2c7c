import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { foldersIn, type Requirement, requireProgram } from '../install/debian-packages.mts';
import { freePort } from '../n8n/free-port.mts';
import { startLogged } from '../n8n/logged-process.mts';
import { runCommand } from '../install/run-command.mts';
import { until } from '../until.mts';

/** A dedicated PostgreSQL, with n8n's environment for it. */
export interface Postgres {
	processGroup: number;
	environment: Record<string, string>;
	/** Queries one column, and returns its values as text. */
	query(sql: string): Promise<string[]>;
	stop(): Promise<void>;
}

const USER = 'n8n';
const STOP_WITHIN_MS = 10_000;

/** The programs that create and run a database, as packaged by Debian: a folder per version. */
export const POSTGRES: Requirement = {
	name: 'PostgreSQL',
	program: async () => ({
		names: ['initdb'],
		package: 'postgresql',
		folders: (await foldersIn('/usr/lib/postgresql')).map((version) => join(version, 'bin')),
	}),
};

/** PostgreSQL refuses to run as root, so root runs it as the user from its package. */
function unprivileged(command: string, args: string[]): [string, string[]] {
	if (process.getuid?.() !== 0) return [command, args];
	const identity = ['--reuid=postgres', '--regid=postgres', '--clear-groups'];
	return ['setpriv', [...identity, command, ...args]];
}

/**
 * Starts a fresh PostgreSQL on its own port and in its own folder, both removed afterwards. It needs no
 * password, because it listens on loopback for minutes and stores nothing of value.
 */
export async function startPostgres(artifacts: string): Promise<Postgres> {
	const binaries = dirname(await requireProgram(POSTGRES));
	const folder = await mkdtemp(join(tmpdir(), 'zoom-e2e-postgres-'));
	if (process.getuid?.() === 0) await runCommand('chown', ['postgres', folder], { cwd: '/' });
	const initialize = ['--pgdata', folder, '--username', USER, '--auth', 'trust', '--locale', 'C'];
	const run = async (program: string, args: string[]) =>
		await runCommand(...unprivileged(join(binaries, program), args), { cwd: folder });
	await run('initdb', [...initialize, '--encoding', 'UTF8']);

	const port = String(await freePort());
	const network = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
	const [program, args] = unprivileged(join(binaries, 'postgres'), [
		...['-D', folder, '-p', port],
		...network,
	]);
	const logFile = join(artifacts, 'postgres.log');
	const postgres = startLogged({ program, args, folder, logFile });
	const stop = async () => {
		await postgres.stop(STOP_WITHIN_MS);
		await rm(folder, { recursive: true, force: true, maxRetries: 3 });
	};
	const connection = ['--host', '127.0.0.1', '--port', port, '--username', USER];
	const query = async (sql: string) => {
		const asked = ['--dbname', 'postgres', '--no-align', '--tuples-only', '--command', sql];
		return (await run('psql', [...connection, ...asked])).split('\n').filter(Boolean);
	};
	try {
		const answers = async () =>
			await run('pg_isready', connection).then(
				() => true,
				() => false,
			);
		await until('PostgreSQL takes connections', answers);
	} catch (error) {
		await stop();
		throw error;
	}
	const environment = {
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: port,
		DB_POSTGRESDB_DATABASE: 'postgres',
		DB_POSTGRESDB_USER: USER,
	};
	return { processGroup: postgres.processGroup, environment, query, stop };
}
