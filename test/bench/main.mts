import { parseArgs } from 'node:util';
import { PARTS, type Figure, type Part } from './figures.mts';
import { measureLoad } from './load.mts';
import { asLine, describeMachine } from './machine.mts';
import { measureMemory } from './memory.mts';
import { growthFigures, measureGrowth, type Growth } from './overhead.mts';
import { withPackedPackage } from '../e2e/install/packed-package.mts';
import { measurePacing } from './pacing.mts';
import { save } from './save.mts';
import { asTable } from './table.mts';
import { measureTrigger } from './trigger.mts';

/**
 * `npm run bench` measures everything, `npm run bench -- load trigger` only those; `--save` updates the docs.
 */
const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: { save: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((name) => !PARTS.some((part) => part === name));
if (unknown.length > 0) {
	console.error(`No such part: ${unknown.join(', ')}. There are ${PARTS.join(', ')}.`);
	process.exit(2);
}

const began = performance.now();
const machine = await describeMachine();
console.log(`${asLine(machine)}\n`);
const growth: Growth[] = [];
const figures: Figure[] = [];
await withPackedPackage(async (tarball) => {
	// Every part measures the same build, and no part rebuilds while another is running.
	process.env.ZOOM_E2E_TARBALL = tarball;
	for (const part of PARTS) {
		if (positionals.length === 0 || positionals.includes(part)) figures.push(...(await run(part)));
	}
});
const seconds = (performance.now() - began) / 1_000;
console.log(asTable(figures));
console.log(`Took ${Math.round(seconds)} s`);
if (values.save) console.log(`Saved in ${await save({ machine, seconds, growth, figures })}`);
process.exit(0);

async function run(part: Part): Promise<Figure[]> {
	switch (part) {
		case 'overhead':
			growth.push(...(await measureGrowth(say)));
			return growthFigures(growth);
		case 'memory':
			return await measureMemory();
		case 'pacing':
			return await measurePacing(say);
		case 'trigger':
			return await measureTrigger();
		case 'load':
			return await measureLoad();
	}
}

function say(line: string): void {
	console.log(`[bench] ${line}`);
}
