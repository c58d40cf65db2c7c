import { isRecord } from './guards';
import { hideUserInfo, HIDDEN } from './secrets/credentialsInText';
import { createSecretHider, type SecretHider } from './secrets/secretHider';

const SHOWN_CHARACTERS = 4;
/** A shorter key may be an ordinary word, so it is not looked for inside other texts. */
const FEWEST_UNMISTAKABLE = 8;
/** A value of Zoom's has one key or two: looking for each of thousands in every text would take minutes. */
const MAX_KEYS = 100;

/** Enough of a key to tell two apart: `••••3fa1`; a short one is hidden altogether, and an empty one stays empty. */
export function maskKey(key: string): string {
	if (key === '') return '';
	return key.length >= 4 * SHOWN_CHARACTERS ? `${HIDDEN}${key.slice(-SHOWN_CHARACTERS)}` : HIDDEN;
}

const PARAMETER = /([?&;])([^=&?#;\s]*)=[^&#;\s]+/g;
/** Parameters of a stream URL that let others stream: `?key=`, `&passphrase=`, `&streamid=`. */
const SECRET_PARAMETER = /key|token|pass|pwd|secret|sig|auth|credential|streamid|streamname/i;
/** Zoom's values have five levels. Deeper ones cannot be read without the risk of running out of stack. */
const MAX_DEPTH = 100;

/**
 * A copy of a value of Zoom's with every `stream_key` in it masked, and the same key masked wherever else
 * it appears, in whatever form, because some services want it inside the stream URL too. The addresses show no
 * password and no secret parameter either.
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

/** A key that consists of digits may come as a number. */
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
