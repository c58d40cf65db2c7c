import { cpus, platform } from 'node:os';
import Table from 'cli-table3';
import { Arena, type Contender } from './overhead.mts';
import { measurePacing } from './pacing.mts';

const ROUNDS = 5;
const SIZES = [10, 100, 1_000];
const CONTENDERS: Contender[] = ['HTTP Request', 'Zoom Live Stream'];

console.log(
	`Node ${process.version}, ${platform()}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}\n`,
);
// `npm run bench` measures both; `npm run bench -- pacing` only one.
const [chosen] = process.argv.slice(2);
if (chosen !== 'pacing') await reportOverhead();
if (chosen !== 'overhead') await reportPacing();
process.exit(0);

async function reportOverhead(): Promise<void> {
	const arena = await Arena.open();
	try {
		await Promise.all(CONTENDERS.map((contender) => arena.run(contender, 10)));
		const table = new Table({
			style: { head: [], border: [] },
			head: ['Starts', ...CONTENDERS.map((name) => `${name}, ms`), 'Ratio', 'Goal'],
		});
		for (const size of SIZES) {
			const times = new Map<Contender, number[]>(CONTENDERS.map((name) => [name, []]));
			for (let round = 0; round < ROUNDS; round += 1) {
				for (const contender of CONTENDERS) {
					times.get(contender)?.push((await arena.run(contender, size)).time);
				}
			}
			const [http = Number.NaN, zoom = Number.NaN] = CONTENDERS.map((name) =>
				median(times.get(name) ?? []),
			);
			const goal = size === 1_000 ? '≤ 1.4' : '';
			table.push([size, Math.round(http), Math.round(zoom), (zoom / http).toFixed(2), goal]);
		}
		console.log(
			`In-node time in a real n8n, same bytes, same server (median of ${ROUNDS} interleaved rounds)`,
		);
		console.log(table.toString());

		arena.stage.zoom.configure({ rateLimit: { perSecond: 30 } });
		const { succeeded, failed } = await arena.run('HTTP Request', 500);
		console.log(
			`The HTTP Request node with its defaults, 500 starts against 30/s: ${succeeded} succeeded, ${failed} lost\n`,
		);
	} finally {
		await arena.close();
	}
}

async function reportPacing(): Promise<void> {
	const table = new Table({
		style: { head: [], border: [] },
		head: ['Limit', 'Processes', 'Starts', 'Succeeded', 'Refused', 'Time ÷ ideal', 'Goal'],
	});
	for (const processes of [1, 4]) {
		for (const limit of [80, 30, 4]) {
			const { requests, succeeded, refused, timeRatio } = await measurePacing(
				limit,
				processes,
				500,
			);
			table.push([
				`${limit}/s`,
				processes,
				requests,
				succeeded,
				`${refused} (${((refused / requests) * 100).toFixed(1)} %)`,
				timeRatio.toFixed(2),
				'500, ≤ 2 %, ≤ 1.15',
			]);
		}
	}
	console.log('Starts against a limit that Zoom enforces, with no setting changed');
	console.log(table.toString());
}

function median(values: number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
