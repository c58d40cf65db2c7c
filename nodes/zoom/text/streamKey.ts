import { isRecord } from '../guards';
import { hideUserInfo, HIDDEN } from './credentialsInText';
import { createSecretHider, type SecretHider } from './secretHider';

const SHOWN_CHARACTERS = 4;
/** A shorter key may be an ordinary word, so other texts are not searched for it. */
const FEWEST_UNMISTAKABLE = 8;
/** Zoom's values have one or two keys: searching every text for thousands of them would take minutes. */
const MAX_KEYS = 100;

/**
 * Enough of a key to tell two apart: `••••3fa1`; a short one is hidden completely, and an empty one stays
 * empty.
 */
export function maskKey(key: string): string {
	if (key === '') return '';
	return key.length >= 4 * SHOWN_CHARACTERS ? `${HIDDEN}${key.slice(-SHOWN_CHARACTERS)}` : HIDDEN;
}

const PARAMETER = /([?&;])([^=&?#;\s]*)=[^&#;\s]+/g;
/** Parameters of a stream URL that let others stream: `?key=`, `&passphrase=`, `&streamid=`. */
const SECRET_PARAMETER = /key|token|pass|pwd|secret|sig|auth|credential|streamid|streamname/i;
/** Zoom's values have five levels. Reading deeper ones could overflow the stack. */
const MAX_DEPTH = 100;

/**
 * A copy of a value from Zoom with every `stream_key` masked. The same key is also masked anywhere else it
 * appears, in any form, because some services need it in the stream URL, too. Passwords and secret parameters
 * in URLs are hidden as well.
 */
export function withoutStreamKeys(value: unknown): unknown {
	const keys = [...new Set(keysIn(value))].slice(0, MAX_KEYS);
	const unmistakable = keys.filter((key) => key.length >= FEWEST_UNMISTAKABLE);
	return masked(value, createSecretHider(new Map(unmistakable.map((key) => [key, maskKey(key)]))));
}

function keysIn(value: unknown, depth = 0): string[] {
	if (depth > MAX_DEPTH) return [];
	if (Array.isArray(value)) return value.flatMap((inner) => keysIn(inner, depth + 1));
	if (!isRecord(value)) return [];
	return Object.entries(value).flatMap(([name, inner]) =>
		name === 'stream_key' && isKey(inner) ? [String(inner)] : keysIn(inner, depth + 1),
	);
}

/** A key of digits may arrive as a number. */
function isKey(value: unknown): value is string | number {
	return typeof value === 'string' || typeof value === 'number';
}

function masked(value: unknown, hide: SecretHider, depth = 0): unknown {
	if (isKey(value)) return maskedText(value, hide);
	if (depth > MAX_DEPTH) return null;
	if (Array.isArray(value)) return value.map((inner) => masked(inner, hide, depth + 1));
	if (!isRecord(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, inner]) => [name, maskedField(name, inner, hide, depth)]),
	);
}

function maskedField(name: string, value: unknown, hide: SecretHider, depth: number): unknown {
	if (name === 'stream_key' && isKey(value)) return maskKey(String(value));
	const shown = masked(value, hide, depth + 1);
	return typeof shown === 'string' && (name === 'stream_url' || name === 'page_url')
		? withoutCredentials(shown)
		: shown;
}

function withoutCredentials(url: string): string {
	return hideUserInfo(url).replace(PARAMETER, (parameter: string, mark: string, name: string) =>
		SECRET_PARAMETER.test(name) ? `${mark}${name}=${HIDDEN}` : parameter,
	);
}

/** A number stays one unless it is the key. */
function maskedText(value: string | number, hide: SecretHider): string | number {
	const text = String(value);
	const shown = hide(text);
	return shown === text ? value : shown;
}
