import { visibleText, withoutTags } from '../../nodes/zoom/reference/visibleText';

/** What browsers show for them (HTML standard, named character references). */
test.each([
	['&amp;', '&'],
	['&apos;', "'"],
	['&colon;', ':'],
	['&comma;', ','],
	['&emsp;', '\u2003'],
	['&ensp;', '\u2002'],
	['&equals;', '='],
	['&gt;', '>'],
	['&hyphen;', '\u2010'],
	['&lt;', '<'],
	['&mdash;', '\u2014'],
	['&nbsp;', '\u00a0'],
	['&ndash;', '\u2013'],
	['&num;', '#'],
	['&period;', '.'],
	['&quest;', '?'],
	['&quot;', '"'],
	['&sol;', '/'],
	['&thinsp;', '\u2009'],
	['&#47;', '/'],
	['&#8211;', '\u2013'],
	['&#x2F;', '/'],
	['&#X2013;', '\u2013'],
])('the HTML entity %s is read as it is shown', (entity, shown) => {
	expect(visibleText(`82${entity}0`)).toBe(`82${shown}0`);
});

test.each([
	'&lrm;',
	'&rlm;',
	'&shy;',
	'&zwj;',
	'&zwnj;',
	'&#8203;',
	'\u00ad',
	'\u200b\u200c\ufeff',
])('%j shows nothing', (invisible) => {
	expect(visibleText(`82${invisible}0`)).toBe('820');
});

test.each(['&unknown;', '&#1114112;', '&;', '&#;', 'A & B; C'])('%s stays', (text) => {
	expect(visibleText(text)).toBe(text);
});

test('full-width characters are read in their usual width', () => {
	expect(visibleText('ＩＤ：８２０！～')).toBe('ID:820!~');
});

test.each(['\\n', '\\N', '\\r', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'])(
	'%j ends a line',
	(lineEnd) => {
		expect(visibleText(`one${lineEnd}other`)).toBe('one\nother');
	},
);

describe('a folded line of a calendar file', () => {
	test.each([
		['BEGIN:VCALENDAR\r\nURL:zoom.us/\r\n j/82', 'zoom.us/j/82'],
		['BEGIN:VEVENT\nURL:zoom.us/\n\tj/82', 'zoom.us/j/82'],
		['About: BEGIN:VEVENT\nURL:zoom.us/\n j/82', '\n j/82'],
		['BEGIN:VEVENTS\nURL:zoom.us/\n j/82', '\n j/82'],
	])('%j has %j in it', (text, part) => {
		expect(visibleText(text)).toContain(part);
	});
});

test.each([
	['one<br>two<BR/>three', 'one\ntwo\nthree'],
	['<p class="x">one</p><h2>two</h2>', '\none\n\ntwo\n'],
	['82<b>0</b> <a href="#">1234</a>', '820 1234'],
	['1 < 2 > 1', '1 < 2 > 1'],
])('%s without its tags', (html, text) => {
	expect(withoutTags(html)).toBe(text);
});
