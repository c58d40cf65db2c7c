import { readEventReference } from '../../nodes/zoom/eventReference';

const INVITATION = `Jane Doe is inviting you to a scheduled Zoom meeting.

Topic: Sunday Service
Time: Jan 25, 2026 10:00 AM Amsterdam, Berlin

Join Zoom Meeting
https://us02web.zoom.us/j/82012345678?pwd=QWJjZGVm.1

Meeting ID: 820 1234 5678
Passcode: 123456

One tap mobile
+16465588656,,82012345678#,,,,*123456# US (New York)

Find your local number: https://us02web.zoom.us/u/kdVYzRm1
`;

describe('a calendar text gives the one event it names', () => {
	test.each([
		['Zoom’s own invitation', INVITATION],
		['the invitation in Windows line ends', INVITATION.replaceAll('\n', '\r\n')],
		['the invitation without its link', INVITATION.replace(/^https:.*$/m, '')],
		['a location', 'Room 5, https://us02web.zoom.us/j/82012345678'],
		['a sentence that ends with the link', 'Join at https://zoom.us/j/82012345678.'],
		['a link in brackets', 'Sunday (https://zoom.us/j/82012345678) at ten'],
		['a link in angle brackets', 'Zoom <https://zoom.us/j/82012345678>'],
		['a Markdown link', '[Join](https://zoom.us/j/82012345678)'],
		['a label glued to the link', 'Join:https://zoom.us/j/82012345678'],
		['a comma after the link', 'https://zoom.us/j/82012345678, then coffee'],
		['the same link twice', 'https://zoom.us/j/82012345678 https://us02web.zoom.us/w/82012345678'],
		[
			'an event beside a registration link',
			'https://zoom.us/meeting/register/tJ0 https://zoom.us/j/82012345678',
		],
		['an event beside a personal link', 'zoom.us/my/jane or zoom.us/j/82012345678'],
		[
			'an event beside other links',
			'https://example.com/j/11111111111 https://zoom.us/j/82012345678',
		],
		['line ends as calendar files write them', 'Sunday\\nhttps://zoom.us/j/82012345678\\nWelcome'],
		['an ID with its label', 'Meeting ID: 820 1234 5678'],
		['an ID in one piece with its label', 'Meeting ID: 82012345678'],
		['an ID with a passcode on its line', 'Meeting ID: 820 1234 5678 Passcode: 123456'],
		['a German label', 'Meeting-ID: 820 1234 5678\nKenncode: 123456'],
		['a Spanish label', 'ID de reunión: 820 1234 5678'],
		['a Japanese label', 'ミーティング ID：820 1234 5678'],
		['a webinar label', 'Webinar ID: 820-1234-5678'],
		['a label with non-breaking spaces', 'Meeting ID:\u00a0820\u00a01234\u00a05678'],
		['a label with en dashes', 'Meeting ID: 820–1234–5678'],
		['a label with non-breaking hyphens', 'Meeting ID: 820\u20111234\u20115678'],
		['a label and a time after the ID', 'Meeting ID: 820 1234 5678, 19:30'],
	])('%s', (_form, text) => {
		expect(readEventReference(text)).toEqual({ found: true, id: '82012345678' });
	});

	test.each([
		[
			'a link',
			'<p>Join: <a href="https://us02web.zoom.us/j/82012345678?pwd=abc&amp;from=addon">here</a></p>',
		],
		['a link in single quotes', "<a href='https://zoom.us/j/82012345678'>here</a>"],
		['a link in its text', '<br><b>https://zoom.us/j/82012345678</b><br>'],
		[
			'a link through Google',
			'<a href="https://www.google.com/url?q=https%3A%2F%2Fzoom.us%2Fj%2F82012345678&amp;sa=D">https://zoom.us/j/82012345678</a>',
		],
		[
			'a link through Outlook',
			'<a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fzoom.us%2Fj%2F82012345678&amp;data=05">Join</a>',
		],
	])('HTML with %s', (_form, text) => {
		expect(readEventReference(text)).toEqual({ found: true, id: '82012345678' });
	});

	test('the ID is not glued to a time that follows it', () => {
		const read = readEventReference('Meeting ID: 820 1234 5678 19:30');
		expect(read).toEqual({ found: true, id: '82012345678' });
	});
});

describe('a text that does not name exactly one event is refused, and says why', () => {
	test.each([
		['two links', 'https://zoom.us/j/82012345678 https://zoom.us/j/83012345678', 'several_events'],
		[
			'two links with a comma between',
			'https://zoom.us/j/82012345678,https://zoom.us/j/83012345678',
			'several_events',
		],
		[
			'two links with a semicolon between',
			'https://zoom.us/j/82012345678;https://zoom.us/j/83012345678',
			'several_events',
		],
		['two labelled IDs', 'Meeting ID: 820 1234 5678\nMeeting ID: 830 1234 5678', 'several_events'],
		['only a personal link', 'Come to https://zoom.us/my/jane at ten', 'personal_link'],
		[
			'only a registration link',
			'Sign up: https://zoom.us/webinar/register/WN_1',
			'registration_link',
		],
		['an ID with a word after it', '820 1234 5678 or so', 'no_event'],
		['an ID with a word before it', 'about 820 1234 5678', 'no_event'],
		['a phone number', 'Call +1 646 558 8656', 'no_event'],
		['no link at all', 'Sunday Service at ten', 'no_event'],
		['the link of another product', 'https://meet.google.com/abc-defg-hij', 'no_event'],
	])('%s', (_form, text, problem) => {
		expect(readEventReference(text)).toEqual({ found: false, problem });
	});
});
