import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { parseArgs } from 'node:util';
import { artifactsFolder } from './artifacts.mts';
import { readAssertionReport } from './assertion-report.mts';
import { chosenN8n, manifestFolder, suiteFolder } from './install/cache-folder.mts';
import { ensureInstalled } from './install/install.mts';
import { n8nName } from './n8n/program.mts';
import { packPackage } from './install/pack.mts';

interface Tally {
	stations: number;
	/** Stations that need a program this computer lacks. */
	skipped: number;
	steps: number;
	failed: number;
	assertions: number;
}

/** What node:test reports about a finished step or suite. */
interface Ended {
	details: { type?: string };
	/** The reason, if it was skipped with one. */
	skip?: string | boolean;
}

/** Longer than any station takes on a busy machine. */
const STATION_WITHIN_MS = 20 * 60_000;

/**
 * Runs the stations one after the other, because each one starts its own n8n and browser; with `only`, the steps
 * whose name contains it.
 */
async function runStations(files: string[], only?: string): Promise<Tally> {
	const tally: Tally = { stations: files.length, skipped: 0, steps: 0, failed: 0, assertions: 0 };
	const chosen = only === undefined ? {} : { testNamePatterns: [only] };
	const stream = run({ files, concurrency: 1, timeout: STATION_WITHIN_MS, ...chosen });
	const count = (data: Ended, failed: number) => {
		if (data.details.type === 'suite') {
			if (data.skip) tally.skipped += 1;
			return;
		}
		tally.steps += 1;
		tally.failed += failed;
	};
	stream.on('test:pass', (data) => count(data, 0));
	stream.on('test:fail', (data) => count(data, 1));
	stream.on('test:stdout', ({ message }) => {
		tally.assertions += readAssertionReport(message);
	});
	for await (const text of stream.compose(new spec())) process.stdout.write(String(text));
	return tally;
}

function chosenFiles(wanted: string[]): string[] {
	const folder = join(suiteFolder, 'stations');
	return readdirSync(folder)
		.filter((file) => file.endsWith('.test.mts'))
		.filter((file) => wanted.length === 0 || wanted.some((name) => file.startsWith(name)))
		.sort()
		.map((file) => join(folder, file));
}

const { values, positionals } = parseArgs({
	options: { n8n: { type: 'string' }, image: { type: 'string' }, only: { type: 'string' } },
	allowPositionals: true,
});
// Each station is a separate process, and reads this to find its n8n.
if (values.n8n !== undefined) process.env.ZOOM_E2E_N8N = values.n8n;
if (values.image !== undefined) process.env.ZOOM_E2E_IMAGE = values.image;
if (!existsSync(join(manifestFolder(), 'package-lock.json'))) {
	throw new Error(`There is no n8n ${chosenN8n()} to run in: test/e2e has no folder for it`);
}

const began = Date.now();
await ensureInstalled();
const folder = await mkdtemp(join(tmpdir(), 'zoom-e2e-pack-'));
try {
	console.log('[e2e] building and packing the package');
	process.env.ZOOM_E2E_TARBALL = await packPackage(folder);
	const { stations, skipped, steps, failed, assertions } = await runStations(
		chosenFiles(positionals),
		values.only,
	);
	const seconds = Math.round((Date.now() - began) / 1000);
	console.log(
		`[e2e] ${n8nName()}: ${stations} stations, ${skipped} skipped, ${steps} steps, ${assertions} assertions, ${failed} failed, ${seconds} s`,
	);
	console.log(`[e2e] screenshots and logs: ${join(artifactsFolder('start'), '..')}`);
	process.exitCode = failed > 0 || steps + skipped === 0 ? 1 : 0;
} finally {
	await rm(folder, { recursive: true, force: true });
}
