/** Invitations to other products, as found in calendars and emails, with every number they contain. */
export const OTHER_INVITATIONS = {
	'Microsoft Teams': `________________
Microsoft Teams meeting
Join: https://teams.microsoft.com/meet/2345678901234?p=AbCdEf
Meeting ID: 234 567 890 123 4
Passcode: aB3cD4
________________
Dial in by phone
+1 323-555-0166,,123456789# United States, Los Angeles
Phone conference ID: 123 456 789#
For organizers: Meeting options https://teams.microsoft.com/meetingOptions/?organizerId=123456789`,
	'Microsoft Teams in German': `Microsoft Teams-Besprechung
Besprechungs-ID: 234 567 890
Kennung: aB3cD4
https://teams.microsoft.com/l/meetup-join/19%3ameeting_Abc%40thread.v2/0?context=%7b%7d
Telefonkonferenz-ID: 123 456 789#`,
	'Google Meet': `Sunday Service
Video call link: https://meet.google.com/abc-defg-hij
Or dial: (US) +1 929-555-0123 PIN: 123 456 789#
More phone numbers: https://tel.meet/abc-defg-hij?pin=1234567890123`,
	Webex: `Jane invites you to join this Webex meeting.
Meeting number (access code): 2345 678 9012
Meeting password: aBcD1234
https://acme.webex.com/acme/j.php?MTID=m0123456789abcdef
Join by video system: Dial 23456789012@acme.webex.com
Join by phone +1-415-555-0101 Access code: 234 567 890 12
Meeting ID: 234 567 8901`,
	'GoTo Meeting': `Please join my meeting from your computer, tablet or smartphone.
https://meet.goto.com/123456789
You can also dial in using your phone.
United States: +1 (571) 555-0155
Access Code: 123-456-789
Meeting ID: 123-456-789
Get the app now: https://global.gotomeeting.com/install/123456789`,
	Whereby: `Join the meeting: https://whereby.com/sunday-service
Meeting ID: 123 456 789`,
	Jitsi: `To join the meeting on Jitsi, click: https://meet.jit.si/SundayService
Dial-in: +1 512 555 0112, PIN: 1234567890#
Meeting ID: 123 456 7890`,
	'8x8': `https://8x8.vc/acme/sunday
Meeting ID: 123 456 7890`,
	BlueJeans: `Meeting URL: https://bluejeans.com/123456789/1234
Meeting ID: 123 456 789
Participant Passcode: 1234`,
	RingCentral: `Join from PC: https://meetings.ringcentral.com/j/1491234567
Meeting ID: 149 123 4567
+1 (650) 555 0101,,1491234567# US North`,
	'Amazon Chime': `Amazon Chime meeting
https://chime.aws/1234567890
Meeting ID: 1234 56 7890
Phone: +1 206-555-0140 Meeting ID: 123 456 7890`,
	'Tencent Meeting': `会议主题：主日
https://meeting.tencent.com/dm/AbCdEfGh
#腾讯会议：123-456-789
会议号：123-456-789`,
	Lark: `Topic: Sunday
Link: https://vc.larksuite.com/j/123456789
Meeting ID: 123 456 789`,
	'Skype for Business': `Join online meeting: https://meet.lync.com/acme/jane/A1B2C3D4
Conference ID: 123456789
Meeting ID: 123 456 789`,
};
