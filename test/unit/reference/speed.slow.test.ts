import { readEventReference } from '../../../nodes/zoom/reference/eventReference';
import { filled, growthOf, MAX_GROWTH } from '../harness/growth';

const MEGABYTE = 1_000_000;

describe('the time to read a text is not quadratic in its length', () => {
	test.each<[string, (length: number) => string]>([
		['letters', filled('a')],
		['digits', filled('8')],
		['digits and spaces', filled('820 1234 5678 ')],
		['digits and dashes, then a letter', (length) => `${filled('8-')(length)}x`],
		['spaces', (length) => `x${filled(' ')(length)}x`],
		['dots after a link', (length) => `zoom.us/j/82012345678${filled('.')(length)}`],
		['dots and a letter after a link', (length) => `zoom.us/j/82012345678${filled('.')(length)}x`],
		['slashes', filled('/')],
		['schemes', filled('https://')],
		['links', filled('https://zoom.us/j/82012345678 ')],
		['links of others', filled('https://a.example/b ')],
		['labels', filled('ID ')],
		['labels with colons', filled('ID: ')],
		['labels with short numbers', filled('ID: 8 ')],
		['one label and digits', (length) => `Meeting ID: ${filled('8 ')(length)}`],
		['one label after another, each with an ID', filled('Meeting ID: 820 1234 5678, ')],
		['labels with words', (length) => `zoom ${filled('id abcdefgh 820 1234 5678 x ')(length)}`],
		['names and numbers', (length) => `zoom ${filled('meetingmeetingmeeting 123456789 ')(length)}`],
		['lines of digits', filled('820123456\n')],
		['letters before a link', (length) => `${filled('a')(length)}://zoom.us/j/82012345678`],
		['Google around Google', filled('https://www.google.com/url?q=')],
		['percent signs', filled('%25')],
		['percent signs in percent signs', (length) => `%${filled('25')(length)}41`],
		['pages of Zoom with parameters', filled('zoom.us/join?a=1&')],
		['hosts with dots', filled('a.')],
		['addresses to dial', filled('8@zoomcrc.com ')],
		['links that Proofpoint rewrote', filled('https-3A__a')],
		['angle brackets', filled('<')],
		['tags', filled('<p>a</p>')],
		['tags that never end', filled('<a')],
		['one tag that never ends', (length) => `<a ${filled('b')(length)}`],
		['one long tag about Zoom', (length) => `<a ${filled('zoom')(length)}/>`],
		['HTML entities', filled('&amp;')],
		['HTML spaces', filled('&#160;')],
		['ampersands', filled('&')],
		['full-width digits', filled('８')],
		['Arabic digits', filled('٨')],
		['mathematical digits', filled('𝟿')],
		['full-width digits and letters', filled('８x')],
		['zero-width spaces', filled('\u200b8')],
		['written line ends', filled('\\n')],
		['line breaks', (length) => `x${filled('\n')(length)}x`],
		['a calendar file', (length) => `BEGIN:VCALENDAR\r\n${filled('a\r\n b')(length)}`],
		['the word Zoom', filled('zoom ')],
		['the word Zoom in one piece', filled('zoom')],
		['hosts of Zoom in one piece', filled('zoom.us@')],
		['pages of Zoom', filled('https://zoom.us/u/1 ')],
		['Google around pages of Zoom', filled('https://www.google.com/url?q=https://zoom.us/u/1 ')],
		['labels of meetings', filled('Meeting ID: ')],
		['labels of meetings with short numbers', filled('Meeting ID: 8 ')],
		['labels of meetings with spaces', filled('Meeting ID          ')],
		['labels of meetings in other languages', filled('réunion ID de la ')],
		['short labels in a text about Zoom', (length) => `zoom${filled('\nid: 8')(length)}`],
		['names of other products', filled('microsoft team ')],
		['emoji', filled('😀')],
		['Japanese', filled('ミーティング')],
	])('%s', (_kind, text) => {
		expect(growthOf(text, readEventReference)).toBeLessThan(MAX_GROWTH);
	});
});

test('a link at the end of 10 MB of text is found', () => {
	const text = `${filled('Sunday Service. ')(10 * MEGABYTE)} https://zoom.us/j/82012345678`;
	expect(readEventReference(text)).toEqual({ kind: 'valid', id: '82012345678' });
});
