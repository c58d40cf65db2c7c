/** What replaces a secret in a text. */
export const HIDDEN = '••••';

/** A shorter secret may be part of any word or number. */
const FEWEST_CHARACTERS = 6;

/**
 * A text without the given secrets, in any form in which a service may repeat them, and without what can only be a
 * credential, no matter whose.
 */
export function hideSecrets(text: string, secrets: Iterable<string>): string {
	return hideCredentials(replaceSecrets(text, secrets, HIDDEN));
}

/**
 * Replaces secrets of at least 6 characters, in any case: as they are, in one line, encoded for a URL, escaped for HTML
 * or JSON, and in Base64. The time grows with the length of the text and the number of secrets.
 */
export function replaceSecrets(text: string, secrets: Iterable<string>, mask: string): string {
	const forms = Array.from(secrets, (secret) => secret.trim())
		.filter(({ length }) => length >= FEWEST_CHARACTERS)
		// One secret may contain another.
		.sort((one, other) => other.length - one.length)
		.flatMap(writtenForms);
	let shown = text;
	let lower = withoutCase(text);
	for (const form of forms) {
		const between = lower.split(form);
		shown = cutLike(between, shown, form.length).join(mask);
		lower = between.join(mask);
	}
	return shown;
}

const HTML: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

function writtenForms(secret: string): string[] {
	const bytes = Buffer.from(secret);
	const forms = [
		secret,
		secret.replace(/\s+/g, ' '),
		// As bytes, half a surrogate pair becomes a character that can be encoded.
		encodeURIComponent(bytes.toString()),
		secret.replace(/[&<>"']/g, (character) => HTML[character] ?? character),
		JSON.stringify(secret).slice(1, -1),
		bytes.toString('base64'),
	];
	return [...new Set(forms.map(withoutCase))];
}

/** The parts of a text at the positions of other parts, each followed by something of the given length. */
function cutLike(parts: readonly string[], text: string, gap: number): string[] {
	let next = 0;
	return parts.map(({ length }) => {
		const start = next;
		next = start + length + gap;
		return text.slice(start, start + length);
	});
}

/** In lower case and of the same length: İ is the only letter whose lower case is longer. */
function withoutCase(text: string): string {
	return text.replace(/İ/g, 'i').toLowerCase();
}

/** A quote, also in JSON, in HTML and in a URL. */
const QUOTE = '(?:\\\\{0,3}["\']|&quot;|%22)';
/** `access_token=…` or `"client_secret": "…"`, but not a field that Zoom only mentions: "stream_key: Invalid field." */
const SECRET_FIELD = new RegExp(
	'((?:(?:access|refresh|id|secret)_?token|client_?secret|stream_?key|password|passphrase)' +
		`(?:(?:=|%3D)${QUOTE}?|${QUOTE}?\\s{0,9}(?::|%3A)\\s{0,9}${QUOTE}))` +
		'[^\\s"\'\\\\&<>,;)}\\]•]+',
	'gi',
);
/** `Authorization: Bearer …`. A token has digits or capitals inside, unlike Zoom's "upgrade from Basic to Pro". */
const AUTHORIZATION =
	/(?<![A-Za-z])((?:[Bb]earer|BEARER|[Bb]asic|BASIC)(?:\s|%20){1,9})(?=[\w.~+/=-]*(?:\d|[a-z][A-Z]))[\w.~+/=-]{8,}/g;

function hideCredentials(text: string): string {
	return hideUserInfo(text)
		.replace(SECRET_FIELD, `$1${HIDDEN}`)
		.replace(AUTHORIZATION, `$1${HIDDEN}`);
}

/** `https://user:password@host`, also in JSON and in a URL. */
const USER_INFO = /((?::|%3A)(?:\\{0,3}\/|%2F){2})(?:(?!%2F|%3F|%23)[^\s/?#"'<>\\])+(@|%40)/gi;

/** A text with user names and passwords removed from its URLs. */
export function hideUserInfo(text: string): string {
	return text.replace(USER_INFO, `$1${HIDDEN}$2`);
}

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
