import fc from 'fast-check';
import { readEventReference } from '../../nodes/zoom/reference/eventReference';
import { checkProperty } from './checkProperty';
import { otherInvitation } from './otherInvitations';

const PROBLEMS = [
	'empty',
	'not_text',
	'imprecise_number',
	'too_long',
	'personal_link',
	'registration_link',
	'other_product',
	'several_events',
	'no_event',
];

const eventId = fc.integer({ min: 10_000_000, max: 99_999_999_999 }).map(String);
const separator = fc.constantFrom('', ' ', '-', '\u00a0', '–', '\u2011');
const host = fc.constantFrom(
	'zoom.us',
	'us02web.zoom.us',
	'acme.zoom.us',
	'agency.zoomgov.com',
	'acme.zoom.com',
	'tum-conf.zoom-x.de',
	'hku.zoom.com.cn',
);
const path = fc.constantFrom(
	'/j/ID',
	'/s/ID',
	'/w/ID',
	'/wc/ID/join',
	'/wc/join/ID',
	'/wc/ID/start',
	'/launch/jc/ID',
	'/meetings/ID/invitations',
	'/join?confno=ID',
);
const query = fc.oneof(
	fc.constantFrom('', '?pwd=QWJj.1', '#success', '?tk=a&pwd=b'),
	fc.webQueryParameters().map((text) => `?${text.replace(/confno/gi, '')}`),
);
const wrap = fc.oneof(
	fc.constantFrom<(link: string) => string>(
		(link) => `https://www.google.com/url?q=${encodeURIComponent(link)}&sa=D`,
		(link) => `https://www.google.co.uk/url?sa=t&url=${encodeURIComponent(link)}`,
	),
	fc
		.stringMatching(/^[a-z]{3}\d\d$/)
		.map(
			(region) => (link: string) =>
				`https://${region}.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05`,
		),
	fc.constantFrom<(link: string) => string>(
		(link) => `https://urldefense.proofpoint.com/v1/url?u=${encodeURIComponent(link)}&k=a`,
		(link) => `https://urldefense.com/v3/__${link}__;!!Abc!xyz$`,
		(link) => `https://linkprotect.cudasvc.com/url?a=${encodeURIComponent(link)}&c=E,1,a`,
		(link) => `https://l.facebook.com/l.php?u=${encodeURIComponent(link)}&h=AT0`,
		(link) => `https://click.example.com/${encodeURIComponent(link)}/a`,
	),
);
/** Words without a slash, which could begin a link, without the word ID, and not the rest of a torn ID. */
const words = fc
	.stringMatching(/^[A-Za-z0-9 ,.!?äöü日-]{0,30}$/)
	.filter((text) => !/\bid\b|^ *\d+ *$/i.test(text));
const surround = fc.oneof(
	fc.constantFrom<(link: string) => string>(
		(link) => link,
		(link) => `Join at ${link}.`,
		(link) => `<a href="${link}">Join</a>`,
		(link) => `(${link})`,
		(link) => `Topic: Service\r\n${link}\r\nPasscode: 123456`,
		(link) => `Sunday\\n${link}\\nWelcome`,
	),
	fc.tuple(words, words).map(
		([before, after]) =>
			(link: string) =>
				`${before}\n${link} ${after}`,
	),
);
/** Fragments that get further into the parser than noise does. */
const hostile = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				'https://',
				'zoom.us',
				'/j/',
				'/my/',
				'register',
				'confno=',
				'zoommtg://',
				'https://www.google.com/url?q=',
				'.safelinks.protection.outlook.com/?url=',
				'ID:',
				'820',
				'12345678',
				' ',
				'-',
				'%',
				'?q=',
				'@',
				'[',
				'\\n',
				'\u0000',
				'://',
				'xn--',
			),
			fc.string({ unit: 'binary', maxLength: 5 }),
		),
		{ maxLength: 30 },
	)
	.map((parts) => parts.join(''));
const anything = fc.oneof(hostile, fc.string({ unit: 'binary' }), fc.double(), fc.anything());

checkProperty(
	'any value returns an ID or one of the known reasons, and never throws',
	1_000,
	fc.property(anything, (value) => {
		const read = readEventReference(value);
		if (read.kind === 'valid') {
			expect(read.id).toMatch(/^[1-9]\d{7,10}$/);
		} else {
			expect(PROBLEMS).toContain(read.problem);
		}
	}),
);

checkProperty(
	'any ID is found in any link in any wrapper in any text',
	500,
	fc.property(
		eventId,
		host,
		path,
		query,
		fc.array(wrap, { maxLength: 4 }),
		surround,
		(id, zoom, form, rest, wrappers, text) => {
			const link = `https://${zoom}${form.replace('ID', id)}${rest}`;
			const wrapped = wrappers.reduce((inner, outer) => outer(inner), link);
			expect(readEventReference(text(wrapped))).toEqual({ kind: 'valid', id });
		},
	),
);

checkProperty(
	'any ID is found in groups, whatever the separators',
	250,
	fc.property(eventId, separator, separator, (id, first, second) => {
		const value = `${id.slice(0, 3)}${first}${id.slice(3, 7)}${second}${id.slice(7)}`;
		expect(readEventReference(value)).toEqual({ kind: 'valid', id });
	}),
);

/** Labels as Zoom's invitations and people write them. */
const label = fc.constantFrom(
	'Zoom ID: ',
	'Zoom Meeting ID: ',
	'Zoom (ID ',
	'Zoom: ',
	'Zoom-Meeting-ID: ',
	'Zoom ID riunione: ',
	'Zoom - ID de réunion : ',
	'ID de reunión de Zoom: ',
	'Zoom ID da reunião: ',
	'Zoom vergadering-ID: ',
	'Zoom Identyfikator spotkania: ',
	'Zoom Toplantı Kimliği: ',
	'Zoom ID cuộc họp: ',
	'Zoom Идентификатор конференции: ',
	'Zoom ミーティングID：',
	'Zoom 회의 ID: ',
	'zoom会议号：',
	'Zoom מזהה פגישה: ',
	'Zoom معرّف الاجتماع: ',
);

checkProperty(
	'any ID is found after any label of Zoom’s in any text about nothing else',
	500,
	fc.property(
		fc.integer({ min: 100_000_000, max: 99_999_999_999 }).map(String),
		label,
		separator,
		words,
		words,
		(id, labelled, between, before, after) => {
			const groups = [id.slice(0, 3), id.slice(3, id.length > 10 ? 7 : 6)];
			const written = [...groups, id.slice(groups.join('').length)].join(between);
			const text = `${before}\n${labelled}${written}\nPasscode: 123456\n${after}`;
			expect(readEventReference(text)).toEqual({ kind: 'valid', id });
		},
	),
);

checkProperty(
	'an ID on another host never counts',
	250,
	fc.property(
		eventId,
		fc
			.domain()
			.filter(
				(name) => !/(?:^|\.)(?:zoom\.us|zoom\.com(?:\.cn)?|zoomgov\.com|zoom-x\.de)$/.test(name),
			),
		path,
		(id, stranger, form) => {
			const read = readEventReference(`https://${stranger}${form.replace('ID', id)}`);
			expect(read.kind).toBe('invalid');
		},
	),
);

checkProperty(
	'links to two events in one text are refused, in any form',
	250,
	fc.property(
		fc.uniqueArray(eventId, { minLength: 2, maxLength: 2 }),
		host,
		path,
		fc.array(wrap, { maxLength: 2 }),
		(ids, zoom, form, wrappers) => {
			const links = ids.map((id) =>
				wrappers.reduce((inner, outer) => outer(inner), `https://${zoom}${form.replace('ID', id)}`),
			);
			expect(readEventReference(links.join('\n'))).toEqual({
				kind: 'invalid',
				problem: 'several_events',
				ids,
			});
		},
	),
);

/** Numbers and links that are not meetings, as found next to invitations. */
const otherLine = fc.oneof(
	words,
	fc.constantFrom(
		'https://support.zoom.us/hc/en-us/articles/201362193',
		'Zoom: https://zoom.us/download',
		'https://us02web.zoom.us/u/123456789',
		'Not on Zoom this time.',
		'Date: 2026-11-23 10:00',
		'192.168.100.200',
		'Call +1 646 558 8656',
		'+16465588656,,82012345678#,,,,*123456#',
	),
	eventId.map((number) => `Order ID: ${number}`),
	eventId.map((number) => `Zoom account ID: ${number}`),
	eventId.map((number) => `Zoom ticket\nID: ${number}`),
	eventId.map((number) => `${number}.0`),
);
const otherLines = fc
	.tuple(
		fc.array(otherInvitation, { minLength: 1, maxLength: 3 }),
		fc.array(otherLine, { maxLength: 2 }),
		fc.array(otherLine, { maxLength: 2 }),
	)
	.map(([invitations, before, after]) =>
		[...before, ...invitations, ...after].flatMap((text) => text.split('\n')),
	);
/** How calendars and emails write the same text. */
const rendering = fc.constantFrom<(lines: string[]) => string>(
	(lines) => lines.join('\n'),
	(lines) => lines.join('\r\n'),
	(lines) => lines.join('\\n'),
	(lines) => lines.join('<br>').replaceAll(' ', '&nbsp;'),
	(lines) => lines.map((line) => `<p>\u200f${line}</p>`).join(''),
);

checkProperty(
	'an invitation to another product returns no ID, whatever is next to it',
	2_500,
	fc.property(otherLines, rendering, (lines, render) => {
		expect(readEventReference(render(lines)).kind).toBe('invalid');
	}),
	10,
);

checkProperty(
	'a Zoom link is found among invitations to other products',
	2_500,
	fc.property(
		otherLines,
		rendering,
		fc.nat(),
		fc.record({ id: eventId, zoom: host, form: path, rest: query }),
		fc.array(wrap, { maxLength: 2 }),
		(lines, render, position, { id, zoom, form, rest }, wrappers) => {
			const link = `https://${zoom}${form.replace('ID', id)}${rest}`;
			const wrapped = wrappers.reduce((inner, outer) => outer(inner), link);
			const index = position % (lines.length + 1);
			const text = render([...lines.slice(0, index), wrapped, ...lines.slice(index)]);
			expect(readEventReference(text)).toEqual({ kind: 'valid', id });
		},
	),
	10,
);
