import { readEventReference } from '../../../nodes/zoom/reference/eventReference';

const ID = '82012345678';

describe('an ID alone is read in any writing', () => {
	test.each<[unknown, string]>([
		['82012345678', ID],
		[82012345678, ID],
		['8201234567', '8201234567'],
		['820123456', '820123456'],
		['68423085', '68423085'],
		[68423085, '68423085'],
		['6842 3085', '68423085'],
		['68,423,085', '68423085'],
		['68 423 0852', '684230852'],
		['820 123 456', '820123456'],
		['820 123 4567', '8201234567'],
		['4294967297', '4294967297'],
		[99999999999, '99999999999'],
		...[
			// What people and calendars write.
			'820 1234 5678',
			'820-1234-5678',
			'820 - 1234 - 5678',
			'820.1234.5678',
			'820_1234_5678',
			"820'1234'5678",
			'82012 345678',
			'8201 234 5678',
			'\t 82012345678 \r\n',
			'(82012345678)',
			'#82012345678',
			'82012345678,',
			'820&nbsp;1234&#160;5678',
			'820&ndash;1234&#x2013;5678',
			'<p>820 1234 5678</p>',
			'<span>820</span><span>1234</span>5678',
			'82012345678\n820 1234 5678\n',
			'82012345678\n\n820 1234 5678',
			'82012345678\n'.repeat(1_000),
			// What sheets and forms give.
			'82012345678.0',
			'82012345678.00',
			'82012345678,0',
			'82,012,345,678',
			'82.012.345.678',
			'82 012 345 678',
			"'82012345678",
			'="82012345678"',
			'"82012345678"',
			JSON.parse('82012345678.0'),
			// With a label or a passcode.
			'ID 820 1234 5678',
			'ID: 82012345678',
			'Meeting ID: 82012345678',
			'Meeting ID: 82012345678.0',
			'Webinar-ID 820-1234-5678, Passcode: 123456',
			'{"meetingId":"82012345678","passcode":"123456"}',
			'Zoom 820 1234 5678 PW 4321',
			'820 1234 5678 PW 4321',
			// Other digits, spaces and dashes, and characters that show nothing.
			'８２０　１２３４－５６７８',
			'٨٢٠ ١٢٣٤ ٥٦٧٨',
			'८२०१२३४५६७८',
			'𝟾𝟸𝟶 𝟭𝟮𝟯𝟰 𝟓𝟔𝟕𝟖',
			'8️⃣2️⃣0️⃣ 1️⃣2️⃣3️⃣4️⃣ 5️⃣6️⃣7️⃣8️⃣',
			'820\u00a01234\u202f5678',
			'820\u20091234\u30005678',
			'820\u20111234\u20125678',
			'820–1234—5678',
			'820\u22121234\u22125678',
			'\ufeff820\u200b1234\u00ad5678',
			'\u200f\u202b820 1234 5678\u202c\u200e',
			'820&shy;1234&zwnj;5678',
		].map((writing): [unknown, string] => [writing, ID]),
	])('%j is %s', (value, id) => {
		expect(readEventReference(value)).toEqual({ kind: 'valid', id });
	});
});

describe('what is not one ID is refused, and says why', () => {
	test.each<[problem: string, values: unknown[]]>([
		['empty', [undefined, null, '', ' \n\t\u00a0', '\u200b\u200f', '&nbsp;']],
		['not_text', [true, [ID], { id: ID }]],
		['imprecise_number', [9007199254740992, 1e21]],
		[
			'too_long',
			[
				'820123456789',
				820123456789,
				1795424400000,
				'4111 1111 1111 1111',
				'820 1234 5678 123456',
				'820 1234 5678 830 1234 5678',
				'Meeting ID: 234 567 890 123',
				'https://zoom.us/j/820123456789',
				'8'.repeat(1_000),
			],
		],
		[
			'no_event',
			[
				'Sunday Service',
				'12345',
				'000000000',
				'08201234567',
				'082 012 3456',
				-82012345678,
				82012345678.5,
				Number.NaN,
				Number.POSITIVE_INFINITY,
				'+82012345678',
				'-82012345678',
				'0x82012345678',
				'8.2012345678e10',
				'8,2012E+10',
				// Dates, telephone numbers, and the ID of a Teams meeting.
				'2026-11-23',
				'2026-11-23 10:00',
				'2026-11-23T10:00:00Z',
				'23.11.2026',
				'+1 646 558 8656',
				'1-800-555-0199',
				'33 6 12 34 56 78',
				'(646) 558-8656',
				'421 670 234 56',
				// The rest of an ID may be on the next line or in the next cell.
				'123456789 10',
				'8201234\n5678',
				'82012345\r\n678',
				'820123456\\n78',
				'820123456<br>78',
				'820123456\t78',
				'820 ID: 1234 5678',
				'about 820 1234 5678',
				'820 1234 5678 or so',
			],
		],
	])('%s', (problem, values) => {
		for (const value of values) {
			expect([value, readEventReference(value)]).toEqual([value, { kind: 'invalid', problem }]);
		}
	});

	test.each([
		'82012345678\n83012345678',
		'820 1234 5678, 83012345678',
		'ID: 820 1234 5678; 830 1234 5678',
	])('%j, because both may be meant', (value) => {
		const ids = [ID, '83012345678'];
		expect(readEventReference(value)).toEqual({ kind: 'invalid', problem: 'several_events', ids });
	});
});
