import fc from 'fast-check';
import { readEventReference } from '../../nodes/zoom/eventReference';

const SEED = 20_260_119;
const settings = { seed: SEED, numRuns: 3_000 };

const PROBLEMS = [
	'empty',
	'not_text',
	'imprecise_number',
	'too_long',
	'personal_link',
	'registration_link',
	'several_events',
	'no_event',
];

const eventId = fc.integer({ min: 100_000_000, max: 99_999_999_999 }).map(String);
const separator = fc.constantFrom('', ' ', '-', '\u00a0', '–', '\u2011');
const host = fc.constantFrom('zoom.us', 'us02web.zoom.us', 'acme.zoom.us', 'agency.zoomgov.com');
const path = fc.constantFrom(
	'/j/ID',
	'/s/ID',
	'/w/ID',
	'/wc/ID/join',
	'/wc/join/ID',
	'/wc/ID/start',
);
const query = fc.constantFrom('', '?pwd=QWJj.1', '#success', '?tk=a&pwd=b');
const wrap = fc.constantFrom<(link: string) => string>(
	(link) => link,
	(link) => `https://www.google.com/url?q=${encodeURIComponent(link)}&sa=D`,
	(link) =>
		`https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05`,
);
const surround = fc.constantFrom<(link: string) => string>(
	(link) => link,
	(link) => `Join at ${link}.`,
	(link) => `<a href="${link}">Join</a>`,
	(link) => `(${link})`,
	(link) => `Topic: Service\r\n${link}\r\nPasscode: 123456`,
);
/** Fragments that take the parser further than noise does. */
const hostile = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				'https://',
				'zoom.us',
				'/j/',
				'/my/',
				'ID:',
				'820',
				' ',
				'-',
				'%',
				'?q=',
				'@',
				'\u0000',
				'://',
			),
			fc.string({ unit: 'binary', maxLength: 5 }),
		),
		{ maxLength: 30 },
	)
	.map((parts) => parts.join(''));

test(`any value gives an id or a reason, and never throws (seed ${SEED})`, () => {
	const anything = fc.oneof(hostile, fc.string({ unit: 'binary' }), fc.double(), fc.anything());
	fc.assert(
		fc.property(anything, (value) => {
			const read = readEventReference(value);
			if (read.found) {
				expect(read.id).toMatch(/^\d{8,16}$/);
				expect(Number.isSafeInteger(Number(read.id))).toBe(true);
			} else {
				expect(PROBLEMS).toContain(read.problem);
			}
		}),
		settings,
	);
});

test(`any ID comes back from any link in any wrapper in any text (seed ${SEED})`, () => {
	fc.assert(
		fc.property(
			eventId,
			host,
			path,
			query,
			fc.array(wrap, { maxLength: 3 }),
			surround,
			(id, zoom, form, rest, wrappers, text) => {
				const link = `https://${zoom}${form.replace('ID', id)}${rest}`;
				const wrapped = wrappers.reduce((inner, outer) => outer(inner), link);
				expect(readEventReference(text(wrapped))).toEqual({ found: true, id });
			},
		),
		settings,
	);
});

test(`any ID comes back from its groups, whatever stands between them (seed ${SEED})`, () => {
	fc.assert(
		fc.property(eventId, separator, separator, (id, first, second) => {
			const value = `${id.slice(0, 3)}${first}${id.slice(3, 7)}${second}${id.slice(7)}`;
			expect(readEventReference(value)).toEqual({ found: true, id });
		}),
		settings,
	);
});

test(`an ID on another host never counts (seed ${SEED})`, () => {
	const stranger = fc.domain().filter((name) => !/(?:^|\.)(?:zoom\.us|zoomgov\.com)$/.test(name));
	fc.assert(
		fc.property(eventId, stranger, path, (id, name, form) => {
			const read = readEventReference(`https://${name}${form.replace('ID', id)}`);
			expect(read).toEqual({ found: false, problem: 'no_event' });
		}),
		settings,
	);
});
