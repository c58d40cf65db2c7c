import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { endWithUs, killGroup, stopGroup } from './process-group.mts';

/** What to run, and where to log. */
export interface Command {
	program: string;
	args: string[];
	/** The folder that it runs in. */
	folder: string;
	/** The file its output is appended to. */
	logFile: string;
	/** By default, ours. */
	env?: NodeJS.ProcessEnv;
}

/** A process in its own group, with a log, that ends when we do. */
export interface LoggedProcess {
	child: ChildProcess;
	/** Of the process and its children: the number of their group. */
	processGroup: number;
	/** Ends it gracefully, forcibly after `patienceMs`, and closes its log. */
	stop(patienceMs: number): Promise<void>;
	/** Ends it like a power cut would; `stop` still has to clean up. */
	kill(): void;
}

/** Starts a process that runs until it is stopped. */
export function startLogged({ program, args, folder, logFile, env }: Command): LoggedProcess {
	const log = createWriteStream(logFile, { flags: 'a' });
	const child = spawn(program, args, {
		cwd: folder,
		detached: true,
		...(env && { env }),
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	child.stdout.pipe(log, { end: false });
	child.stderr.pipe(log, { end: false });
	const release = endWithUs(child);
	return {
		child,
		processGroup: Number(child.pid),
		stop: async (patienceMs) => {
			await stopGroup(child, patienceMs);
			release();
			log.end();
		},
		kill: () => killGroup(child),
	};
}
