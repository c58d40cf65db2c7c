import { isRecord } from './guards';

const SHOWN_CHARACTERS = 4;
/** A shorter key may be an ordinary word, so it is not looked for inside other texts. */
const FEWEST_UNMISTAKABLE = 8;
/** A value of Zoom's has one key or two: looking for each of thousands in every text would take minutes. */
const MAX_KEYS = 100;

/** Enough of a key to tell two apart: `••••3fa1`; a short one is hidden altogether, and an empty one stays empty. */
export function maskKey(key: string): string {
	if (key === '') return '';
	return key.length >= 4 * SHOWN_CHARACTERS ? `••••${key.slice(-SHOWN_CHARACTERS)}` : '••••';
}

/**
 * A copy of a value of Zoom's with every `stream_key` in it masked, and the same key masked wherever else
 * it stands, because some services want it inside the stream URL too.
 */
export function withoutStreamKeys(value: unknown): unknown {
	return masked(value, [...new Set(keysIn(value))].slice(0, MAX_KEYS));
}

function keysIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(keysIn);
	if (!isRecord(value)) return [];
	return Object.entries(value).flatMap(([name, inner]) =>
		name === 'stream_key' && typeof inner === 'string' ? [inner] : keysIn(inner),
	);
}

function masked(value: unknown, keys: readonly string[]): unknown {
	if (typeof value === 'string') return textWithout(value, keys);
	if (Array.isArray(value)) return value.map((inner) => masked(inner, keys));
	if (!isRecord(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, inner]) => [
			name,
			name === 'stream_key' && typeof inner === 'string' ? maskKey(inner) : masked(inner, keys),
		]),
	);
}

function textWithout(text: string, keys: readonly string[]): string {
	return keys
		.filter((key) => key.length >= FEWEST_UNMISTAKABLE)
		.reduce((hidden, key) => hidden.replaceAll(key, maskKey(key)), text);
}
