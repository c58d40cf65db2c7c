import { spawn } from 'node:child_process';

interface CommandOptions {
	cwd: string;
	env?: NodeJS.ProcessEnv;
}

const KEPT_LINES = 15;

/**
 * Runs a command to its end and returns what it printed. On failure, the error contains the last lines,
 * because the first hundreds of an npm or apt log hide the one that matters.
 */
export async function runCommand(
	command: string,
	args: string[],
	{ cwd, env = process.env }: CommandOptions,
): Promise<string> {
	return await new Promise((resolve, reject) => {
		const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		let errors = '';
		child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
		child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
		child.on('error', reject);
		child.on('close', (code, signal) => {
			if (code === 0) return resolve(output);
			const lines = (errors.trim() || output.trim()).split('\n').slice(-KEPT_LINES).join('\n');
			reject(
				new Error(`${command} ${args.join(' ')} ended with ${code ?? String(signal)}:\n${lines}`),
			);
		});
	});
}
