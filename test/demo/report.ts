import Table from 'cli-table3';
import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../../nodes/zoom/guards';
import type { RecordedRequest } from '../simulator';
import type { DemoItem, DemoResult, StreamState } from './demo';

const NAME_WIDTH = 10;
const TEXT_WIDTH = 88;

/** The result of the demo, for the terminal. */
export function reportDemo(result: DemoResult): string {
	const { simulator, nodes, meetings, webinar, streams } = result;
	return [
		'Zoom Live Stream for n8n: a run on this machine, no account needed',
		'',
		...field('Zoom', `a simulator at ${simulator}`),
		...field('n8n', `its own engine, with ${nodes.join(' and ')} loaded from dist as n8n loads it`),
		'',
		'Meetings from a list (examples/start-live-streams.json)',
		'',
		...meetings.flatMap((item, index) => reportItem(item, `Item ${index + 1}`)),
		'A webinar and where it streams to (examples/webinar-with-destination.json)',
		'',
		...webinar.flatMap((item, index) => reportItem(item, `Step ${index + 1}`)),
		'Streams before and after',
		reportStreams(streams),
	].join('\n');
}

function reportItem({ title, from, branch, output, requests }: DemoItem, name: string): string[] {
	const sent = requests.flatMap(reportRequest);
	return [
		`${name}  ${title}`,
		...field('from', from),
		...(sent.length > 0 ? sent : field('sent', 'nothing')),
		...field('branch', branch === 'success' ? '✓ success' : '✗ error'),
		...(branch === 'success' ? reportSuccess(output) : reportFailure(output)),
		'',
	];
}

function reportRequest({
	method,
	path,
	contentType,
	fields,
	json,
	status,
}: RecordedRequest): string[] {
	const body = isRecord(json) ? json : fields;
	return [
		...field('sent', `${method} ${path}`),
		...(contentType ? field('', contentType.split(';')[0] ?? '') : []),
		...Object.entries(body).flatMap(([name, value]) =>
			field('', `${name} = ${shown(name, value)}`),
		),
		...field('Zoom', `answered ${status}`),
	];
}

/** A stream key is never shown, not even a made-up one. */
function shown(name: string, value: unknown): string {
	return name === 'stream_key' ? '••••' : String(value);
}

function reportSuccess({ note, ...output }: IDataObject): string[] {
	const facts = ['meetingId', 'webinarId', 'requestFormat', 'streamUrl', 'streamKey', 'pageUrl']
		.filter((key) => output[key] !== undefined)
		.map((key) => `${key} ${String(output[key])}`);
	return [...field('item', facts.join(', ')), ...(note ? field('', String(note)) : [])];
}

function reportFailure({ error }: IDataObject): string[] {
	const { message, reason, fix } = isRecord(error) ? error : {};
	return [
		...field('item', String(message)),
		...field('reason', String(reason)),
		...field('fix', String(fix)),
	];
}

function field(name: string, text: string): string[] {
	const lines = text.split('\n').flatMap((line) => wrap(line));
	return lines.map((line, index) => `  ${(index === 0 ? name : '').padEnd(NAME_WIDTH)}${line}`);
}

function wrap(text: string): string[] {
	const lines = [''];
	for (const word of text.split(' ')) {
		const line = lines[lines.length - 1] ?? '';
		if (line !== '' && line.length + word.length >= TEXT_WIDTH) lines.push(word);
		else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
	}
	return lines;
}

function reportStreams(streams: StreamState[]): string {
	const table = new Table({
		head: ['Event', 'Before', 'After'],
		style: { head: [], border: [] },
	});
	table.push(...streams.map(({ event, before, after }) => [event, before, after]));
	return table.toString();
}
