import { readEventReference } from '../../../nodes/zoom/reference/eventReference';

const ID = '82012345678';

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

describe('the ID is found next to its label', () => {
	test.each([
		INVITATION,
		INVITATION.replaceAll('\n', '\r\n'),
		INVITATION.replace(/^https:.*$/m, ''),
		// Next to "Zoom" itself, in any language.
		'Zoom ID: 82012345678',
		'&#9999999; Zoom ID: 82012345678',
		'Zoom (ID 82012345678)',
		'Zoom · ID 820 1234 5678',
		'Zoom #: 82012345678',
		'Zoom: 820 1234 5678 / 4321',
		'Zoom Meeting: 82012345678',
		'Zoom Room ID: 820-1234-5678 • Pass: a',
		'Zoom ID riunione: 820 1234 5678',
		'Zoom ID for the meeting: 820 1234 5678',
		'Zoom - ID cuộc họp: 82012345678, Passcode: 1',
		'ID de reunión de Zoom: <strong>820-1234-5678</strong>',
		'<td>ID de reunión de Zoom</td><td>820 1234 5678</td>',
		'ID zoom: 82012345678.',
		'zoom会议号：820 1234 5678',
		'줌 회의 ID: 82012345678',
		'Zoom\n**ID de Reunión:** 82012345678',
		'ZOOM\nID: 82012345678\nPasscode: 1',
		'Αναγνωριστικό σύσκεψης Zoom: 820 1234 5678',
		'Zoom-kokouksen tunnus: 82012345678',
		'{"zoom_meeting_id":82012345678}',
		'{"zoomId":"82012345678"}',
		// In a text about Zoom.
		'Sunday on Zoom\nMeeting ID: 82012345678\nhttps://example.com',
		'MEETING ID : 82012345678\nPASSWORD : abc\n\n<b>JOIN ZOOM</b>',
		'Идентификатор конференции:\t82012345678\nhttps://zoom.us/meeting/register/tZ',
		'Zoom: when prompted, enter this meeting ID: **`82012345678`**',
		'Zoom. Meeting ID: 820 1234 5678Passcode: 123456',
		'Zoom. Meeting ID: 820 1234 5678, 19:30',
		'Zoom. Meeting ID (new): 820 1234 5678 19:30',
		'Zoom. Meeting ID is 820 1234 5678 7pm',
		'Zoom. Meeting ID:\n820 1234 5678 23.11.2026',
		'Not on Teams, but Zoom. Zoom Meeting ID: 82012345678',
		// In the groups that only Zoom writes.
		'Webinar ID: 820 1234 5678\nJoin us',
		'**ID**: 820-1234-5678',
		'Réunion d’équipe\nID de la réunion : 820 1234 5678\nCode secret : a',
		'Toplantı Kimliği: 820 1234 5678 Parola: 1',
		'ミーティングID：８２０ １２３４ ５６７８',
		'\u200fמזהה פגישה:\u200e 820 1234 5678',
		'معرّف الاجتماع: 820 1234 5678',
		'Order ID: 1234567890, meeting ID: 820 1234 5678',
		'Meeting ID: 12345\nMeeting ID: 820 1234 5678',
	])('%j', (text) => {
		expect(readEventReference(text)).toEqual({ kind: 'valid', id: ID });
	});
});

describe('other numbers are not taken for an ID', () => {
	test.each([
		'Order ID: 123456789\nZoom license',
		'Ticket\nID: 100234567\nZoom does not start',
		'Zoom does not start\nID: 100234567',
		'Zoom ticket ID: 100234567',
		'Zoom account ID: 820 1234 5678',
		'Zoom user id: 123456789',
		'Host ID: 820 1234 5678',
		'Participant ID: 123456789 (Zoom)',
		'Meeting room ID: 123456789 (Zoom Room)',
		'Zoom Phone: +1 646 558 8656',
		'Zoom Meeting ID: +1 646 558 8656',
		'Zoom dial-in: 646 558 8656',
		'Zoom: (646) 558-8656',
		'Zoom 联系电话: 138 1234 5678',
		'支付宝账号: 138 1234 5678',
		'https://zoom.us/u/abc 646 558 8656',
		'Phone Conference ID: 234 567 891#\nZoom',
		'+16465588656,,82012345678#,,,,*123456# US',
		'Zoom passcode: 1234567890',
		'Zoom: $123456789',
		'Zoom: 123456789 €',
		'Zoom ID: 8201234567.5',
		'Zoom ID: 12345678',
		'Zoom ID: 082 0123 4567',
		'Zoom meeting ID: 2026-11-23',
		'Zoom meeting ID: 192.168.100.20',
		'Zoom meeting ID: 421 670 234 56',
		'Zoom. A valid meeting: 1234567890',
		'Zoom\nMeeting ID: 820 123 456\n78',
		'Zoom meeting ID: 820 1234 56=\r\n78',
		'https://example.com/zoom-id-123456789',
	])('%j', (text) => {
		expect(readEventReference(text)).toEqual({ kind: 'invalid', problem: 'no_event' });
	});
});

describe('the ID of another product is not taken', () => {
	test.each([
		// A label alone, in a text that does not mention Zoom.
		'StarLeaf\nMeeting ID: 4812345678',
		'WebinarJam webinar ID: 123-456-789',
		'Webex\nMeeting number: 2512 345 6789',
		'腾讯会议号：526-179-812',
		'Join: https://video.example.com/sunday\nMeeting ID: 820 1234 5678',
		// Next to another product's link, or with its name.
		'Not on Zoom! https://pexip.example/sunday Meeting ID: 812 345 6789',
		'Meeting ID: 812 345 6789\nhttps://pexip.example/sunday\n(not on Zoom)',
		'Meeting ID: 820 1234 5678\nhttps://pexip.example/sunday',
		'Zoom is down, we use https://meet.example.com/4812345678 Zoom ID: 4812345678',
		'Not on Zoom this time!\nMicrosoft Teams meeting\nMeeting ID: 234 567 890',
		'Microsoft Teams meeting\nMeeting ID: 234 567 890\nhttps://support.zoom.us/hc/articles/201362193',
	])('%j', (text) => {
		expect(readEventReference(text)).toEqual({ kind: 'invalid', problem: 'other_product' });
	});

	test.each([
		'Foo Talk\nMeeting ID: 123 456 789\nPasscode: 1',
		'Hallo zusammen,\nBesprechungs-ID: 234 567 891',
		'Foo Talk, webinar ID: 8123456789',
	])('%j', (text) => {
		expect(readEventReference(text)).toEqual({ kind: 'invalid', problem: 'no_event' });
	});
});

describe('a text about two Zoom events is refused with both IDs', () => {
	test.each([
		'https://zoom.us/j/82012345678 https://zoom.us/j/83012345678',
		'https://zoom.us/j/82012345678,https://zoom.us/j/83012345678',
		'https://zoom.us/j/82012345678 https://acme.zoom-x.de/j/83012345678',
		'https://zoom.us/j/82012345678?next=https%3A%2F%2Fzoom.us%2Fj%2F83012345678',
		INVITATION.replace('Meeting ID: 820', 'Meeting ID: 830').replace(',,820', ',,830'),
		'https://zoom.us/launch/jc/82012345678\nMeeting ID: 830 1234 5678',
		'Zoom. Meeting ID: 820 1234 5678\nMeeting ID: 830 1234 5678',
	])('%j', (text) => {
		expect(readEventReference(text)).toEqual({
			kind: 'invalid',
			problem: 'several_events',
			ids: [ID, '83012345678'],
		});
	});

	test('unless one of them is another product’s', () => {
		const text = `${INVITATION}\nMicrosoft Teams meeting\nMeeting ID: 234 567 890`;
		expect(readEventReference(text.replace('Meeting ID: 820 1234 5678', ''))).toEqual({
			kind: 'valid',
			id: ID,
		});
	});
});
