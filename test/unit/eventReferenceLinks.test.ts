import { readEventReference } from '../../nodes/zoom/reference/eventReference';

const JOIN = 'https://us02web.zoom.us/j/82012345678?pwd=QWJjZGVm.1';

function longLink(length: number): string {
	return 'https://zoom.us/j/82012345678?pwd='.padEnd(length, 'a');
}

describe('every kind of Zoom link returns its ID', () => {
	test.each([
		['the link to join', 'https://us02web.zoom.us/j/82012345678'],
		['with a passcode', JOIN],
		['with an anchor', 'https://zoom.us/j/82012345678#success'],
		['with a slash at the end', 'https://zoom.us/j/82012345678/'],
		['without a sub-domain', 'https://zoom.us/j/82012345678'],
		['of a vanity address', 'https://my-company.zoom.us/j/82012345678'],
		['without https', 'us02web.zoom.us/j/82012345678'],
		['with http', 'http://zoom.us/j/82012345678'],
		['in capitals', 'HTTPS://US02WEB.ZOOM.US/j/82012345678'],
		['to start', 'https://us02web.zoom.us/s/82012345678?zak=eyJ0'],
		['of a webinar or a registrant', 'https://us02web.zoom.us/w/82012345678?tk=abc&pwd=def'],
		['of the web client', 'https://zoom.us/wc/82012345678/join?prefer=1'],
		['of the web client, the other way around', 'https://zoom.us/wc/join/82012345678'],
		['of the web app', 'https://app.zoom.us/wc/82012345678/start'],
		['of the government cloud', 'https://agency.zoomgov.com/j/82012345678'],
		['of the government cloud itself', 'https://zoomgov.com/j/82012345678'],
		['of the desktop app', 'zoommtg://zoom.us/join?confno=82012345678&pwd=abc'],
		[
			'of the desktop app in a region',
			'zoommtg://us02web.zoom.us/join?action=join&confno=82012345678',
		],
		['that lost its https on the way', '://us02web.zoom.us/j/82012345678'],
		['next to words that are not links', 'At 10.30:15 https://zoom.us/j/82012345678'],
		['with slashes that were doubled', 'https://zoom.us//j//82012345678'],
		['of the web client, with doubled slashes', 'https://zoom.us/wc//82012345678//join'],
		['of the web client, to join with doubled slashes', 'https://zoom.us/wc//join//82012345678'],
		[
			'of the web client, with its number in the query',
			'https://zoom.us/wc//join?confno=82012345678',
		],
		['to join, with doubled slashes', 'https://zoom.us//join//?confno=82012345678'],
		['of the desktop app, in groups', 'zoommtg://zoom.us/join?confno=820%201234%205678'],
		['of the phone app', 'zoomus://zoom.us/join?confno=82012345678'],
		['after a word with a dot', 'Join.https://zoom.us/j/82012345678'],
		['in bold, without https', '**zoom.us/j/82012345678**'],
		['after a word in another alphabet in place of https', 'Zoom会议://zoom.us/j/82012345678'],
		['far into a long text', `${'A long agenda. '.repeat(2_000)}https://zoom.us/j/82012345678`],
		['of the longest length', longLink(16_384)],
	])('%s', (_form, link) => {
		expect(readEventReference(link)).toEqual({ kind: 'valid', id: '82012345678' });
	});

	const google = (link: string) =>
		`https://www.google.com/url?q=${encodeURIComponent(link)}&sa=D&source=calendar&ust=1768824000000000&usg=AOvVaw`;
	const outlook = (link: string) =>
		`https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02%7C&sdata=abc%3D&reserved=0`;

	test.each([
		[
			'Google, not encoded',
			'https://www.google.com/url?q=https://us02web.zoom.us/j/82012345678&sa=D',
		],
		['Google without www', google(JOIN).replace('www.', '')],
		['Google’s search', google(JOIN).replace('url?q=', 'url?sa=t&url=')],
		['Google in a country', google(JOIN).replace('www.google.com', 'www.google.co.uk')],
		['Google around Outlook', google(outlook(JOIN))],
		['Outlook around Google', outlook(google(JOIN))],
		['Outlook around Outlook', outlook(outlook(JOIN))],
		['Google around the desktop app', google('zoommtg://zoom.us/join?confno=82012345678')],
	])('wrapped by %s', (_wrapper, link) => {
		expect(readEventReference(link)).toEqual({ kind: 'valid', id: '82012345678' });
	});

	test('wrapped up to four times', () => {
		const wrapped = (times: number) =>
			Array.from({ length: times }).reduce<string>((link) => google(link), JOIN);
		expect(readEventReference(wrapped(4))).toEqual({ kind: 'valid', id: '82012345678' });
		expect(readEventReference(wrapped(5))).toEqual({ kind: 'invalid', problem: 'no_event' });
	});
});

describe('a Zoom link without an ID says why it has none', () => {
	test.each([
		['a personal link', 'https://zoom.us/my/jane.doe', 'personal_link'],
		['a personal link of a vanity address', 'https://acme.zoom.us/my/jane?pwd=x', 'personal_link'],
		['a personal link without https', 'zoom.us/my/jane', 'personal_link'],
		[
			'a wrapped personal link',
			'https://www.google.com/url?q=https://zoom.us/my/jane',
			'personal_link',
		],
		['a registration link', 'https://zoom.us/meeting/register/tJ0rc-qpqTsuGd', 'registration_link'],
		[
			'a registration link with digits',
			'https://zoom.us/meeting/register/82012345678',
			'registration_link',
		],
		[
			'a webinar registration link',
			'https://us02web.zoom.us/webinar/register/WN_abc',
			'registration_link',
		],
		['Zoom’s home page', 'https://zoom.us', 'no_event'],
		['a page of dial-in numbers', 'https://us02web.zoom.us/u/kdVYzRm1', 'no_event'],
		['a wrapped nothing', 'https://www.google.com/url?q=...', 'no_event'],
		['letters in the ID', 'https://zoom.us/j/8201234567x', 'no_event'],
		['letters before the ID', 'https://zoom.us/j/x82012345678', 'no_event'],
		['a link of the desktop app without a number', 'zoommtg://zoom.us/join?pwd=abc', 'no_event'],
		['letters before its number', 'zoommtg://zoom.us/join?confno=x82012345678', 'no_event'],
		['letters for its number', 'zoommtg://zoom.us/join?confno=next', 'no_event'],
		['letters after its number', 'zoommtg://zoom.us/join?confno=82012345678x', 'no_event'],
		['a number on another page', 'https://zoom.us/pricing?confno=82012345678', 'no_event'],
		['a number on a page below', 'https://zoom.us/x/join?confno=82012345678', 'no_event'],
		[
			'a number on a page with a longer name',
			'https://zoom.us/joint?confno=82012345678',
			'no_event',
		],
		['letters after the ID', 'https://zoom.us/j/82012345678x', 'no_event'],
		['a page below', 'https://zoom.us/x/j/82012345678', 'no_event'],
		['a longer scheme', 'zoommtgs://zoom.us/join?confno=82012345678', 'no_event'],
		['a personal room on a page below', 'https://zoom.us/a/my/room', 'no_event'],
		['no personal room', 'https://zoom.us/my/', 'no_event'],
		['a personal room after two slashes', 'https://zoom.us//my//room', 'personal_link'],
		['a registration on a page below', 'https://zoom.us/a/meeting/register/abc', 'no_event'],
		['a page like a registration', 'https://zoom.us/meeting/registered/abc', 'no_event'],
		[
			'a registration after two slashes',
			'https://zoom.us//webinar//register//abc',
			'registration_link',
		],
		['more characters than a link has', longLink(16_385), 'no_event'],
	])('%s', (_form, link, problem) => {
		expect(readEventReference(link)).toEqual({ kind: 'invalid', problem });
	});
});
