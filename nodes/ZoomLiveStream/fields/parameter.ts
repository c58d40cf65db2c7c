import type { Choice } from './choices';
import type { Wording } from '../answers/catalogue';

/** A value that Zoom would refuse, or that would do something you did not ask for. */
export interface InvalidParameter {
	kind: 'invalid';
	/** Identifies the parameter by its name in the editor. */
	problem: Wording;
}

/** A parameter's checked value, or why it cannot be used. */
export type CheckedParameter<Value> = { kind: 'valid'; value: Value } | InvalidParameter;

/** A valid value. */
export function valid<Value>(value: Value): { kind: 'valid'; value: Value } {
	return { kind: 'valid', value };
}

/** An invalid value: what is wrong with it, and what to enter. */
export function invalid(message: string, fix: string): InvalidParameter {
	return { kind: 'invalid', problem: { message, fix } };
}

/** A value that must be one of the choices that the editor offers. */
export function checkChoice<Value extends string>(
	parameter: string,
	value: unknown,
	choices: ReadonlyArray<Choice<Value>>,
): CheckedParameter<Value> {
	const choice = choices.find((candidate) => candidate.value === value);
	if (choice !== undefined) return valid(choice.value);
	const values = choices.map((candidate) => candidate.value || 'an empty text');
	return invalid(
		`The parameter '${parameter}' has a value that is not in its list`,
		`Choose from the list, or have the expression return one of: ${values.join(', ')}.`,
	);
}

/** A value that must be on or off. */
export function checkFlag(parameter: string, value: unknown): CheckedParameter<boolean> {
	if (typeof value === 'boolean') return valid(value);
	if (value === 'true' || value === 'false') return valid(value === 'true');
	return invalid(
		`The parameter '${parameter}' is neither on nor off`,
		'Use the switch, or have the expression return true or false.',
	);
}

/** A value that must be zero or a positive number; text is accepted, too. */
export function checkAmount(parameter: string, value: unknown): CheckedParameter<number> {
	const isText = typeof value === 'string' && value.trim() !== '';
	const amount = typeof value === 'number' || isText ? Number(value) : Number.NaN;
	if (Number.isFinite(amount) && amount >= 0) return valid(amount);
	return invalid(
		`The parameter '${parameter}' is not a number`,
		'Enter 0 or a positive number, or remove the option.',
	);
}

/**
 * A value that must be text and not empty. A whole number becomes text, because a sheet's cell may contain
 * one. Anything else is refused, because it comes from a broken expression.
 */
export function checkText(
	parameter: string,
	value: unknown,
	fix: string,
): CheckedParameter<string> {
	const text = Number.isSafeInteger(value) ? String(value) : value;
	if (text === undefined || text === null) {
		return invalid(`The parameter '${parameter}' is empty`, fix);
	}
	if (typeof text !== 'string') {
		return invalid(
			`The parameter '${parameter}' is not text`,
			`${fix} If the value is an expression, check which field it reads.`,
		);
	}
	return text.trim() === '' ? invalid(`The parameter '${parameter}' is empty`, fix) : valid(text);
}

/** A text that must not be longer than Zoom accepts, in characters. */
export function checkLength(
	parameter: string,
	text: string,
	limit: number,
	fix = 'Check that you copied only this value.',
): CheckedParameter<string> {
	// As JSON Schema counts characters: an emoji is one (Zoom OpenAPI, `maxLength`).
	const { length } = [...text];
	return length > limit
		? invalid(
				`The parameter '${parameter}' is ${length} characters long; the limit is ${limit}`,
				fix,
			)
		: valid(text);
}

/** Zoom's maximum length of a URL (Zoom OpenAPI, `/livestream`). */
const MAX_URL_LENGTH = 1_024;

/** A value that must be a URL; surrounding white space is removed. */
export function checkUrl(
	parameter: string,
	value: unknown,
	example: string,
): CheckedParameter<string> {
	const fix = `Enter a URL such as ${example}.`;
	const text = checkText(parameter, value, fix);
	if (text.kind === 'invalid') return text;
	const address = text.value.trim();
	return URL.canParse(address)
		? checkLength(parameter, address, MAX_URL_LENGTH)
		: invalid(`The parameter '${parameter}' is not a URL`, fix);
}
