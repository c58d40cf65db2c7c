import { readEventReference } from '../../nodes/zoom/reference/eventReference';

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

describe('a calendar text returns its only event', () => {
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
		['line ends as in calendar files', 'Sunday\\nhttps://zoom.us/j/82012345678\\nWelcome'],
		['an ID with its label', 'Meeting ID: 820 1234 5678'],
		['an ID after a label without one', 'Meeting ID: 12345\nMeeting ID: 820 1234 5678'],
		['a link after one with too few digits', 'zoom.us/j/123 zoom.us/j/82012345678'],
		['an ID in one piece with its label', 'Meeting ID: 82012345678'],
		['an ID with a passcode on its line', 'Meeting ID: 820 1234 5678 Passcode: 123456'],
		['a German label', 'Meeting-ID: 820 1234 5678\nKenncode: 123456'],
		['a Spanish label', 'ID de reunión: 820 1234 5678'],
		['a Japanese label', 'ミーティング ID：820 1234 5678'],
		['a webinar label', 'Webinar ID: 820-1234-5678'],
		['a label with non-breaking spaces', 'Meeting ID:\u00a0820\u00a01234\u00a05678'],
		['a label with en dashes', 'Meeting ID: 820–1234–5678'],
		['a label with non-breaking hyphens', 'Meeting ID: 820\u20111234\u20115678'],
		['a label and half past after the ID', 'Meeting ID: 820 1234 5678 10.30'],
		['a label and an hour after the ID', 'Meeting ID: 820 1234 5678 7pm'],
		['a label and a day after the ID', 'Meeting ID: 820 1234 5678 23.11.2026'],
		['a label and a passcode glued to the ID', 'Meeting ID: 820 1234 5678Passcode: 123456'],
		['a label and a passcode in parentheses', 'Meeting ID: 820 1234 5678 (123456)'],
		['a label in bold', '**Meeting ID:** 820 1234 5678'],
		['a label in HTML', '<b>Meeting ID:</b>&nbsp;820&nbsp;1234&nbsp;5678<br>Passcode: 123456'],
		['a label in a table', '<tr><td>Meeting ID</td><td>820 1234 5678</td></tr>'],
		['a label without a colon', 'Meeting ID 820 1234 5678'],
		['a label above its ID', 'Meeting ID:\n820 1234 5678'],
		['a label as written by programs', '{"meetingId":"82012345678","pin":"123456789"}'],
		['a label with a remark', 'Meeting ID (Zoom): 820 1234 5678'],
		['a label with Zoom', 'Zoom ID: 820 1234 5678'],
		['a label and an entity of no character', '&#9999999; Meeting ID: 820 1234 5678'],
		['a short label in a text about Zoom', 'Zoom, Sunday at ten\nID: 820 1234 5678\nPIN: 123456'],
		['a short label at the beginning of a text about Zoom', 'ID: 820 1234 5678 (in Zoom)'],
		['a short label in bold', '**ID**: 820 1234 5678 in Zoom'],
		['a short label after a bullet', '• ID : 820 1234 5678 in Zoom'],
		['a short label far to the right', `${' '.repeat(20)}ID: 820 1234 5678 in Zoom`],
		['a short label alone', 'ID: 820 1234 5678'],
		['an ID with a label next to an order number', 'Order ID: 1234567890, meeting ID: 82012345678'],
		['full-width digits after a label', 'ミーティングID：８２０ １２３４ ５６７８'],
		['a label with right-to-left marks', '\u200fמזהה פגישה:\u200e 820 1234 5678'],
		['a label with zero-width spaces', 'Meeting ID:\u200b 820\u200b 1234 5678'],
		['a French label', 'ID de réunion : 820 1234 5678'],
		['a French webinar label', 'ID du webinaire : 820 1234 5678'],
		['a Portuguese label', 'ID da reunião: 820 1234 5678'],
		['an Italian label', 'ID riunione: 820 1234 5678'],
		['a Dutch label', 'Vergadering-ID: 820 1234 5678'],
		['a Polish label', 'Identyfikator spotkania: 820 1234 5678'],
		['a Turkish label', 'Toplantı Kimliği: 820 1234 5678'],
		['an Indonesian label', 'ID Rapat: 820 1234 5678'],
		['a Vietnamese label', 'ID Cuộc họp: 820 1234 5678'],
		['a Swedish label', 'Mötes-ID: 820 1234 5678'],
		['a Russian label', 'Идентификатор конференции: 820 1234 5678'],
		['a Korean label', '회의 ID: 820 1234 5678'],
		['a Chinese label', '会议号：820 1234 5678'],
		['a Chinese label with ID', '會議 ID：820 1234 5678'],
		['an Arabic label', 'معرّف الاجتماع: 820 1234 5678'],
		['a label and a time after the ID', 'Meeting ID: 820 1234 5678, 19:30'],
	])('%s', (_form, text) => {
		expect(readEventReference(text)).toEqual({ kind: 'valid', id: '82012345678' });
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
	])('HTML with %s', (_form, text) => {
		expect(readEventReference(text)).toEqual({ kind: 'valid', id: '82012345678' });
	});

	test('the ID is not glued to a time that follows it', () => {
		const read = readEventReference('Meeting ID: 820 1234 5678 19:30');
		expect(read).toEqual({ kind: 'valid', id: '82012345678' });
	});
});

describe('a text that does not identify exactly one event is refused, and says why', () => {
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
		['two IDs after one label', 'ID:820 1234 5678, 830 1234 5678', 'several_events'],
		['a label between digits', '820 ID: 1234 5678', 'no_event'],
		['a long list of one ID', '82012345678\n'.repeat(100), 'no_event'],
		['two labelled IDs', 'Meeting ID: 820 1234 5678\nMeeting ID: 830 1234 5678', 'several_events'],
		['only a personal link', 'Come to https://zoom.us/my/jane at ten', 'personal_link'],
		[
			'only a registration link',
			'Sign up: https://zoom.us/webinar/register/WN_1',
			'registration_link',
		],
		[
			'a registration page without an event',
			'https://zoom.us/webinar/register',
			'registration_link',
		],
		['an ID with a word after it', '820 1234 5678 or so', 'no_event'],
		['an ID with a word before it', 'about 820 1234 5678', 'no_event'],
		['a phone number', 'Call +1 646 558 8656', 'no_event'],
		['no link at all', 'Sunday Service at ten', 'no_event'],
		['an order number', 'Order ID: 1234567890', 'no_event'],
		['an order number after a meeting', 'For the meeting. Order ID: 1234567890', 'no_event'],
		['a customer number', 'Zoom customer ID: 1234567890', 'no_event'],
		['a word that ends in ID', 'A valid meeting: 1234567890', 'no_event'],
		['an order number in two lines', 'Order\nID: 1234567890', 'no_event'],
		['a phone number after a label', 'Meeting ID: +1 646 558 8656', 'no_event'],
		['more digits after a label', 'Meeting ID: 234 567 890 123', 'too_long'],
		['a passcode right after the ID', 'Meeting ID: 820 1234 5678 123456', 'too_long'],
		['too few digits after a label', 'Meeting ID: 820 1234', 'no_event'],
		['a leading zero after a label', 'Meeting ID: 082 0123 4567', 'no_event'],
		['a decimal after a label', 'Meeting ID: 82012345678.0', 'no_event'],
		['a date after a label', 'Meeting ID: 2026-11-23', 'no_event'],
		['an IP address after a label', 'Meeting ID: 192.168.100.200', 'no_event'],
		['a labelled ID over two lines', 'Meeting ID: 820 1234\n5678', 'no_event'],
		['a labelled ID over two Windows lines', 'Meeting ID: 820 1234\r\n5678', 'no_event'],
		['a labelled ID over two written lines', 'Meeting ID: 820 1234\\n5678', 'no_event'],
		[
			'a labelled ID over a soft line break of a mail',
			'Meeting ID: 820 1234 56=\r\n78',
			'no_event',
		],
		['the ID of a host', 'Host ID: 820 1234 5678', 'no_event'],
		['a participant', 'Participant ID: 123456789', 'no_event'],
		['a passcode of many digits', 'Passcode: 1234567890', 'no_event'],
		['a dial-in line alone', '+16465588656,,82012345678#,,,,*123456# US', 'no_event'],
	])('%s', (_form, text, problem) => {
		expect(readEventReference(text)).toEqual({ kind: 'invalid', problem });
	});
});
