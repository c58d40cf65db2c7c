import Table from 'cli-table3';
import { engineNames, ensureEngine, type Engine } from './engines.mts';
import { runSuites, SUITES, type EngineResult } from './run-suites.mts';

const cell = ({ passed, failed }: { passed: number; failed: number }) =>
	failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} FAILED`;

function asTable(rows: Array<{ engine: Engine; result: EngineResult }>): string {
	const table = new Table({
		style: { head: [], border: [] },
		head: ['n8n-core', 'n8n-workflow', ...SUITES, 'Seconds'],
	});
	table.push(
		...rows.map(({ engine, result }) => [
			engine.core,
			engine.workflow,
			...SUITES.map((suite) => cell(result.suites[suite])),
			String(Math.round(result.seconds)),
		]),
	);
	return table.toString();
}

const wanted = process.argv.slice(2);
const names = engineNames();
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
	console.error(`No such engine: ${unknown.join(', ')}. There are ${names.join(', ')}.`);
	process.exit(1);
}

const rows: Array<{ engine: Engine; result: EngineResult }> = [];
for (const name of wanted.length > 0 ? wanted : names) {
	const engine = await ensureEngine(name);
	console.log(`[engines] n8n-core ${engine.core}`);
	const result = await runSuites(engine);
	for (const failure of result.failures) console.log(failure);
	rows.push({ engine, result });
}
console.log(`${asTable(rows)}\nNode.js ${process.version}`);
const isGreen = ({ result: { suites, failures } }: { result: EngineResult }) =>
	failures.length === 0 &&
	SUITES.every((suite) => suites[suite].failed === 0 && suites[suite].passed > 0);
process.exitCode = rows.every(isGreen) ? 0 : 1;
