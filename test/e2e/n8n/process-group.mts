import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

function signalGroup(pid: number, signal: NodeJS.Signals): void {
	try {
		process.kill(-pid, signal);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
	}
}

/**
 * Ends a process that was spawned `detached`, and its children: first gracefully, then forcibly. n8n's task
 * runner is a separate process and would survive a signal to n8n alone.
 */
export async function stopGroup(child: ChildProcess, patienceMs: number): Promise<void> {
	const { pid } = child;
	if (pid === undefined) return;
	if (child.exitCode === null && child.signalCode === null) {
		const ended = once(child, 'exit');
		signalGroup(pid, 'SIGTERM');
		await Promise.race([ended, sleep(patienceMs, undefined, { ref: false })]);
	}
	signalGroup(pid, 'SIGKILL');
}

/** Ends such a process and its children immediately, with no chance to finish anything. */
export function killGroup({ pid }: ChildProcess): void {
	if (pid !== undefined) signalGroup(pid, 'SIGKILL');
}

const INTERRUPTIONS: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Makes sure that a `detached` process ends when this one does, however it is interrupted: in its own group,
 * it would not notice. Returns a function that undoes this.
 */
export function endWithUs(child: ChildProcess): () => void {
	const kill = () => killGroup(child);
	// Any other listener wants to clean up first, and ends the process itself.
	const interrupt = (signal: NodeJS.Signals) => {
		if (process.listenerCount(signal) === 0) process.exit(1);
	};
	process.once('exit', kill);
	for (const signal of INTERRUPTIONS) process.once(signal, interrupt);
	return () => {
		process.off('exit', kill);
		for (const signal of INTERRUPTIONS) process.off(signal, interrupt);
	};
}
