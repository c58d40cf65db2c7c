/** A form in which a service may repeat what it received. */
export type Disguise = (secret: string) => string;

const HTML: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Every way a text may be encoded on its way back, by name. They can be combined. */
export const DISGUISES = {
	'as it is': (secret) => secret,
	'encoded for a URL': (secret) => encodeURIComponent(secret),
	'encoded for a URL in lower case': (secret) =>
		encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase()),
	'encoded for a URL, every character': (secret) =>
		[...new TextEncoder().encode(secret)]
			.map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
			.join(''),
	'escaped for HTML': (secret) => secret.replace(/[&<>"']/g, (mark) => HTML[mark] ?? mark),
	'escaped for HTML, every character': (secret) =>
		[...secret].map((character) => `&#${character.codePointAt(0) ?? 0};`).join(''),
	'escaped for HTML in hexadecimal': (secret) =>
		[...secret].map((character) => `&#x${(character.codePointAt(0) ?? 0).toString(16)};`).join(''),
	'escaped for JSON': (secret) => JSON.stringify(secret).slice(1, -1),
	'escaped for JSON, with its slashes': (secret) =>
		JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/'),
	'escaped for JSON, every character': (secret) =>
		Array.from(
			{ length: secret.length },
			(_, index) => `\\u${secret.charCodeAt(index).toString(16).padStart(4, '0')}`,
		).join(''),
} satisfies Record<string, Disguise>;

/** Changes to a text before it is encoded. */
export const CHANGES = {
	unchanged: (secret) => secret,
	'in lower case': (secret) => secret.toLowerCase(),
	'in upper case': (secret) => secret.toUpperCase(),
	'with its spaces collapsed': (secret) => secret.trim().replace(/\s+/g, ' '),
} satisfies Record<string, Disguise>;

/** Like a submitted form (URL Standard). */
export function encodeForm(secret: string): string {
	return new URLSearchParams([['', secret]]).toString().slice(1);
}
