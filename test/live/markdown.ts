import type { Course } from './live-check';
import { CHECK_NAME } from './event-subscriptions';
import type { Ending } from './leave-off';
import type { Leftover } from './leave-unsubscribed';
import type { RateLimits } from './rate-limits';
import type { Report, ReportLine } from './report';

/** The report as Markdown, fit for an issue. */
export function toMarkdown(report: Report): string {
	const { versions, date, zoom, access, meetingId, plan, formats, course, ending, lines } = report;
	const { subscription } = report;
	return [
		'## Live check',
		'',
		`- Package ${versions.package}, n8n-core ${versions.n8nCore}, Node ${versions.node}`,
		`- ${date}`,
		`- Asked: ${zoom}, with ${access}, about the meeting ${meetingId}`,
		`- Plan: ${plan}`,
		`- Request formats: multipart ${formats.multipart}, JSON ${formats.json}`,
		`- Check: ${describeCourse(course)}`,
		`- Stream at the end: ${describeEnding(ending)}`,
		`- Event subscriptions: ${describeLeftover(subscription)}`,
		'',
		...table(
			['', 'Question', 'Asked by', 'Zoom answered', 'Format of the answer', 'For the node'],
			lines.map((line, index) => [String(index + 1), ...cellsOf(line)]),
		),
		'',
		'### Rate limit headers',
		'',
		...describeLimits(report.rateLimits),
		'',
		'### Tracking IDs, for Zoom support',
		'',
		...trackingIds(lines),
	].join('\n');
}

function describeCourse(course: Course): string {
	switch (course.kind) {
		case 'completed':
			return 'ran to its end';
		case 'interrupted':
			return 'interrupted';
		case 'no_access':
			return `Zoom gave no access token (${asText(course.why)}), so nothing was asked`;
		case 'broken':
			return `ended early: ${asText(course.why)}`;
	}
}

/** What became of the stream, in a few words. */
export function describeEnding(ending: Ending): string {
	switch (ending) {
		case 'untouched':
			return 'as it was; the check sent nothing that changes it';
		case 'off':
			return 'off';
		case 'never_started':
			return 'as it was; Zoom refused every start';
		case 'unclear':
			return '**not known: look at the meeting in Zoom, and stop the stream there**';
	}
}

/** What became of the event subscriptions of the check, in a few words. */
export function describeLeftover(leftover: Leftover): string {
	switch (leftover) {
		case 'none':
			return 'none created';
		case 'deleted':
			return 'created and deleted';
		case 'unclear':
			return `**one may be left: delete “${CHECK_NAME}” under Features > Access of the app in the Zoom App Marketplace**`;
	}
}

function cellsOf({ question, answer, meaning }: ReportLine): string[] {
	if (answer === null) return [question, '', '', '', meaning];
	const { by, format, status, code, message, contentType, detail } = answer;
	const words = [
		...(status === null ? [] : [String(status)]),
		...(code === null ? [] : [`code ${code}`]),
		...(message === null ? [] : [inCode(message)]),
		...(detail === undefined ? [] : [asText(detail)]),
	];
	const asker = ASKERS[by];
	return [
		question,
		format === undefined ? asker : `${asker}, ${FORMATS[format]}`,
		words.join(', ') || (by === 'node' ? 'success' : 'nothing'),
		asText(contentType ?? ''),
		meaning,
	];
}

const ASKERS = { request: 'a plain request', node: 'the node', event: 'an event' };
const FORMATS = { multipart: 'multipart', json: 'JSON' };

function describeLimits({ answers, withHeaders, kinds, refusals }: RateLimits): string[] {
	return [
		`- ${withHeaders} of ${answers} answers carried them`,
		...kinds.map((kind) => `- ${inCode(kind)}`),
		...refusals.map(
			({ question, headers }) => `- ${question}, refused with 429: ${inCode(headers)}`,
		),
	];
}

function trackingIds(lines: readonly ReportLine[]): string[] {
	const given = lines.flatMap(({ answer }, index) =>
		answer === null || answer.trackingId === null
			? []
			: [`- ${index + 1}: ${inCode(answer.trackingId)}`],
	);
	return given.length > 0 ? given : ['- none'];
}

function table(head: string[], rows: string[][]): string[] {
	return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

/** Words of others must neither end a cell nor become a link, a picture or markup on the page. */
function asText(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.replace(/[\\|<>[\]*`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** As code, in which a page shows everything as it is; only a bar would end a cell. */
function inCode(text: string): string {
	return `\`${text.replace(/\s+/g, ' ').replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}
