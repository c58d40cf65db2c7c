import { fail } from '../../../nodes/ZoomLiveStream/answers/failure';
import { checkReference } from '../../../nodes/ZoomLiveStream/fields/reference';
import { readEventReference } from '../../../nodes/zoom/reference/eventReference';
import { checked } from '../harness/checked';

const PROBLEMS: Array<[value: unknown, saysWhat: RegExp, saysHow: RegExp]> = [
	['', /is empty/, /^Enter the .* ID or the join link\./],
	[[], /neither text nor a number/, /not a list or an object\.$/],
	[1e21, /number too large/, /^Pass the ID as text/],
	['820123456789', /more digits than a Zoom/, /8 to 11 digits/],
	['zoom.us/my/jane', /a personal link/, /Personal Room/],
	['zoom.us/webinar/register/WN_1', /a registration link/, /details of the/],
	['Webex', /another product.*no link to a Zoom/, /join link of the Zoom .*, or its ID alone\./],
	[
		'82012345678, 83012345678',
		/two Zoom (?:meeting|webinar)s: 82012345678 and 83012345678$/,
		/the one .* to use\.$/,
	],
	[
		'8201234567, 8201234568, 8201234569',
		/3 Zoom .*s: 8201234567, 8201234568 and 8201234569$/,
		/one/,
	],
	[
		'8201234567, 8201234568, 8201234569, 8201234570',
		/4 Zoom .*s: 8201234567, 8201234568, 8201234569 and others$/,
		/one/,
	],
	['Sunday', /no complete Zoom .* ID and no join link/, /8 to 11 digits.*calendar event\.$/],
];

describe.each([
	['meeting', 'Meeting', 'webinar'],
	['webinar', 'Webinar', 'meeting'],
] as const)('a parameter without a usable %s says so', (eventType, label, other) => {
	test.each(PROBLEMS)('%j', (value, saysWhat, saysHow) => {
		const { problem } = checked(() => checkReference(readEventReference(value)));
		if (problem === undefined) throw new Error('The value is usable');
		const failure = fail('invalid_event_reference', { eventType }, problem);
		expect(failure).toMatchObject({
			reason: 'invalid_event_reference',
			message: expect.stringMatching(saysWhat),
			fix: expect.stringMatching(saysHow),
			recovery: 'none',
		});
		expect(`${failure.message} ${failure.fix}`).not.toMatch(/[{}]/);
		expect(failure.message).toContain(`parameter '${label}'`);
		expect(`${failure.message} ${failure.fix}`).not.toContain(` ${other} `);
	});
});
