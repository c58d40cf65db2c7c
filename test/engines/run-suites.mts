import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import type { Engine } from './engines.mts';

/** The suites that run the nodes in n8n's engine: folders of test/. */
export const SUITES = ['engine', 'operations', 'trigger'] as const;

type Suite = (typeof SUITES)[number];

/** The results of the suites in one engine. */
export interface EngineResult {
	suites: Record<Suite, { passed: number; failed: number }>;
	/** The output for each test file that failed. */
	failures: string[];
	seconds: number;
}

/** The part of Jest's report (`--json`) that is used here. */
interface JestReport {
	testResults: Array<{
		name: string;
		status: string;
		message: string;
		assertionResults: Array<{ status: string }>;
	}>;
}

const checkout = join(import.meta.dirname, '..', '..');
const jest = join(checkout, 'node_modules', 'jest', 'bin', 'jest.js');

/** Runs the suites in an engine, with the node's sources and n8n's packages from the engine's folder. */
export async function runSuites(engine: Engine): Promise<EngineResult> {
	const folder = await mkdtemp(join(tmpdir(), 'zoom-engine-'));
	const outputFile = join(folder, 'report.json');
	const began = Date.now();
	try {
		const config = join(import.meta.dirname, 'jest.config.cjs');
		const child = spawn(
			process.execPath,
			[jest, '--config', config, '--json', '--outputFile', outputFile, '--silent'],
			{
				cwd: checkout,
				env: { ...process.env, ZOOM_ENGINE_FOLDER: engine.folder },
				stdio: ['ignore', 'ignore', 'ignore'],
			},
		);
		await once(child, 'close');
		const report: JestReport = JSON.parse(await readFile(outputFile, 'utf8'));
		return { ...readReport(report), seconds: (Date.now() - began) / 1000 };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

function readReport({ testResults }: JestReport): Omit<EngineResult, 'seconds'> {
	const tally = (suite: Suite) => {
		const results = testResults
			.filter(({ name }) => name.startsWith(join(checkout, 'test', suite) + sep))
			.flatMap(({ assertionResults }) => assertionResults);
		const count = (status: string) => results.filter((result) => result.status === status).length;
		return { passed: count('passed'), failed: count('failed') };
	};
	return {
		suites: { engine: tally('engine'), operations: tally('operations'), trigger: tally('trigger') },
		failures: testResults
			.filter(({ status }) => status === 'failed')
			.map(({ name, message }) => `${name}\n${message}`),
	};
}
