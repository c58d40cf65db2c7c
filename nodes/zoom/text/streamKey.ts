import { HIDDEN, hideUserInfo, replaceSecrets } from './hideSecrets';

const SHOWN_CHARACTERS = 4;

/**
 * Enough of a key to tell two apart: `••••3fa1`; a short one is hidden completely, and an empty one stays
 * empty.
 */
export function maskKey(key: string): string {
	if (key === '') return '';
	return key.length >= 4 * SHOWN_CHARACTERS ? `${HIDDEN}${key.slice(-SHOWN_CHARACTERS)}` : HIDDEN;
}

type Container = unknown[] | Record<string, unknown>;

/**
 * A copy of a JSON value from Zoom with every `stream_key` masked. The same key is also masked in the texts beside it,
 * because some services need it in the stream URL, too; elsewhere the same word is not the key. Passwords and secret
 * parameters in addresses of streams are hidden as well.
 */
export function withoutStreamKeys(value: unknown): unknown {
	const root = [value];
	const containers: Container[] = [root];
	// A loop, because JSON can be deeper than the stack.
	for (const container of containers) {
		const hideKey = createKeyHider(container);
		for (const [name, inner] of Object.entries(container)) {
			const copy = isContainer(inner) ? copyOf(inner) : maskField(name, inner, hideKey);
			Reflect.set(container, name, copy);
			if (isContainer(copy)) containers.push(copy);
		}
	}
	return root[0];
}

function isContainer(value: unknown): value is Container {
	return typeof value === 'object' && value !== null;
}

function copyOf(container: Container): Container {
	return Array.isArray(container) ? [...container] : { ...container };
}

/** Masks the key of a container in a text. */
type KeyHider = (text: string) => string;

function createKeyHider(container: Container): KeyHider {
	const key = 'stream_key' in container ? container.stream_key : undefined;
	return (text) => (isKey(key) ? replaceSecrets(text, [String(key)], maskKey(String(key))) : text);
}

/** A key of digits may arrive as a number. */
function isKey(value: unknown): value is string | number {
	return typeof value === 'string' || typeof value === 'number';
}

function maskField(name: string, value: unknown, hideKey: KeyHider): unknown {
	if (name === 'stream_key' && isKey(value)) return maskKey(String(value));
	if (typeof value !== 'string') return value;
	return name === 'stream_url' || name === 'page_url'
		? maskAddress(value, hideKey)
		: hideKey(value);
}

const SCHEME_AND_HOST = /^[a-z\d+.-]*:\/\/[^/?#]*/i;
const PARAMETER = /([?&;])([^=&?#;\s]*)=[^&#;\s]+/g;
/** Parameters of a stream URL that let others stream: `?key=`, `&passphrase=`, `&streamid=`. */
const SECRET_PARAMETER = /key|token|pass|pwd|secret|sig|auth|credential|streamid|streamname/i;

/** The host stays: it may have the same name as the key. */
function maskAddress(url: string, hideKey: KeyHider): string {
	const host = SCHEME_AND_HOST.exec(url)?.[0] ?? '';
	const path = hideKey(url.slice(host.length)).replace(
		PARAMETER,
		(parameter: string, mark: string, name: string) =>
			SECRET_PARAMETER.test(name) ? `${mark}${name}=${HIDDEN}` : parameter,
	);
	return hideUserInfo(host + path);
}
