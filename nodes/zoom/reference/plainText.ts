/** A calendar file or a part of one. RFC 5545 folds its lines after 75 bytes. */
const CALENDAR_FILE = /^(?:BEGIN:V|DESCRIPTION[;:]|LOCATION[;:])/m;
const FOLD = /\r?\n[ \t]/g;

/** Proofpoint URL Defense version 2 writes `/` as `_` and other characters as `-3F` (Proofpoint's URLDefenseDecode.py). */
const PROOFPOINT_LINK = /https?-3A__[\w.-]+/gi;

/** A character as links, JSON and HTML write it: `%3A`, `\u003a`, `&#x3a;`, `&#58;`. */
const CODE = /%([0-7][\da-f])|\\u([\da-f]{4})|&#x([\da-f]{1,6});|&#(\d{1,7});/gi;
/** What else is written for a character, and how a plain text has it. */
const WRITINGS: ReadonlyArray<readonly [written: RegExp, plain: string]> = [
	[/&amp;/gi, '&'],
	[/&lt;/gi, '<'],
	[/&gt;/gi, '>'],
	[/&(?:quot|apos);/gi, '"'],
	[/&colon;/gi, ':'],
	[/\\\/|&sol;/gi, '/'],
	[/\p{Zs}|&(?:nb|en|em|thin)sp;/giu, ' '],
	[/[\p{Pd}\u2212]|&(?:[nm]dash|hyphen);/giu, '-'],
	// Zero-width characters, marks of direction, and what makes a digit an emoji.
	[/[\p{Cf}\ufe0f\u20e3]|&(?:shy|zwn?j|[lr]rm);/giu, ''],
	[/\r\n|\\r\\n|\\[nNr]|[\r\v\f\u0085\u2028\u2029]/g, '\n'],
];
/** A link that two services rewrote, in HTML, is encoded three times. */
const DEEPEST_ENCODING = 6;

/** ASCII as typed on Japanese and Chinese keyboards. */
const FULL_WIDTH = /[\uff01-\uff5e]+/g;
const OTHER_DIGIT = /[^\P{Nd}\d]/gu;

const TAG = /<\/?([a-z][a-z\d]*)[^<>]*>/gi;
const BLOCK = /^(?:br|p|div|li|ul|ol|tr|td|th|table|h[1-6]|hr|blockquote)$/i;

/**
 * A text as a reader sees it: codes decoded, invisible characters gone, digits, spaces and dashes of every kind
 * written as in ASCII, each line break as `\n`. Of HTML, the text and the links in its tags remain.
 */
export function plainText(text: string): string {
	const unfolded = CALENDAR_FILE.test(text) ? text.replace(FOLD, '') : text;
	const links = unfolded.replace(PROOFPOINT_LINK, (link) =>
		link.replaceAll('_', '/').replace(/-(?=[\da-f]{2})/gi, '%'),
	);
	return withAsciiDigits(decoded(links)).replace(TAG, withoutTag);
}

function decoded(text: string): string {
	let [before, plain] = ['', text];
	for (let depth = 0; depth < DEEPEST_ENCODING && plain !== before; depth += 1) {
		before = plain;
		plain = WRITINGS.reduce(
			(read, [written, character]) => read.replace(written, character),
			before.replace(CODE, decodedCode),
		);
	}
	return plain;
}

function decodedCode(code: string, ...groups: Array<string | undefined>): string {
	const [percent, json, hexadecimal, decimal] = groups;
	const digits = percent ?? json ?? hexadecimal;
	const point = digits === undefined ? Number(decimal) : Number.parseInt(digits, 16);
	return point <= 0x10ffff ? String.fromCodePoint(point) : code;
}

/** Each script has its ten digits in a row, and the mathematical alphabets several rows without a gap. */
function withAsciiDigits(text: string): string {
	const values = new Map<string, string>();
	for (const digit of new Set(text.match(OTHER_DIGIT))) {
		const point = digit.codePointAt(0) ?? 0;
		let zero = point;
		while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
		values.set(digit, String((point - zero) % 10));
	}
	return text
		.replace(FULL_WIDTH, (wide) => wide.normalize('NFKC'))
		.replace(OTHER_DIGIT, (digit) => values.get(digit) ?? digit);
}

/** What remains of a tag: a line break if it begins a block, and its links, also of `<https://…>`. */
function withoutTag(tag: string, name: string): string {
	const isLink = (word: string) =>
		word.includes('//') || (word.includes('/') && /zoom/i.test(word));
	const links = tag
		.slice(1, -1)
		.split(/[\s"'|]+/)
		.filter(isLink);
	const lineBreak = BLOCK.test(name) ? '\n' : '';
	return links.length === 0 ? lineBreak : `${lineBreak} ${links.join(' ')} `;
}
