/** A form in which a service may repeat what it received. */
export type Disguise = (secret: string) => string;

const HTML: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** How a text may be written on its way back, by name. */
export const DISGUISES = {
	'as it is': (secret) => secret,
	'in one line': (secret) => secret.replace(/\s+/g, ' '),
	'encoded for a URL': (secret) => encodeURIComponent(secret),
	'escaped for HTML': (secret) => secret.replace(/[&<>"']/g, (mark) => HTML[mark] ?? mark),
	'escaped for JSON': (secret) => JSON.stringify(secret).slice(1, -1),
	'in Base64': (secret) => Buffer.from(secret).toString('base64'),
} satisfies Record<string, Disguise>;

/** Changes to a text after it is encoded. */
export const CHANGES = {
	unchanged: (secret) => secret,
	'in lower case': (secret) => secret.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
	'in upper case': (secret) => secret.replace(/[a-z]+/g, (letters) => letters.toUpperCase()),
} satisfies Record<string, Disguise>;
