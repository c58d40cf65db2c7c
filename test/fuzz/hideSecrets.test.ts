import fc from 'fast-check';
import { hideSecrets, withoutStreamKeys } from '../../nodes/zoom/text/hideSecrets';
import { CHANGES, DISGUISES } from '../unit/harness/disguises';
import { checkProperty } from './checkProperty';

const HIDDEN = '••••';

/** A secret with every kind of character, which appears nowhere by chance. */
const secret = fc
	.tuple(
		fc.string({ unit: 'grapheme', maxLength: 12 }),
		fc.string({ unit: fc.constantFrom(...'aZ09 %&<>"\'\\/+=?#;:.-_~'), maxLength: 12 }),
		fc.string({ unit: 'grapheme', maxLength: 12 }),
	)
	.map(([before, marks, after]) => `k${before}4F7a${marks}2c${after}y`);
/** Secrets in the forms in which services repeat them. */
const disguised = fc
	.tuple(
		secret,
		fc.constantFrom(...Object.values(DISGUISES)),
		fc.constantFrom(...Object.values(CHANGES)),
	)
	.map(([key, disguise, change]) => ({ key, shown: change(disguise(key)) }));
/** Texts that belong to neither a secret nor an escape. */
const text = fc.constantFrom(
	'',
	' ',
	'Invalid key: ',
	'{"key":"',
	'"}',
	'<b>',
	'?',
	', ',
	'\n',
	'é ',
);

checkProperty(
	'a secret is hidden in any form, and nothing else is',
	500,
	fc.property(fc.array(disguised, { minLength: 1, maxLength: 3 }), text, text, (secrets, a, b) => {
		const all = secrets.map(({ key }) => key);
		for (const { shown } of secrets) {
			expect(hideSecrets(`${a}<${shown}>${b}`, all)).toBe(`${a}<${HIDDEN}>${b}`);
		}
		const shownTwice = secrets.map(({ shown }) => `<${shown}> <${shown}>`).join(' ');
		expect(hideSecrets(shownTwice, all)).toBe(
			secrets.map(() => `<${HIDDEN}> <${HIDDEN}>`).join(' '),
		);
	}),
);

checkProperty(
	'a text without secrets and credentials is unchanged',
	500,
	fc.property(
		fc.string({ unit: fc.constantFrom(...'abcXYZ09 %&;<>"\'\\/+=?#.-_~é😀\n'), maxLength: 80 }),
		secret,
		(shown, key) => {
			expect(hideSecrets(shown, [key, ''])).toBe(shown);
		},
	),
);

checkProperty(
	'an unknown credential is hidden',
	500,
	fc.property(
		fc.stringMatching(/^[\w~.-]{8,40}\d$/),
		fc.constantFrom<(value: string) => string>(
			(value) => `Authorization: Bearer ${value}`,
			(value) => `{"authorization":"Basic ${value}"}`,
			(value) => `Basic%20${value}`,
			(value) => `{"access_token":"${value}","token_type":"bearer"}`,
			(value) => JSON.stringify(JSON.stringify({ refresh_token: value })),
			(value) => `grant_type=client_credentials&client_secret=${value}&x=1`,
			(value) => `https://jane:${value}@proxy.example.com/`,
		),
		text,
		(value, write, before) => {
			expect(hideSecrets(before + write(value), [])).not.toContain(value);
		},
	),
);

checkProperty(
	'a stream key is masked anywhere in a destination, in any form',
	500,
	fc.property(disguised, ({ key, shown }) => {
		const destination = {
			stream_key: key,
			stream_url: `rtmps://ingest.example.com/app/<${shown}>`,
			page_url: `https://watch.example.com/#<${shown}>`,
		};
		const masked = key.length >= 16 ? `${HIDDEN}${key.slice(-4)}` : HIDDEN;
		expect(withoutStreamKeys(destination)).toEqual({
			stream_key: masked,
			stream_url: `rtmps://ingest.example.com/app/<${masked}>`,
			page_url: `https://watch.example.com/#<${masked}>`,
		});
	}),
);
