const MOST_DIGITS = 11;

const SEPARATOR = "(?:[ -]{1,3}|[._'’])";
/**
 * How people, calendars and sheets write one ID. Telephone numbers, dates and the IDs of Microsoft Teams have other
 * groups of digits.
 */
const WRITINGS = [
	`\\d{3,}(?:${SEPARATOR}\\d{3,})*`,
	`\\d{3}${SEPARATOR}?\\d{3,4}${SEPARATOR}\\d{1,2}`,
	// As the list of events shows nine digits.
	'\\d{2} \\d{3} \\d{4}',
	// In thousands.
	"\\d{1,3}(?:[.,' ’]\\d{3}){2,3}",
];
const WRITTEN_ID = new RegExp(`^(?:${WRITINGS.join('|')})(?:[.,]0{1,2})?$`);
/** What a sheet adds to a number. */
const DECIMALS = /[.,]0{1,2}$/;

/** Reads the digits of an ID. Zoom assigns 9 to 11 digits that never begin with 0; its documentation has one of 8. */
export function readEventId(text: string, fewestDigits: 8 | 9): string | undefined {
	const digits = text.replace(DECIMALS, '').replace(/\D/g, '');
	const isId = digits.length >= fewestDigits && digits.length <= MOST_DIGITS && digits[0] !== '0';
	return isId && WRITTEN_ID.test(text) ? digits : undefined;
}

/** A word, an address, a decimal, a time or a date that digits are only the beginning of. */
const CONTINUED = /^(?:[a-z=@]|[.,:/-]\d)/;
/** The digits at the beginning of the next line, if no text follows them there. */
const NEXT_LINE = /^[ \t]*\n[ \t>]*(\d{1,10})(?:[?/#&]\S*)?[ \t]*(?:\n|$)/;

/** Whether a number ends at an index of a text, and is not torn by a line break. */
export function endsThere(text: string, index: number, number: string): boolean {
	const next = text.slice(index, index + 100);
	const [, more = ''] = NEXT_LINE.exec(next) ?? [];
	const isTorn = more !== '' && number.replace(/\D/g, '').length + more.length <= MOST_DIGITS;
	return !isTorn && !CONTINUED.test(next);
}
