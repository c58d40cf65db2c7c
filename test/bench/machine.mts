import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { cpus, platform, totalmem } from 'node:os';
import { promisify } from 'node:util';
import { ensureInstalled } from '../e2e/install/install.mts';

/** The machine and versions of a measurement. */
export interface Machine {
	date: string;
	package: string;
	n8n: string;
	/** Node.js of the n8n that was measured, and of the measuring program. */
	nodeOfN8n: string;
	node: string;
	system: string;
	processors: string;
	memory: string;
}

/** Reads the versions and the machine for the head of a report. */
export async function describeMachine(): Promise<Machine> {
	const { nodeBinary } = await ensureInstalled();
	const { stdout } = await promisify(execFile)(nodeBinary, ['--version']);
	const cores = cpus();
	return {
		date: new Date().toISOString().slice(0, 10),
		package: await versionIn('../../package.json'),
		n8n: await dependencyIn('../e2e/package.json', 'n8n'),
		nodeOfN8n: stdout.trim(),
		node: process.version,
		system: platform(),
		processors: `${cores.length} × ${cores[0]?.model.trim() ?? 'unknown'}`,
		memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
	};
}

/** The head of a report, in one line. */
export function asLine(machine: Machine): string {
	const { date, n8n, nodeOfN8n, node, system, processors, memory } = machine;
	return `${date}: n8n-nodes-zoom-live-stream ${machine.package} in n8n ${n8n} on Node.js ${nodeOfN8n} (other parts ${node}), ${system}, ${processors}, ${memory}`;
}

async function versionIn(file: string): Promise<string> {
	const { version }: { version: string } = await readJson(file);
	return version;
}

async function dependencyIn(file: string, name: string): Promise<string> {
	const { dependencies }: { dependencies: Record<string, string> } = await readJson(file);
	return dependencies[name] ?? 'unknown';
}

async function readJson<T>(file: string): Promise<T> {
	return JSON.parse(await readFile(new URL(file, import.meta.url), 'utf8'));
}
