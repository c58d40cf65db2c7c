import { readdir, readFile } from 'fs-extra';
import { parseDocument } from 'yaml';

const FOLDERS = ['.github', '.github/workflows', '.github/ISSUE_TEMPLATE'];

/** One step of a job. */
export interface Step {
	uses?: string;
	run?: string;
}

/** What the suites check in a job. */
export interface Job {
	'runs-on': string;
	'timeout-minutes': number;
	permissions?: Record<string, string>;
	steps: Step[];
}

/** What the suites check in a workflow. */
export interface Workflow {
	on: Record<string, unknown>;
	permissions: Record<string, string>;
	concurrency: unknown;
	jobs: Record<string, Job>;
}

/** Every YAML file that GitHub reads. */
export async function yamlFiles(): Promise<string[]> {
	const names = await Promise.all(
		FOLDERS.map(async (folder) => (await readdir(folder)).map((name) => `${folder}/${name}`)),
	);
	return names.flat().filter((file) => /\.ya?ml$/.test(file));
}

/**
 * The content of a YAML file.
 * @throws Error if it is not valid YAML or has a duplicate key
 */
export async function readYaml(file: string): Promise<unknown> {
	const document = parseDocument(await readFile(file, 'utf8'), { uniqueKeys: true });
	const [finding] = [...document.errors, ...document.warnings];
	if (finding !== undefined) throw new Error(`${file}: ${finding.message}`);
	return document.toJS();
}

/** One workflow by the name of its file. */
export async function readWorkflow(name: string): Promise<Workflow> {
	return Object.assign(
		{ on: {}, permissions: {}, concurrency: undefined, jobs: {} },
		await readYaml(`.github/workflows/${name}`),
	);
}

/** All workflows, each with the name of its file. */
export async function allWorkflows(): Promise<Array<{ name: string; workflow: Workflow }>> {
	const names = await readdir('.github/workflows');
	return await Promise.all(
		names.map(async (name) => ({ name, workflow: await readWorkflow(name) })),
	);
}

/** The steps of all jobs. */
export function stepsOf({ jobs }: Workflow): Step[] {
	return Object.values(jobs).flatMap(({ steps }) => steps);
}

/** The commands of a job, in order. */
export function runsOf(job: Pick<Job, 'steps'> | undefined): string[] {
	return (job?.steps ?? []).flatMap(({ run }) => (run === undefined ? [] : [run]));
}

/** The commands of all jobs. */
export function commandsOf(workflow: Workflow): string[] {
	return runsOf({ steps: stepsOf(workflow) });
}
