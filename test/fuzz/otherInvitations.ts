import fc from 'fast-check';

/** The numbers of one invitation, as text. */
interface Numbers {
	nine: string;
	ten: string;
	eleven: string;
	twelve: string;
}

const numbers: fc.Arbitrary<Numbers> = fc.record({
	nine: digits(9),
	ten: digits(10),
	eleven: digits(11),
	twelve: digits(12),
});

/** Separators that email apps put between the groups of a number. */
const separator = fc.constantFrom(' ', ' ', '-', '\u00a0', '\u2011');

type Invitation = (numbers: Numbers, join: (...groups: string[]) => string) => string;

const INVITATIONS: Invitation[] = [
	// Microsoft Teams, until 2024 and now.
	({ nine, twelve }, join) => `Microsoft Teams meeting
Join on your computer, mobile app or room device
https://teams.microsoft.com/l/meetup-join/19%3ameeting_${nine}%40thread.v2/0
Meeting ID: ${inGroups(twelve, join)}
Passcode: aB3cD4
+1 323-555-0166,,${nine}# United States
Phone Conference ID: ${inGroups(nine, join)}#`,
	({ nine, twelve }, join) => `Microsoft Teams Need help?
Join: https://teams.microsoft.com/meet/${twelve}?p=${nine}
Meeting ID: ${inGroups(nine, join)}`,
	({ nine, twelve }, join) => `Réunion Microsoft Teams
https://teams.live.com/meet/${twelve}
ID de réunion : ${inGroups(nine, join)}`,
	({ twelve }, join) => `Microsoft Teams-Besprechung
https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fteams.microsoft.com%2Fmeet%2F${twelve}&data=05
Besprechungs-ID: ${inGroups(twelve, join)}`,
	// Google Meet.
	({ nine, twelve }, join) => `Video call link: https://meet.google.com/abc-defg-hij
Or dial: (US) +1 929-555-0123 PIN: ${inGroups(nine, join)}#
More phone numbers: https://tel.meet/abc-defg-hij?pin=${twelve}
Meeting ID: ${inGroups(nine, join)}`,
	({ ten }) => `Google Meet joining info
meet.google.com/abc-defg-hij
Meeting ID: ${ten}`,
	// Cisco Webex.
	({ eleven, ten }, join) => `Webex meeting invitation
https://acme.webex.com/acme/j.php?MTID=m${ten}
Meeting number (access code): ${join(eleven.slice(0, 4), eleven.slice(4, 7), eleven.slice(7))}
Meeting ID: ${eleven}
Dial ${eleven}@acme.webex.com`,
	({ ten }, join) => `https://acme.webex.com/meet/jane
Webinar ID: ${inGroups(ten, join)}
Join by phone +1-415-555-0101 Access code: ${ten}`,
	// GoTo Meeting and GoTo Webinar.
	({ nine }, join) => `Please join my meeting from your computer, tablet or smartphone.
https://meet.goto.com/${nine}
Access Code: ${inGroups(nine, join)}
Meeting ID: ${inGroups(nine, join)}`,
	({ nine }, join) => `https://global.gotomeeting.com/join/${nine}
Meeting ID: ${inGroups(nine, join)}`,
	({ nine, twelve }) => `https://attendee.gotowebinar.com/register/${twelve}
Webinar ID: ${nine}`,
	// Whereby and Jitsi.
	({ nine }, join) => `Join the room: https://whereby.com/sunday
Meeting ID: ${inGroups(nine, join)}`,
	({ ten }, join) => `To join the meeting on Jitsi: https://meet.jit.si/Sunday${ten}
Dial-in: +1 512 555 0112 PIN: ${ten}#
Meeting ID: ${inGroups(ten, join)}`,
	// BlueJeans, RingCentral, Amazon Chime, Tencent Meeting, Lark and Skype for Business.
	({ nine }, join) => `Meeting URL: https://bluejeans.com/${nine}/1234
Meeting ID: ${inGroups(nine, join)}`,
	({ ten }, join) => `https://meetings.ringcentral.com/j/${ten}
Meeting ID: ${inGroups(ten, join)}`,
	({ ten }) => `https://chime.aws/${ten}
Meeting ID: ${ten.slice(0, 4)} ${ten.slice(4, 6)} ${ten.slice(6)}
Meeting ID: ${ten}`,
	({ nine }, join) => `#腾讯会议：${inGroups(nine, join)}
https://meeting.tencent.com/dm/AbCd
会议号：${nine}`,
	({ nine }, join) => `https://vc.larksuite.com/j/${nine}
Meeting ID: ${inGroups(nine, join)}`,
	({ nine }) => `A 邀请你参加钉钉会议
会议号：${nine}
入会链接：https://meeting.dingtalk.com/j/3bVf`,
	({ ten }) => `We use StarLeaf: https://meet.starleaf.com/${ten} Meeting ID: ${ten}`,
	({ nine }, join) => `8x8 Meet, meeting ID: ${inGroups(nine, join)}`,
	({ nine }, join) => `Lark 會議 ID：${inGroups(nine, join)}`,
	({ nine }) => `WebinarJam webinar ID: ${nine}`,
	({ ten }, join) => `Meet (Google Meet): meeting ID ${inGroups(ten, join)}`,
	// Of a product that is in no list.
	({ nine }, join) => `https://meet.example.com/${nine}
Meeting ID: ${inGroups(nine, join)}`,
	({ nine }, join) => `https://meet.lync.com/acme/jane/A1B2
Conference ID: ${nine}
Meeting ID: ${inGroups(nine, join)}`,
];

/** An invitation to a product other than Zoom, with numbers that could be the ID of a Zoom event. */
export const otherInvitation: fc.Arbitrary<string> = fc
	.tuple(fc.constantFrom(...INVITATIONS), numbers, separator)
	.map(([invitation, given, between]) => invitation(given, (...groups) => groups.join(between)));

function digits(length: number): fc.Arbitrary<string> {
	return fc.integer({ min: 10 ** (length - 1), max: 10 ** length - 1 }).map(String);
}

/** Groups of three, as most products write them: the last one has three or four digits. */
function inGroups(number: string, join: (...groups: string[]) => string): string {
	const last = number.length % 3 === 0 ? 3 : 4;
	const groups = number.slice(0, -last).match(/\d{3}/g) ?? [];
	return join(...groups, number.slice(-last));
}
