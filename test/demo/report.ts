import Table from 'cli-table3';
import type { DemoItem, DemoResult, StreamState } from './demo';

const INDENT = ' '.repeat(12);

/** The result of the demo as a person reads it in a terminal. */
export function reportDemo(result: DemoResult): string {
	const { simulator, nodes, items, streams } = result;
	return [
		'Zoom Live Stream for n8n: a run on this machine, no account needed',
		'',
		`  Zoom      a simulator at ${simulator}`,
		`  n8n       its own engine, with ${nodes.join(' and ')} loaded from dist as n8n loads it`,
		'  Workflow  examples/start-live-streams.json',
		'',
		...items.flatMap((item, index) => reportItem(item, index + 1)),
		'Streams before and after',
		reportStreams(streams),
	].join('\n');
}

function reportItem({ input, branch, output, requests }: DemoItem, number: number): string[] {
	const sent = requests.flatMap(({ method, path, contentType, fields, status }) => [
		...field('sent', `${method} ${path}`),
		...field('', `${contentType?.split(';')[0] ?? 'no body'}`),
		...Object.entries(fields).flatMap(([name, value]) => field('', `${name} = ${value}`)),
		...field('Zoom', `answered ${status}`),
	]);
	return [
		`Item ${number}  ${String(input.title)}`,
		...field('from', String(input.where)),
		...(sent.length > 0 ? sent : field('sent', 'nothing')),
		...field('branch', branch === 'success' ? '✓ success' : '✗ error'),
		...(branch === 'success' ? reportSuccess(output) : reportFailure(output)),
		'',
	];
}

function reportSuccess({ meetingId, requestFormat, note }: DemoItem['output']): string[] {
	return [
		...field('item', `meetingId ${String(meetingId)}, requestFormat ${String(requestFormat)}`),
		...field('', String(note)),
	];
}

function reportFailure({ error, details }: DemoItem['output']): string[] {
	const { reason, fix } = Object(details);
	return [
		...field('item', String(error)),
		...field('reason', String(reason)),
		...field('fix', String(fix)),
	];
}

function field(name: string, text: string): string[] {
	const lines = text.split('\n').flatMap((line) => wrap(line, 88));
	return lines.map(
		(line, index) => `  ${(index === 0 ? name : '').padEnd(INDENT.length - 2)}${line}`,
	);
}

function wrap(text: string, width: number): string[] {
	const lines = [''];
	for (const word of text.split(' ')) {
		const line = lines[lines.length - 1] ?? '';
		if (line !== '' && line.length + word.length >= width) lines.push(word);
		else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
	}
	return lines;
}

function reportStreams(streams: StreamState[]): string {
	const table = new Table({
		head: ['Meeting', 'Before', 'After'],
		style: { head: [], border: [] },
	});
	table.push(...streams.map(({ meeting, before, after }) => [meeting, before, after]));
	return table.toString();
}
