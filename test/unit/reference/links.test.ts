import { isZoomHost } from '../../../nodes/zoom/reference/links';
import { readEventReference } from '../../../nodes/zoom/reference/eventReference';

const JOIN = 'https://us02web.zoom.us/j/82012345678?pwd=QWJjZGVm.1';
const VALID = { kind: 'valid', id: '82012345678' };

describe('any Zoom link gives its ID', () => {
	test.each([
		JOIN,
		'us02web.zoom.us/j/82012345678',
		'http://zoom.us/J/82012345678/',
		'HTTPS://MY-COMPANY.ZOOM.US/j/82012345678#success',
		'https://zoom.us:443//j//82012345678',
		'https://us02web.zoom.us/s/82012345678?zak=eyJ0',
		'https://acme.zoom.com/w/82012345678?tk=abc',
		'https://zoom.us/wc/82012345678',
		'https://app.zoom.us/wc/82012345678/start',
		'https://zoom.us/wc/join/82012345678',
		'https://zoom.us/wc/join?confno=82012345678',
		'https://zoom.us/join?confno=820%201234%205678',
		'https://zoom.us/meeting/82012345678',
		'https://zoom.us/webinar/82012345678/edit',
		'https://zoom.us/meetings/82012345678/invitations?signature=a',
		'https://us02web.zoom.us/launch/jc/82012345678',
		'https://zoomgov.com/j/82012345678',
		'https://tum-conf.zoom-x.de/j/82012345678?pwd=a',
		'https://hku.zoom.com.cn/j/82012345678',
		'zoommtg://us02web.zoom.us/join?action=join&confno=82012345678&pwd=a',
		'zoommtg://zoom-x.de/start?confno=82012345678',
		'zoomus://zoom.us/join?confno=82012345678',
		'82012345678@zoomcrc.com',
		'82012345678.123456@zoomcrc.com',
		'https://zoom.us/j/820 1234 5678',
	])('%s', (link) => {
		expect(readEventReference(link)).toEqual(VALID);
	});

	test('also one of eight digits, as in Zoom’s documentation', () => {
		const read = readEventReference('https://zoom.us/j/68423085');
		expect(read).toEqual({ kind: 'valid', id: '68423085' });
	});
});

describe('a Zoom link is found in any text', () => {
	test.each([
		'Join at https://zoom.us/j/82012345678.',
		'Join:zoom.us/j/82012345678, then coffee',
		'Join Zoom Meetinghttps://zoom.us/j/82012345678Passcode: 1',
		'Join.https://zoom.us/j/82012345678',
		'**zoom.us/j/82012345678** or _zoom.us/j/82012345678_',
		'(https://zoom.us/j/82012345678)',
		'[Join](https://zoom.us/j/82012345678)',
		'<https://zoom.us/j/82012345678|Join>',
		'<zoom.us/j/82012345678>',
		'链接：https://zoom.us/j/82012345678，密码：123456',
		'「https://zoom.us/j/82012345678にて」',
		'\u202bהצטרפות:\u200ehttps://zoom.us/j/82012345678\u202c',
		'ｈttps：//zoom.us/j/８２０１２３４５６７８',
		'https://zoom.us/j/820\u200b12345678',
		'<a href="https://us02web.zoom.us/j/82012345678?pwd=a&amp;from=addon">here</a>',
		"<a class=x href='https://zoom.us/j/82012345678'>here</a>",
		'<td data-link=https://zoom.us/j/82012345678>',
		'&lt;a href=&quot;https://zoom.us/j/82012345678&quot;&gt;Join&lt;/a&gt;',
		'https&colon;&sol;&sol;zoom.us&sol;j&sol;82012345678',
		'zoom.us/j/8201234<wbr>5678',
		'{"join_url":"https:\\/\\/zoom.us\\/j\\/82012345678?pwd=a"}',
		'{"join_url":"https:\\u002F\\u002Fzoom.us\\u002Fj\\u002F82012345678"}',
		'Sunday\\nhttps://zoom.us/j/82012345678\\r\\nWelcome',
		'BEGIN:VEVENT\r\nURL:https://us02web.zoom.us/j/820123456\r\n 78?pwd=a',
		'DESCRIPTION:https://us02web.zoom.us/j/82012\r\n\t345678',
		'https://example.com/j/11111111111 https://zoom.us/j/82012345678',
		'zoom.us/my/jane or zoom.us/j/82012345678',
		'https://zoom.us/webinar/register/WN_1 https://zoom.us/j/82012345678',
		'https://support.zoom.us/hc/articles/201362193 https://zoom.us/j/82012345678',
		'zoom.us/j/123 zoom.us/j/82012345678',
		'zoom.us/j/82012345678 zoom.us/w/82012345678',
		'us02web.zoom.us/j/82012345678?next=https://example.com',
		// Each ends one meeting: the link to join has the host's personal ID.
		'https://zoom.us/j/82012345678 https://zoom.us/launch/jc/83012345678',
		`${'A long agenda. '.repeat(2_000)}https://zoom.us/j/82012345678`,
	])('%s', (text) => {
		expect(readEventReference(text)).toEqual(VALID);
	});
});

describe('a Zoom link inside the link of another service gives its ID', () => {
	const encoded = encodeURIComponent(JOIN);
	const google = (link: string) => `https://www.google.com/url?q=${encodeURIComponent(link)}&sa=D`;

	test.each([
		google(JOIN),
		google(google(google(google(JOIN)))),
		'https://www.google.com/url?q=https://us02web.zoom.us/j/82012345678&sa=D',
		`https://nam02.safelinks.protection.outlook.com/?a=1&amp;url=${encoded}&data=05`,
		`https://urldefense.proofpoint.com/v1/url?u=${encoded}&k=a%2Bb`,
		'https://urldefense.proofpoint.com/v2/url?u=https-3A__us02web.zoom.us_j_82012345678-3Fpwd-3Dabc&d=DwMFAg',
		'https://urldefense.com/v3/__https:/zoom.us/j/82012345678*success__;Iw!!Abc!xyz$',
		`https://linkprotect.cudasvc.com/url?a=${encoded.toLowerCase()}&c=E,1,abc`,
		`https://secure-web.cisco.com/1AbC.d_e/${encoded}`,
		`https://l.facebook.com/l.php?u=${encoded}&h=AT0`,
		`https://links.example.com/click/${encoded}/a`,
		'https://links.example.com/#zoommtg://zoom.us/join?confno=82012345678',
		`mailto:a@example.com?body=Join%20us%0D%0A${encoded}`,
	])('%s', (link) => {
		expect(readEventReference(link)).toEqual(VALID);
		expect(readEventReference(`Sunday at ten: ${link}, all welcome`)).toEqual(VALID);
		expect(readEventReference(`<a href="${link}">Join</a>`)).toEqual(VALID);
	});
});

describe('a link that only looks like Zoom’s gives no ID', () => {
	test.each([
		'https://evilzoom.us/j/82012345678',
		'https://zoom.us.evil.example/j/82012345678',
		'https://zoom.us@evil.example/j/82012345678',
		'https://zoom.us:443@evil.example/j/82012345678',
		'https://zoom.us-evil.example/j/82012345678',
		'https://zoom.us%2eevil.example/j/82012345678',
		'https://zoom.us。evil.example/j/82012345678',
		'https://zoom.usa/j/82012345678',
		'https://zoom-x.de.evil.example/j/82012345678',
		'https://evilzoom.com.cn/j/82012345678',
		'https://zооm.us/j/82012345678',
		'https://evil.example/j/82012345678?host=zoom.us',
		google('https://evilzoom.us/j/82012345678'),
		'zoommtg://evil.example/join?confno=82012345678',
	])('%s', (link) => {
		expect(readEventReference(link).kind).toBe('invalid');
	});

	function google(link: string): string {
		return `https://www.google.com/url?q=${encodeURIComponent(link)}`;
	}
});

describe('a Zoom link without an ID says why it has none', () => {
	test.each([
		['personal_link', ['https://acme.zoom.us/my/jane?pwd=x', 'zoom.us//my//jane']],
		[
			'registration_link',
			[
				'https://zoom.us/meeting/register/tJ0rc-qpqTsuGd',
				'https://zoom.us/webinar/register/82012345678',
				'https://us02web.zoom.us/webinar/register/7916465553949/WN_abc',
				'https://us02web.zoom.us/webinar/register/WN_abc#/registration',
			],
		],
		[
			'no_event',
			[
				'https://zoom.us',
				'https://zoom.us/j/8201234567x',
				'https://zoom.us/j/x8201234567',
				'https://zoom.us/j/08201234567',
				'https://zoom.us/j/8201234567.8',
				'https://zoom.us/join?confno=next',
				'https://zoom.us/x/j/82012345678',
				'https://zoom.us/pricing?confno=82012345678',
				'https://zoom.us/joint?confno=82012345678',
				'https://zoom.us/meeting/registered/abc',
				'https://zoom.us/my/',
				'https://support.zoom.us/hc/articles/201362193',
				'https://us02web.zoom.us/u/123456789',
				'https://us02web.zoom.us/rec/share/82012345678',
				'https://us02web.zoom.us/meeting/tZ82012345678/ics?icsToken=123456789',
				'https://us02web.zoom.us/launch/edl?muid=82012345678',
				'https://zoom.us/zoomconference?m=82012345678',
				'https://zoom.us/client/51711348270/ZoomInstaller.exe',
				'https://api.zoom.us/v2/accounts/123456789',
			],
		],
	])('%s', (problem, links) => {
		for (const link of links) {
			expect([link, readEventReference(link)]).toEqual([link, { kind: 'invalid', problem }]);
		}
	});
});

test.each([
	'https://zoom.us/j/820123456\n78',
	'https://zoom.us/j/820123456\r\n  78?pwd=abc',
	'> https://zoom.us/j/82012345\n> 678\n> Welcome',
	'https://zoom.us/j/82012345=\r\n678?pwd=abc',
])('a link whose ID is torn by a line break does not give a shorter one: %j', (text) => {
	expect(readEventReference(text)).toEqual({ kind: 'invalid', problem: 'no_event' });
});

test('a passcode or an agenda on the line after a link does not tear its ID', () => {
	for (const next of ['123456', '1. Welcome', '9:30 Coffee']) {
		expect(readEventReference(`https://zoom.us/j/82012345678\n${next}`)).toEqual(VALID);
	}
});

test.each([
	['zoom.us', true],
	['a.b.zoom.us', true],
	['agency.zoomgov.com', true],
	['TUM-conf.zoom-x.de', true],
	['zoom.com.cn', true],
	['evilzoom.us', false],
	['zoom.us.evil.example', false],
	['com.cn', false],
	['.us', false],
	['', false],
])('the host %s is Zoom’s: %s', (host, isZoom) => {
	expect(isZoomHost(host)).toBe(isZoom);
});
