import { describeReferenceProblem } from '../../nodes/ZoomLiveStream/answers/referenceProblems';
import type { ReferenceProblem } from '../../nodes/zoom/reference/eventReference';

const PROBLEMS: Array<[problem: ReferenceProblem, saysWhat: RegExp, saysHow: RegExp]> = [
	['empty', /is empty/, /^Enter the .* ID or the join link\./],
	['not_text', /neither text nor a number/, /not a list or an object\.$/],
	['imprecise_number', /number too large/, /^Pass the ID as text/],
	['too_long', /more digits than a Zoom/, /9 to 11 digits/],
	['personal_link', /a personal link/, /Personal Room/],
	[
		'other_product',
		/another product.*no link to a Zoom/,
		/join link of the Zoom .*, or its ID alone\./,
	],
	['registration_link', /a registration link/, /details of the/],
	['several_events', /more than one Zoom/, /the one .* to use\.$/],
	['no_event', /no Zoom .* ID and no Zoom link/, /9 to 11 digits.*calendar event\.$/],
];

describe.each([
	['meeting', 'Meeting', 'webinar'],
	['webinar', 'Webinar', 'meeting'],
] as const)('a parameter without a usable %s says so', (eventType, label, other) => {
	test.each(PROBLEMS)('%s', (problem, saysWhat, saysHow) => {
		const failure = describeReferenceProblem(problem, eventType);
		expect(failure).toMatchObject({
			reason: 'invalid_event_reference',
			message: expect.stringMatching(saysWhat),
			fix: expect.stringMatching(saysHow),
			recovery: 'none',
		});
		expect(`${failure.message} ${failure.fix}`).not.toMatch(/[{}]/);
		if (problem !== 'imprecise_number') expect(failure.message).toContain(`parameter '${label}'`);
		expect(`${failure.message} ${failure.fix}`).not.toContain(` ${other} `);
	});
});
