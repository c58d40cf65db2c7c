/** A text in lower case with its escapes decoded, which maps each part to its original position. */
export interface DecodedText {
	text: string;
	/** The position in the original text of a position in this one. */
	originOf: (position: number) => number;
}

/** JSON in HTML in a URL is three deep, and a secret may itself look like an escape. */
const MAX_DECODINGS = 6;

/** One character, encoded for a URL, escaped for HTML or escaped for JSON. */
const ESCAPE = new RegExp(
	[
		'%[0-7][\\da-f]',
		'%[cd][\\da-f]%[89ab][\\da-f]',
		'%e[\\da-f](?:%[89ab][\\da-f]){2}',
		'%f[0-4](?:%[89ab][\\da-f]){3}',
		'&(?:amp|lt|gt|quot|apos|nbsp|#\\d{1,7}|#x[\\da-f]{1,6});',
		'\\\\(?:["\'\\\\/bfnrt]|u[\\da-f]{4})',
	].join('|'),
	'gi',
);

const HTML_ENTITIES: ReadonlyMap<string, string> = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"],
	['nbsp', '\u00a0'],
]);
const JSON_ESCAPES: ReadonlyMap<string, string> = new Map([
	['b', '\b'],
	['f', '\f'],
	['n', '\n'],
	['r', '\r'],
	['t', '\t'],
]);

/** A text unchanged, decoded once, and decoded again for as long as that changes it. */
export function decodings(text: string): DecodedText[] {
	const layers: DecodedText[] = [{ text: withoutCase(text), originOf: (position) => position }];
	for (let outer = layers[0]; outer !== undefined && layers.length <= MAX_DECODINGS; ) {
		outer = decode(outer);
		if (outer !== undefined) layers.push(outer);
	}
	return layers;
}

/**
 * In lower case, with spaces for all white space, and of the same length: every character keeps its position.
 */
export function withoutCase(text: string): string {
	return (
		text
			// The only letter with a longer lower case.
			.replaceAll('İ', 'i')
			.toLowerCase()
			// The only letter with a special form at the end of a word.
			.replaceAll('ς', 'σ')
			.replace(/[^\S ]/g, ' ')
	);
}

/** Undefined if the text has no escapes. */
function decode({ text, originOf }: DecodedText): DecodedText | undefined {
	const ends: number[] = [];
	const shifts: number[] = [];
	let shift = 0;
	const decoded = text.replace(ESCAPE, (escape: string, offset: number) => {
		const character = unescape(escape);
		ends.push(offset - shift + character.length);
		shift += escape.length - character.length;
		shifts.push(shift);
		return character;
	});
	if (shift === 0) return undefined;
	return {
		text: withoutCase(decoded),
		originOf: (position) => originOf(position + (shifts[lastUpTo(ends, position)] ?? 0)),
	};
}

function unescape(escape: string): string {
	switch (escape.charAt(0)) {
		case '%':
			return decodePercent(escape);
		case '&':
			return decodeEntity(escape);
		default:
			return escape.charAt(1) === 'u'
				? String.fromCharCode(Number.parseInt(escape.slice(2), 16))
				: (JSON_ESCAPES.get(escape.charAt(1)) ?? escape.charAt(1));
	}
}

function decodePercent(escape: string): string {
	try {
		return decodeURIComponent(escape);
	} catch {
		return escape;
	}
}

function decodeEntity(entity: string): string {
	const name = entity.slice(1, -1);
	if (!name.startsWith('#')) return HTML_ENTITIES.get(name) ?? entity;
	// "#x41" becomes "0x41", and "#65" "065".
	const code = Number(name.replace('#', '0'));
	return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}

/** The index of the last number up to a limit in a sorted list; -1 if all are above it. */
function lastUpTo(sorted: readonly number[], limit: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
