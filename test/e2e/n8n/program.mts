import { chosenN8n } from '../install/cache-folder.mts';
import { ensureInstalled } from '../install/install.mts';

/** A program to start, and its environment. */
export interface Program {
	program: string;
	args: string[];
	env: NodeJS.ProcessEnv;
}

/** The container image that n8n runs in, e.g. `docker.n8n.io/n8nio/n8n:next`; undefined for the installed n8n. */
export function chosenImage(): string | undefined {
	return process.env.ZOOM_E2E_IMAGE || undefined;
}

/** A short description of the n8n that the stations run in. */
export function n8nName(): string {
	return chosenImage() ?? `n8n ${chosenN8n() ?? 'newest'}`;
}

/** Variables for n8n, as opposed to those of the machine. */
const SETTING = /^(?:N8N|DB|QUEUE|EXECUTIONS|GENERIC|TZ)/;

/**
 * How n8n is started: with the installed Node, or in a container that shares the machine's network, so that
 * n8n can reach the simulator.
 */
export async function n8nProgram(
	command: string,
	userFolder: string,
	env: NodeJS.ProcessEnv,
): Promise<Program> {
	const image = chosenImage();
	if (image === undefined) {
		const { nodeBinary, n8nBinary } = await ensureInstalled();
		return { program: nodeBinary, args: [n8nBinary, command], env };
	}
	const settings = Object.keys(env).filter((name) => SETTING.test(name));
	const args = [
		...['run', '--rm', '--network', 'host', '--init'],
		...['--user', `${process.getuid?.() ?? 1000}:${process.getgid?.() ?? 1000}`],
		...['--volume', `${userFolder}:${userFolder}`, '--workdir', userFolder],
		...['--env', `HOME=${userFolder}`],
		...settings.flatMap((name) => ['--env', name]),
		...[image, command],
	];
	return { program: 'docker', args, env };
}
