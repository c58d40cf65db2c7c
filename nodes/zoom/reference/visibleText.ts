/** The HTML entities that mail and calendar apps put into links and numbers, by name. */
const NAMED_ENTITIES: ReadonlyMap<string, string> = new Map([
	['amp', '&'],
	['apos', "'"],
	['colon', ':'],
	['comma', ','],
	['emsp', '\u2003'],
	['ensp', '\u2002'],
	['equals', '='],
	['gt', '>'],
	['hyphen', '\u2010'],
	['lrm', ''],
	['lt', '<'],
	['mdash', '\u2014'],
	['nbsp', '\u00a0'],
	['ndash', '\u2013'],
	['num', '#'],
	['period', '.'],
	['quest', '?'],
	['quot', '"'],
	['rlm', ''],
	['shy', ''],
	['sol', '/'],
	['thinsp', '\u2009'],
	['zwj', ''],
	['zwnj', ''],
]);
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,6});/gi;

/** A continued line: RFC 5545 folds the lines of a calendar file after 75 bytes. */
const FOLD = /\r?\n[ \t]/g;
const CALENDAR_FILE = /^BEGIN:V(?:CALENDAR|EVENT)\r?$/m;

/** Soft hyphens, zero-width characters, and the marks that set the direction of writing. */
const INVISIBLE =
	/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/g;

/** Calendar files and JSON write the end of a line as the two characters `\n` or `\r`. */
const LINE_END = /\\[nNr]|[\r\v\f\u0085\u2028\u2029]/g;

/** Full-width ASCII, as typed on Japanese and Chinese keyboards: U+FF01 to U+FF5E. */
const FULL_WIDTH = /[\uff01-\uff5e]+/g;
const FULL_WIDTH_OFFSET = 0xff01 - 0x21;

const BLOCK_TAG = /<\/?(?:br|p|div|li|ul|ol|tr|td|th|table|h[1-6]|hr|blockquote)\b[^<>]*>/gi;
const TAG = /<\/?[a-z][^<>]*>/gi;

/**
 * A text as a reader sees it: HTML entities decoded, invisible characters gone, full-width characters in
 * their usual width, and every line break written as `\n`.
 */
export function visibleText(text: string): string {
	const lines = CALENDAR_FILE.test(text) ? text.replace(FOLD, '') : text;
	const decoded = lines.includes('&') ? lines.replace(ENTITY, decodeEntity) : lines;
	return decoded
		.replace(INVISIBLE, '')
		.replace(FULL_WIDTH, toUsualWidth)
		.replaceAll('\\/', '/')
		.replace(LINE_END, '\n');
}

/** The text between the tags of HTML. Tags that begin a line end the one before. */
export function withoutTags(text: string): string {
	return text.includes('<') ? text.replace(BLOCK_TAG, '\n').replace(TAG, '') : text;
}

function decodeEntity(entity: string): string {
	if (!entity.startsWith('&#')) return NAMED_ENTITIES.get(entity.slice(1, -1)) ?? entity;
	const isHexadecimal = /^&#x/i.test(entity);
	const code = Number.parseInt(entity.slice(isHexadecimal ? 3 : 2), isHexadecimal ? 16 : 10);
	return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}

function toUsualWidth(characters: string): string {
	let usual = '';
	for (let index = 0; index < characters.length; index += 1) {
		usual += String.fromCharCode(characters.charCodeAt(index) - FULL_WIDTH_OFFSET);
	}
	return usual;
}
