import Table from 'cli-table3';
import { isMet, type Figure } from './figures.mts';

const HEAD = ['Part', 'Measure', 'How', 'Figure', 'Goal', 'Met'];
const SIGNS = { 'at most': '≤', 'at least': '≥', exactly: '=' };

/** The figures as a table for a terminal. */
export function asTable(figures: Figure[]): string {
	const table = new Table({ style: { head: [], border: [] }, head: HEAD });
	table.push(...figures.map(cellsOf));
	return table.toString();
}

/** The figures as a table in Markdown. */
export function asMarkdown(figures: Figure[]): string {
	const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
	return [
		row(HEAD),
		row(HEAD.map(() => '---')),
		...figures.map((figure) => row(cellsOf(figure))),
	].join('\n');
}

function cellsOf(figure: Figure): string[] {
	const { part, measure, detail, value, unit, goal } = figure;
	const wanted = goal ? `${SIGNS[goal.kind]} ${withUnit(goal.value, unit)}` : '';
	const met = isMet(figure);
	return [
		part,
		measure,
		detail,
		withUnit(value, unit),
		wanted,
		met === undefined ? '' : met ? 'yes' : 'no',
	];
}

function withUnit(value: number, unit: Figure['unit']): string {
	switch (unit) {
		case 'ratio':
			return String(Number(value.toFixed(2)));
		case 'count':
			return String(value);
		case '%':
		case 'ms':
		case 'kB':
			return `${Number(value.toFixed(1))} ${unit}`;
	}
}
