import type { Choice } from './choices';

/** A value that Zoom would refuse, or that would do something you did not ask for. `perform` turns it into a failing item. */
export class InvalidField extends Error {
	/**
	 * @param message what is wrong, with the field's name in the editor
	 * @param fix what to enter
	 */
	constructor(
		message: string,
		readonly fix: string,
		readonly reason: 'invalid_settings' | 'invalid_event_reference' = 'invalid_settings',
	) {
		super(message);
	}
}

/**
 * A value that must be one of the choices that the editor offers.
 * @throws InvalidField
 */
export function checkChoice<Value extends string>(
	field: string,
	value: unknown,
	choices: ReadonlyArray<Choice<Value>>,
): Value {
	const choice = choices.find((candidate) => candidate.value === value);
	if (choice !== undefined) return choice.value;
	const values = choices.map((candidate) => candidate.value || 'an empty text');
	throw new InvalidField(
		`The parameter '${field}' has a value that is not in its list`,
		`Choose from the list, or have the expression return one of: ${values.join(', ')}.`,
	);
}

/**
 * A value that must be on or off.
 * @throws InvalidField
 */
export function checkFlag(field: string, value: unknown): boolean {
	if (typeof value === 'boolean') return value;
	if (value === 'true' || value === 'false') return value === 'true';
	throw new InvalidField(
		`The parameter '${field}' is neither on nor off`,
		'Use the switch, or have the expression return true or false.',
	);
}

/**
 * A value that must be zero or a positive number; text is accepted, too.
 * @throws InvalidField
 */
export function checkAmount(field: string, value: unknown): number {
	const isText = typeof value === 'string' && value.trim() !== '';
	const amount = typeof value === 'number' || isText ? Number(value) : Number.NaN;
	if (Number.isFinite(amount) && amount >= 0) return amount;
	throw new InvalidField(
		`The parameter '${field}' is not a number`,
		'Enter 0 or a positive number, or remove the option.',
	);
}

/**
 * A value that must be text and not empty. A whole number becomes text, because a sheet's cell may contain
 * one. Anything else is refused, because it comes from a broken expression.
 * @throws InvalidField
 */
export function checkText(field: string, value: unknown, fix: string): string {
	const text = Number.isSafeInteger(value) ? String(value) : (value ?? '');
	if (typeof text !== 'string') {
		throw new InvalidField(
			`The parameter '${field}' is not text`,
			`${fix} If the value is an expression, check which field it reads.`,
		);
	}
	if (text.trim() === '') throw new InvalidField(`The parameter '${field}' is empty`, fix);
	return text;
}

/**
 * A text that must not be longer than Zoom accepts, in characters.
 * @throws InvalidField
 */
export function checkLength(
	field: string,
	text: string,
	limit: number,
	fix = 'Check that you copied only this value.',
): string {
	// As JSON Schema counts characters: an emoji is one (Zoom OpenAPI, `maxLength`).
	const { length } = [...text];
	if (length <= limit) return text;
	throw new InvalidField(
		`The parameter '${field}' is ${length} characters long; the limit is ${limit}`,
		fix,
	);
}

/** Whether a text contains line breaks, control characters or characters that show nothing. */
export function hasInvisible(text: string): boolean {
	return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text);
}

/** Zoom's maximum length of a URL (Zoom OpenAPI, `/livestream`). */
const MAX_URL_LENGTH = 1_024;

/** What a URL must look like. */
interface UrlRules {
	schemes: readonly string[];
	example: string;
}

/**
 * A value that must be a URL; surrounding white space is removed.
 * @throws InvalidField
 */
export function checkUrl(field: string, value: unknown, { schemes, example }: UrlRules): string {
	const fix = `Enter a URL such as ${example}.`;
	const address = checkText(field, value, fix).trim();
	// URL ignores line breaks and tabs, but Zoom would get them.
	const isUrl = URL.canParse(address) && !hasInvisible(address);
	const scheme = isUrl ? new URL(address).protocol.slice(0, -1) : '';
	if (schemes.includes(scheme)) return checkLength(field, address, MAX_URL_LENGTH);
	throw new InvalidField(`The parameter '${field}' is not a URL`, fix);
}
