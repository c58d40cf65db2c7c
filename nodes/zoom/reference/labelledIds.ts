import { readEventId, SEPARATOR, type EventId } from './eventId';

/** What Zoom's invitations call a meeting or webinar next to its ID, in Zoom's languages. */
const EVENT_WORDS = [
	'zoom',
	'meetings?',
	'webinars?',
	'webinaires?',
	'webin[aá]rio',
	'seminar(?:io|ário) web',
	'r[eé]union',
	'reuni[oó]n',
	'reuni(?:ão|ao)',
	'riunione',
	'vergader(?:ing)?',
	'spotkani[ae]',
	'toplantı',
	'rapat',
	'mesyuarat',
	'cuộc họp',
	'hội thảo trên web',
	'mötes?',
	'møde',
	'møte',
	'kokouksen',
	'schůzky',
	'конференции',
	'собрания',
	'встречи',
	'вебинара',
	'зустрічі',
	'конференції',
	'ミーティング',
	'ウェビナー',
	'회의',
	'웨비나',
	'会议',
	'會議',
	'研讨会',
	'研討會',
	'הפגישה',
	'פגישה',
	'الاجتماع',
	'การประชุม',
];

/** What they call the ID. */
const ID_WORDS = [
	'id',
	'identifiant',
	'identificador',
	'identyfikator',
	'идентификатор',
	'ідентифікатор',
	'kimliği',
	'tunnus',
	'号',
	'號',
	'מזהה',
	'معرف',
	'معرّف',
];

const EVENT = `(?:${EVENT_WORDS.join('|')})`;
const ID = `(?:${ID_WORDS.join('|')})`;
const PREPOSITION =
	"(?:(?:d[aeiou]|del|della|dela|of|for|van)\\s(?:l[ae]\\s|the\\s|el\\s)?|de\\sl['’])?";
/** Of the Latin, Greek and Cyrillic alphabets, which separate words by spaces. */
const LETTER = '[a-z\\u00aa-\\u024f\\u0370-\\u052f]';
/** "Meeting ID", "Meeting-ID", "meeting_id", "ミーティングID", "ID de la reunión". */
const LABEL = new RegExp(
	`(?:${EVENT}[ \\u00a0_\\u2010\\u2011-]{0,3}${ID}|(?<!${LETTER})${ID}[ \\u00a0_-]{0,2}${PREPOSITION}${EVENT})(?!${LETTER})`,
	'gi',
);
/** "ID: 820 1234 5678" at the beginning of a line, in a text about Zoom. */
const BARE_LABEL = /(?<=^|\n)[ \t*_"•-]{0,10}id["*_]{0,4}[ \t]?(?=[:#])/gi;

/** A remark in parentheses, a colon, and the marks of bold text, quotes and tables. */
const BETWEEN =
	/[ \u00a0]{0,5}(?:\([^()\d\n]{0,30}\))?[\s"'*_|]{0,10}[:#=\u2013-]{0,2}[\s"'*_|>]{0,10}/y;
/** Also matches more groups than an ID has: they make it too long. */
const NUMBER = new RegExp(`\\d{1,50}(?:${SEPARATOR}{1,3}\\d{1,50}){0,12}`, 'y');
/** "7" of "7pm", "19" of "19:30" and "23" of "23.11." after an ID. */
const TIME_OR_DATE = new RegExp(`${SEPARATOR}{1,3}\\d{1,2}$`);

/** The numbers in a text that follow a label such as "Meeting ID". */
export function labelledIds(text: string): EventId[] {
	const labels = /zoom/i.test(text) ? [LABEL, BARE_LABEL] : [LABEL];
	return labels.flatMap((label) => numbersAfter(label, text));
}

function numbersAfter(label: RegExp, text: string): EventId[] {
	const ids: EventId[] = [];
	// `test` starts where it last ended, and at the beginning of the text once it has found nothing more.
	while (label.test(text)) {
		const id = readNumber(text, label.lastIndex);
		if (id !== undefined) ids.push(id);
	}
	return ids;
}

/** Undefined if anything other than a number follows the label. */
function readNumber(text: string, labelEnd: number): EventId | undefined {
	const between = matchAt(BETWEEN, text, labelEnd) ?? '';
	const start = labelEnd + between.length;
	const number = matchAt(NUMBER, text, start);
	if (number === undefined) return undefined;
	const end = start + number.length;
	if (!continuesAfter(text.slice(end, end + 2))) return readEventId(number);
	const id = number.replace(TIME_OR_DATE, '');
	return id === number ? { kind: 'invalid', problem: 'no_event' } : readEventId(id);
}

/** Whether the last digits of a number are only the beginning of a word, a decimal, a time or a date. */
function continuesAfter(next: string): boolean {
	return /^(?:[a-z_=]|[.,:/]\d)/.test(next);
}

function matchAt(pattern: RegExp, text: string, index: number): string | undefined {
	pattern.lastIndex = index;
	return pattern.exec(text)?.[0];
}
