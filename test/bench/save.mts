import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { packageRoot } from '../e2e/install/pack.mts';
import { isMet, type Figure } from './figures.mts';
import { growthChart } from './growth-chart.mts';
import { asLine, type Machine } from './machine.mts';
import type { Growth } from './overhead.mts';
import { asMarkdown } from './table.mts';

/** The results of one benchmark run. */
export interface Findings {
	machine: Machine;
	/** How long the run took, in s. */
	seconds: number;
	growth: Growth[];
	figures: Figure[];
}

/** Writes the figures as JSON and Markdown and the chart as SVG, and returns the folder. */
export async function save(findings: Findings): Promise<string> {
	const folder = join(packageRoot, 'docs', 'internals', 'benchmark');
	await mkdir(folder, { recursive: true });
	const figures = findings.figures.map((figure) => ({ ...figure, met: isMet(figure) }));
	await writeFormatted(join(folder, 'figures.json'), JSON.stringify({ ...findings, figures }));
	await writeFormatted(join(folder, 'figures.md'), page(findings));
	if (findings.growth.length > 0) {
		await writeFile(join(folder, 'growth.svg'), growthChart(findings.growth));
	}
	return folder;
}

/** Formatted like the rest of the project. */
async function writeFormatted(file: string, text: string): Promise<void> {
	await writeFile(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}

function page({ machine, seconds, growth, figures }: Findings): string {
	const chart = growth.length > 0 ? '![Time in the node by number of items](growth.svg)\n\n' : '';
	return `# Figures of the benchmark

${asLine(machine)}. The run took ${Math.round(seconds / 60)} minutes. Written by \`npm run bench -- --save\`.

${chart}${asMarkdown(figures)}
`;
}
