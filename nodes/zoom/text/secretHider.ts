import { decodings } from './decodedText';

/** Replaces secrets in a text. */
export type SecretHider = (text: string) => string;

/** A part of a text, and what replaces it. */
interface Range {
	start: number;
	end: number;
	mask: string;
}

/** Shorter numbers are ordinary numbers, such as a year or one of Zoom's codes. */
const FEWEST_DIGITS = 6;
/** A shorter prefix of a key may be an ordinary word. */
const FEWEST_CHARACTERS = 8;

/**
 * Creates a function that replaces every occurrence of every secret: unchanged, in a different case, encoded
 * for a URL, escaped for HTML or JSON (even nested), with its spaces collapsed, or as a number. Its time
 * grows with the length of the text.
 * @param masks what replaces each secret; a blank secret is ignored
 */
export function createSecretHider(masks: ReadonlyMap<string, string>): SecretHider {
	const needles = new Map<string, string>();
	for (const [secret, mask] of masks) {
		for (const needle of needlesOf(secret)) needles.set(needle, mask);
	}
	return (text) => replaceRanges(text, rangesOf(text, needles));
}

function needlesOf(secret: string): Set<string> {
	const forms = [secret, ...collapsed(secret), ...asNumber(secret), ...withoutQuery(secret)];
	const needles = forms
		// Letters such as ß and İ become two when they change case.
		.flatMap((form) => [form, form.toLowerCase(), form.toUpperCase()])
		.flatMap((form) => decodings(form).map(({ text }) => text));
	return new Set(needles.filter((needle) => needle.trim() !== ''));
}

/** Spaces as HTML shows them, and as a form encodes them. */
function collapsed(secret: string): string[] {
	const single = secret.trim().replace(/\s+/g, ' ');
	return [secret.trim(), single, secret.replaceAll(' ', '+'), single.replaceAll(' ', '+')];
}

/** A key of digits, written as a number like in JSON, spreadsheets and Zoom's messages. */
function asNumber(secret: string): string[] {
	const digits = secret.trim().replace(/^0+/, '');
	if (!/^\d+$/.test(digits) || digits.length < FEWEST_DIGITS) return [];
	const number = Number(digits);
	return [digits, String(number), digits.replace(/\B(?=(?:\d{3})+$)/g, ',')];
}

/** The key itself, if its service requires more after it: `key?user=…`. */
function withoutQuery(secret: string): string[] {
	const [key = ''] = secret.split('?');
	return key.length >= FEWEST_CHARACTERS ? [key] : [];
}

function rangesOf(text: string, needles: ReadonlyMap<string, string>): Range[] {
	if (needles.size === 0) return [];
	const ranges: Range[] = [];
	for (const { text: layer, originOf } of decodings(text)) {
		for (const [needle, mask] of needles) {
			let start = layer.indexOf(needle);
			while (start >= 0) {
				const end = start + needle.length;
				ranges.push({ start: originOf(start), end: originOf(end), mask });
				start = layer.indexOf(needle, end);
			}
		}
	}
	return ranges.sort((one, other) => one.start - other.start);
}

/** Overlapping ranges become one, with the mask of the first. */
function replaceRanges(text: string, ranges: readonly Range[]): string {
	const parts: string[] = [];
	let shownTo = 0;
	for (const { start, end, mask } of ranges) {
		if (start >= shownTo) parts.push(text.slice(shownTo, start), mask);
		shownTo = Math.max(shownTo, end);
	}
	return parts.join('') + text.slice(shownTo);
}
