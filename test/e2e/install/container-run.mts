import { runCommand } from './run-command.mts';

/** What runs in a container, and which folders it sees. */
export interface ContainerRun {
	image: string;
	/** The program, then its arguments. */
	command: string[];
	mounts: Mount[];
}

interface Mount {
	/** A folder of the machine, or the name of a volume. */
	source: string;
	/** Its path in the container. */
	target: string;
}

/** Reads `source:target`, with or without options such as `:ro` at the end. */
export function mountOf(volume: string): Mount {
	const [source = '', target = ''] = volume.split(':');
	return { source, target };
}

/**
 * Reads a `docker run` command as the shell passes it to Docker.
 * @param folder the folder that the command is run in
 */
export async function readDockerRun(command: string, folder: string): Promise<ContainerRun> {
	const script = `docker() { printf '%s\\n' "$@"; }\n${command}`;
	const printed = await runCommand('sh', ['-c', script], { cwd: folder });
	const [verb, ...words] = printed.trim().split('\n');
	if (verb !== 'run') throw new Error(`Not a docker run command: ${command}`);
	const run: ContainerRun = { image: '', command: [], mounts: [] };
	const waiting = words.values();
	for (const word of waiting) {
		if (word === '--rm') continue;
		if (word === '--entrypoint') run.command.push(String(waiting.next().value));
		else if (word === '--volume') run.mounts.push(mountOf(String(waiting.next().value)));
		else if (word.startsWith('--')) throw new Error(`Unknown option of docker run: ${word}`);
		else {
			run.image = word;
			run.command.push(...waiting);
		}
	}
	return run;
}

/**
 * Runs the container's program on this machine, with the container's folders replaced by the machine's.
 * @param volumes the folder to use for each named volume
 */
export async function runWithoutContainer(
	{ command, mounts }: ContainerRun,
	volumes: Record<string, string>,
): Promise<void> {
	const onThisMachine = (word: string) => {
		const mount = mounts.find(({ target }) => word === target || word.startsWith(`${target}/`));
		if (!mount) return word;
		return `${volumes[mount.source] ?? mount.source}${word.slice(mount.target.length)}`;
	};
	const [program = '', ...args] = command.map(onThisMachine);
	await runCommand(program, args, { cwd: '/' });
}
