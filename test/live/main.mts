import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CONSENT_QUESTION, isConsent, needsInWords, planInWords } from './announcement.ts';
import { exitCodeOf } from './exit-code.ts';
import { describeEnding, describeLeftover, toMarkdown } from './markdown.ts';
import { readSettings } from './settings.ts';

const NEEDS_SETTINGS = 2;
const INTERRUPTED = 130;
const FOLDER = fileURLToPath(new URL('../..', import.meta.url));

const { values: options } = parseArgs({
	options: { yes: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});
const settings = readSettings(process.env);
if ('missing' in settings) {
	console.error(needsInWords(settings.missing));
	process.exit(NEEDS_SETTINGS);
}

// What is not the report goes to the error output, so that the report can be sent to a file.
console.error(planInWords(settings));
if (!options.yes && process.stdin.isTTY && !(await agrees())) {
	console.error('Nothing was sent.');
	process.exit(0);
}

// n8n-core keeps its settings in this folder: a fresh one leaves your own n8n alone.
process.env.N8N_USER_FOLDER = mkdtempSync(join(tmpdir(), 'zoom-live-stream-check-'));
process.env.N8N_LOG_LEVEL = 'silent';

const { sleep } = await import('n8n-workflow');
const { loadBuiltNode } = await import('./built-node.ts');
const { runLiveCheck } = await import('./live-check.ts');

const { report, hide } = await runLiveCheck(
	settings,
	{
		node: await loadBuiltNode(FOLDER),
		fetch,
		now: Date.now,
		wait: async (duration, signal) =>
			await sleep(duration, signal).then(
				() => true,
				() => false,
			),
		tell: (line) => console.error(line),
	},
	{
		package: await versionIn(join(FOLDER, 'package.json')),
		n8nCore: await versionIn(createRequire(import.meta.url).resolve('n8n-core/package.json')),
		node: process.version,
	},
	interruption(),
);
const asJson = () =>
	JSON.stringify(
		report,
		(_key, value: unknown) => (typeof value === 'string' ? hide(value) : value),
		'\t',
	);
console.error(`\nThe stream is ${describeEnding(report.ending)}.`);
console.error(`Event subscriptions: ${describeLeftover(report.subscription)}.\n`);
process.stdout.write(`${options.json ? asJson() : hide(toMarkdown(report))}\n`, () =>
	process.exit(exitCodeOf(report)),
);

async function agrees(): Promise<boolean> {
	const terminal = createInterface({ input: process.stdin, output: process.stderr });
	terminal.on('SIGINT', () => process.exit(INTERRUPTED));
	try {
		return isConsent(await terminal.question(CONSENT_QUESTION));
	} finally {
		terminal.close();
	}
}

/** Aborts on Ctrl+C and the like, and on an uncaught exception: the check then cleans up first. */
function interruption(): AbortSignal {
	const controller = new AbortController();
	const interrupt = () => {
		if (!controller.signal.aborted) console.error('\nEnding the check. Cleaning up first …');
		controller.abort();
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
	process.on('uncaughtException', interrupt);
	return controller.signal;
}

async function versionIn(file: string): Promise<string> {
	const { version } = JSON.parse(await readFile(file, 'utf8'));
	return String(version);
}
