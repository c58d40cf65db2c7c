import { readEventReference } from '../../nodes/zoom/reference/eventReference';

const JOIN = 'https://us02web.zoom.us/j/82012345678?pwd=abc';

/** Zoom links that users copy next to or instead of an invitation, with digits that are not an event. */
const PAGES = [
	['a help article', 'https://support.zoom.us/hc/en-us/articles/201362193-Joining-a-meeting'],
	['a help article by number', 'https://support.zoom.us/hc/articles/201362193'],
	[
		'a new help article',
		'https://support.zoom.com/hc/en/article?id=zm_kb&sysparm_article=KB0060564',
	],
	['a help article behind a join path', 'https://support.zoom.us/j/201362193'],
	['a download', 'https://zoom.us/client/51711348270/ZoomInstaller.exe'],
	['a download of one version', 'https://cdn.zoom.us/prod/123456789/zoom_amd64.deb'],
	['the download page', 'https://zoom.us/download?os=123456789'],
	['a blog post', 'https://blog.zoom.us/w/123456789'],
	['a blog post on the main site', 'https://www.zoom.com/en/blog/123456789'],
	['a community thread', 'https://community.zoom.com/t5/Zoom-Meetings/join/td-p/201362193'],
	['a developer forum thread', 'https://devforum.zoom.us/t/live-stream/123456789'],
	['documentation for developers', 'https://developers.zoom.us/docs/api/123456789'],
	['an app of the Marketplace', 'https://marketplace.zoom.us/apps/123456789'],
	['an incident', 'https://status.zoom.us/incidents/123456789'],
	['the dial-in numbers', 'https://us02web.zoom.us/u/123456789'],
	['the dial-in numbers of a meeting', 'https://zoom.us/zoomconference?m=82087654321'],
	['a recording', 'https://us02web.zoom.us/rec/share/123456789'],
	['a recording to play', 'https://us02web.zoom.us/rec/play/82087654321'],
	['a user', 'https://us02web.zoom.us/user/123456789'],
	['a profile', 'https://zoom.us/profile?id=123456789'],
	['a survey', 'https://us02web.zoom.us/survey/82087654321'],
	['an account in a web address', 'https://zoom.us/account/123456789/settings'],
	['a calendar file', 'https://us02web.zoom.us/meeting/tZ82087654321/ics?icsToken=123456789'],
	['an ID in the query', 'https://zoom.us/pricing?ref=82087654321'],
	['an ID in the anchor', 'https://zoom.us/pricing#82087654321'],
	['an ID further down', 'https://zoom.us/about/j/82087654321'],
	['a request to the API', 'https://api.zoom.us/v2/accounts/123456789'],
];

describe.each(PAGES)('%s', (_page, link) => {
	test('is not an event', () => {
		expect(readEventReference(link)).toEqual({ kind: 'invalid', problem: 'no_event' });
	});

	test('does not hide a join link next to it', () => {
		const valid = { kind: 'valid', id: '82012345678' };
		expect(readEventReference(`${JOIN}\nHelp: ${link}`)).toEqual(valid);
		expect(readEventReference(`Help: <a href="${link}">here</a> or ${JOIN}`)).toEqual(valid);
	});
});

test.each([
	['to join, in capitals', 'https://zoom.us/J/82012345678'],
	['of the web client', 'https://zoom.us/wc/82012345678'],
	['of the web client to start', 'https://zoom.us/wc/start/82012345678'],
	['of the event in the web portal', 'https://zoom.us/meeting/82012345678'],
	['of the webinar in the web portal', 'https://zoom.us/webinar/82012345678/edit'],
	[
		'of the invitation in the web portal',
		'https://zoom.us/meetings/82012345678/invitations?signature=a',
	],
	['of the page to join', 'https://zoom.us/join?confno=82012345678'],
	['of zoom.com', 'https://zoom.com/j/82012345678'],
	['of a vanity address of zoom.com', 'https://acme.zoom.com/w/82012345678'],
	['with doubled slashes', 'https://zoom.us//j//82012345678'],
	['with a port', 'https://zoom.us:443/j/82012345678'],
	['to start in the desktop app', 'zoommtg://zoom.us/start?confno=82012345678'],
	['in bold', '**https://zoom.us/j/82012345678**'],
	['in italics without a scheme', '_zoom.us/j/82012345678_'],
	['after a label without a space', 'Join:zoom.us/j/82012345678'],
	['after a word without a space', 'Join Zoom Meetinghttps://zoom.us/j/82012345678'],
	['after a label with a slash', 'Link/URL:https://zoom.us/j/82012345678'],
	['in a Chinese sentence', '链接：https://zoom.us/j/82012345678，密码：123456'],
	['in a Japanese sentence', '「https://zoom.us/j/82012345678」にて'],
	['before a word without a space', 'https://zoom.us/j/82012345678にて'],
	['in Slack’s marks', '<https://zoom.us/j/82012345678|Join>'],
	['with a link in its query', 'us02web.zoom.us/j/82012345678?next=https://example.com'],
	['with HTML entities', 'https://zoom.us/j/82012345678?a=1&amp;pwd=b'],
	['in escaped HTML', '&lt;a href=&quot;https://zoom.us/j/82012345678&quot;&gt;Join&lt;/a&gt;'],
	['in JSON', '{"join_url":"https:\\/\\/zoom.us\\/j\\/82012345678?pwd=a"}'],
	['with a zero-width space', 'https://zoom.us/j/820\u200b12345678'],
	['between right-to-left marks', '\u202bהצטרפות:\u200ehttps://zoom.us/j/82012345678\u202c'],
	['with full-width characters', 'ｈttps：//zoom.us/j/８２０１２３４５６７８'],
	[
		'folded in a calendar file',
		'BEGIN:VCALENDAR\r\nDESCRIPTION:Join https://us02web.zoom.us/j/820123456\r\n 78?pwd=abc\r\nEND:VCALENDAR',
	],
])('a link %s returns its ID', (_form, link) => {
	expect(readEventReference(link)).toEqual({ kind: 'valid', id: '82012345678' });
});

test.each([
	['with more digits', 'https://zoom.us/j/820123456789', 'too_long'],
	['with a leading zero', 'https://zoom.us/j/08201234567', 'no_event'],
	['with only zeros', 'https://zoom.us/j/000000000', 'no_event'],
	['with eight digits', 'https://zoom.us/j/68423085', 'no_event'],
	['with a decimal', 'https://zoom.us/j/82012345678.0', 'no_event'],
	['of the desktop app without an ID', 'zoommtg://zoom.us/join?confno=abc', 'no_event'],
	[
		'to register, with a join link’s digits',
		'https://zoom.us/webinar/register/82012345678',
		'registration_link',
	],
])('a link %s returns none', (_form, link, problem) => {
	expect(readEventReference(link)).toEqual({ kind: 'invalid', problem });
});

describe('a link wrapper is read', () => {
	const encoded = encodeURIComponent(JOIN);

	test.each([
		['Google', `https://www.google.com/url?q=${encoded}&sa=D`],
		['Google Search with the words searched', `https://www.google.com/url?q=zoom&url=${encoded}`],
		['Outlook', `https://eur01.safelinks.protection.outlook.com/?url=${encoded}&data=05%7C02`],
		['Outlook for governments', `https://gcc02.safelinks.protection.office365.us/?url=${encoded}`],
		['Outlook in HTML', `https://nam02.safelinks.protection.outlook.com/?a=1&amp;url=${encoded}`],
		['Proofpoint 1', `https://urldefense.proofpoint.com/v1/url?u=${encoded}&k=a%2Bb`],
		['Proofpoint 1 at its other host', `https://urldefense.com/v1/url?u=${encoded}`],
		[
			'Proofpoint 2 at its other host',
			'https://urldefense.us/v2/url?u=https-3A__zoom.us_j_82012345678',
		],
		[
			'Proofpoint 2',
			'https://urldefense.proofpoint.com/v2/url?u=https-3A__us02web.zoom.us_j_82012345678-3Fpwd-3Dabc&d=DwMFAg&c=a&r=b',
		],
		[
			'Proofpoint 3',
			'https://urldefense.com/v3/__https://us02web.zoom.us/j/82012345678?pwd=abc__;!!Abc!xyz$',
		],
		[
			'Proofpoint 3 without a query',
			'https://urldefense.com/v3/__https://zoom.us/j/82012345678__;!!A!b$',
		],
		[
			'Proofpoint 3 with an encoded character',
			'https://urldefense.us/v3/__https://zoom.us/j/82012345678*success__;Iw!!Abc!xyz$',
		],
		[
			'Proofpoint 3 after a slash was lost',
			'https://urldefense.com/v3/__https:/zoom.us/j/82012345678?pwd=abc__;!!Abc!xyz$',
		],
		[
			'Proofpoint 3 around http, after a program that lost a slash',
			'https://urldefense.com/v3/__http:/zoom.us/j/82012345678?pwd=abc__;!!Abc!xyz$',
		],
		[
			'Proofpoint 3 in Outlook',
			`https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent('https://urldefense.com/v3/__https://zoom.us/j/82012345678__;!!Abc!xyz$')}`,
		],
		[
			'Barracuda',
			`https://linkprotect.cudasvc.com/url?a=${encoded.toLowerCase()}&c=E,1,abc&typo=1`,
		],
		['Cisco', `https://secure-web.cisco.com/1AbC-d_e/${encoded}`],
		['Cisco, with a dot in its signature', `https://secure-web.cisco.com/1AbC.d_e/${encoded}`],
		['Facebook', `https://l.facebook.com/l.php?u=${encoded}&h=AT0`],
		['YouTube', `https://www.youtube.com/redirect?event=video&q=${encoded}`],
	])('of %s', (_service, link) => {
		const valid = { kind: 'valid', id: '82012345678' };
		expect(readEventReference(link)).toEqual(valid);
		expect(readEventReference(`Sunday at ten: ${link}, all welcome`)).toEqual(valid);
		expect(readEventReference(`<a href="${link}">Join</a>`)).toEqual(valid);
	});

	test.each([
		['an unknown service', `https://links.example.com/?url=${encoded}`],
		['another page of Proofpoint', `https://urldefense.com/about?u=${encoded}`],
		[
			'a host that begins like Outlook',
			`https://nam02.safelinks.protection.outlook.com.evil.example/?url=${encoded}`,
		],
		['a host that ends like Cisco', `https://evilsecure-web.cisco.com/1abc/${encoded}`],
		['a host that begins like Cisco', `https://secure-web.cisco.com.evil.example/1abc/${encoded}`],
		['a page below that of Cisco', `https://secure-web.cisco.com/a/1abc/${encoded}`],
		['Cisco around nothing', 'https://secure-web.cisco.com/1AbC/https%3A%2F%2Fzoom%2'],
		[
			'Proofpoint around another host',
			'https://urldefense.com/v3/__https://evilzoom.us/j/82012345678__;!!A!b$',
		],
		[
			'Proofpoint around a help page',
			'https://urldefense.proofpoint.com/v2/url?u=https-3A__support.zoom.us_hc_201362193&d=a',
		],
	])('and not one of %s', (_service, link) => {
		expect(readEventReference(link)).toEqual({ kind: 'invalid', problem: 'no_event' });
	});

	describe.each([
		['Google', 'www.google.com', '/url', `?q=${encoded}`],
		['Proofpoint 1', 'urldefense.com', '/v1/url', `?u=${encoded}`],
		['Proofpoint 2', 'urldefense.com', '/v2/url', '?u=https-3A__zoom.us_j_82012345678'],
		['Proofpoint 3', 'urldefense.com', '/v3', '/__zoom.us/j/82012345678__;!!A!b$'],
		['Barracuda', 'linkprotect.cudasvc.com', '/url', `?a=${encoded}`],
		['Facebook', 'l.facebook.com', '/l.php', `?u=${encoded}`],
		['YouTube', 'www.youtube.com', '/redirect', `?q=${encoded}`],
	])('of %s', (_service, host, page, target) => {
		test('at its own host and page', () => {
			const valid = { kind: 'valid', id: '82012345678' };
			expect(readEventReference(`https://${host}${page}${target}`)).toEqual(valid);
		});

		test.each([
			['a host that ends like it', `evil${host}${page}`],
			['a host that ends like it, after a dash', `evil-${host}${page}`],
			['a host that begins like it', `${host}.evil.example${page}`],
			['a page below', `${host}/a${page}`],
			['a page with a longer name', `${host}${page}s`],
		])('and not at %s', (_where, address) => {
			const invalid = { kind: 'invalid', problem: 'no_event' };
			expect(readEventReference(`https://${address}${target}`)).toEqual(invalid);
		});
	});
});
