import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Arena, type Contender } from './arena.mts';
import type { Figure } from './figures.mts';

const ITEMS = 5_000;
const SAMPLE_MS = 100;

/** Measures the peak memory that a run of 5,000 items adds, each contender in its own n8n. */
export async function measureMemory(): Promise<Figure[]> {
	const http = await addedBy('HTTP Request');
	const zoom = await addedBy('Zoom Live Stream');
	const [mine, theirs] = [zoom, http].map((added) => `${Math.round(added / 1024)} MB`);
	return [
		{
			part: 'memory',
			measure: 'peak added ÷ HTTP Request node',
			detail: `${ITEMS.toLocaleString('en')} items, each in a fresh n8n: ${mine} ÷ ${theirs}`,
			value: zoom / http,
			unit: 'ratio',
			goal: { kind: 'at most', value: 0.5 },
		},
	];
}

/** In kB, on top of what a warm n8n uses. */
async function addedBy(contender: Contender): Promise<number> {
	const arena = await Arena.open(ITEMS);
	try {
		await arena.run(contender, 100);
		const before = await residentMemory(arena.n8n.processGroup);
		const ended = new AbortController();
		const peak = peakUntil(ended.signal, arena.n8n.processGroup);
		const { succeeded } = await arena.run(contender, ITEMS);
		ended.abort();
		if (succeeded !== ITEMS) throw new Error(`${contender} lost ${ITEMS - succeeded} items`);
		return (await peak) - before;
	} finally {
		await arena.close();
	}
}

async function peakUntil(ended: AbortSignal, processId: number): Promise<number> {
	let peak = 0;
	while (!ended.aborted) {
		peak = Math.max(peak, await residentMemory(processId));
		await sleep(SAMPLE_MS);
	}
	return peak;
}

/** In kB, of the process itself; the Code node creates the items in a different process. */
async function residentMemory(processId: number): Promise<number> {
	const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(processId)]);
	return Number(stdout);
}
