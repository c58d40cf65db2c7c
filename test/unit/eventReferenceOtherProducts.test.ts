import { readEventReference } from '../../nodes/zoom/reference/eventReference';
import { OTHER_INVITATIONS } from './harness/otherInvitations';

const ZOOM_LINK = 'https://us02web.zoom.us/j/82012345678?pwd=abc';

describe.each(Object.entries(OTHER_INVITATIONS))('an invitation to %s', (_product, invitation) => {
	test.each([
		['as it is', invitation],
		['with a help link of Zoom', `${invitation}\nhttps://support.zoom.us/hc/articles/201362193`],
		['that mentions Zoom', `Not on Zoom this time!\n${invitation}`],
		['with a label', `${invitation}\nMeeting ID: 820 1234 5678`],
		['in HTML', invitation.replaceAll('\n', '<br>').replaceAll(' ', '&nbsp;')],
		['in Windows line ends', invitation.replaceAll('\n', '\r\n')],
		['in written line ends', invitation.replaceAll('\n', '\\n')],
	])('returns no Zoom event, %s', (_form, text) => {
		expect(readEventReference(text)).toEqual({ kind: 'invalid', problem: 'other_product' });
	});

	test.each([
		['after it', `${invitation}\n${ZOOM_LINK}`],
		['before it', `${ZOOM_LINK}\n${invitation}`],
		['in the middle of it', invitation.replace('\n', `\n${ZOOM_LINK}\n`)],
	])('does not hide a Zoom link %s', (_place, text) => {
		expect(readEventReference(text)).toEqual({ kind: 'valid', id: '82012345678' });
	});
});

test.each([
	'Microsoft Teams',
	'Microsoft Teams in German',
	'Webex',
	'Jitsi',
	'Amazon Chime',
	'Tencent Meeting',
] as const)('the name of %s is enough if its links are missing', (product) => {
	const text = OTHER_INVITATIONS[product].replace(/https:\S+/g, '');
	expect(readEventReference(text)).toEqual({ kind: 'invalid', problem: 'other_product' });
});

test('an unknown product’s "Meeting ID" next to its link is not Zoom’s', () => {
	const text = 'Join: https://video.example.com/join/820123456\nMeeting ID: 820 123 456';
	expect(readEventReference(text)).toEqual({ kind: 'invalid', problem: 'other_product' });
});

test('a "Meeting ID" next to another link counts in a text about Zoom', () => {
	const text = 'Sunday on Zoom\nMeeting ID: 820 1234 5678\nhttps://example.com';
	expect(readEventReference(text)).toEqual({ kind: 'valid', id: '82012345678' });
});
