import fc from 'fast-check';
import { hideLikelySecrets } from './likely-secrets';
import { personalValues } from './personal-values';
import { canBeHidden, maskMeetingId, scrub } from './scrub';

/** Any text, but for the mark itself, which is no secret. */
const secret = fc
	.string({ unit: 'binary', minLength: 4, maxLength: 40 })
	.filter((text) => canBeHidden(text) && !text.includes('•'));
const meetingId = fc.bigInt({ min: 10_000_000n, max: 99_999_999_999n }).map(String);
const anyText = fc.string({ unit: 'binary', maxLength: 40 });

/** The ways in which a text travels. */
const FORMS: Array<(text: string) => string> = [
	(text) => text,
	(text) => JSON.stringify(text),
	(text) => new URLSearchParams({ value: text }).toString(),
	(text) => `Zoom says “${text}”.`,
	(text) => text.toLowerCase(),
];

test('no secret is left in a text, wherever and in whichever form it is', () => {
	fc.assert(
		fc.property(
			fc.array(secret, { minLength: 1, maxLength: 5 }),
			fc.array(fc.tuple(anyText, fc.nat(), fc.constantFrom(...FORMS)), { maxLength: 8 }),
			meetingId,
			(secrets, parts, id) => {
				const text = parts
					.map(([before, index, form]) => before + form(secrets[index % secrets.length] ?? ''))
					.join('');
				const hidden = scrub(text, secrets, id);
				for (const value of secrets) {
					expect(hidden.includes(value)).toBe(false);
					expect(hidden.includes(value.toLowerCase())).toBe(false);
				}
			},
		),
	);
});

test('a meeting ID shows by its last four digits, however it is grouped', () => {
	const separator = fc.constantFrom('', ' ', '-', ',', '.', '\u2011', '\u00a0');
	fc.assert(
		fc.property(meetingId, fc.array(separator, { minLength: 11, maxLength: 11 }), (id, between) => {
			const grouped = [...id].map((digit, index) => digit + between[index]).join('');
			const hidden = scrub(`Webinar ${grouped}has not started.`, [], id);
			expect(hidden).toContain(maskMeetingId(id));
			expect(hidden.replace(/\D/g, '')).toBe(id.slice(-4));
		}),
	);
});

test('a link with the meeting ID in it goes as a whole, its passcode too', () => {
	const link = 'https://us02web.zoom.us/j/82012345678?pwd=example';
	expect(scrub(`See ${link}.`, ['82012345678', link], '82012345678')).toBe('See ••••.');
});

test('what is too short to be told from an ordinary word or number stays', () => {
	expect(scrub('Zoom says 3000 in 2026 to us', ['us', '3000', '2026'], '82012345678')).toBe(
		'Zoom says 3000 in 2026 to us',
	);
});

test.each([
	['User does not belong to this account: Zx81kLmNopQrStUvWxYz12.', 'account: ••••.'],
	['User someone@example.com does not exist.', 'User •••• does not exist.'],
	['Meeting 829 2947 3321 and 82,929,473,321', 'Meeting •••• and ••••'],
	['Cannot reach rtmps://ingest.example.com:443/live now', 'Cannot reach •••• now'],
])('what may identify someone is hidden: %s', (text, hidden) => {
	expect(hideLikelySecrets(text)).toContain(hidden);
});

test.each([
	'Invalid access token, does not contain scopes:[meeting:update:livestream_status, meeting:update:livestream_status:admin].',
	'Not allowed to start live streaming. To use this feature, enable the "Allow livestreaming of meetings" setting in the "Settings" page of the Zoom web portal.',
	'You have reached the maximum per-second rate limit for this API. Try again later.',
	'Validation Failed. settings.display_name: Invalid field.',
])('Zoom’s words stay whole: %s', (text) => {
	expect(hideLikelySecrets(text)).toBe(text);
});

test('everything personal is removed from Zoom’s answers, at any depth', () => {
	const values = personalValues({
		id: 82012345678,
		uuid: 'example-uuid',
		topic: 'Sunday service',
		host_email: 'host@example.com',
		status: 'started',
		settings: {
			alternative_hosts: 'other@example.com',
			audio: 'both',
			global_dial_in_numbers: [{ number: '+1 555 0100', type: 'toll' }],
		},
		stream_key: 'example-key',
		join_url: 'https://zoom.us/j/82012345678',
	});
	expect(values).toEqual([
		'82012345678',
		'example-uuid',
		'Sunday service',
		'host@example.com',
		'other@example.com',
		'+1 555 0100',
		'example-key',
		'https://zoom.us/j/82012345678',
	]);
});
