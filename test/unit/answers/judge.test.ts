import { CATALOGUE } from '../../../nodes/ZoomLiveStream/answers/catalogue';
import { tokenFix } from '../../../nodes/ZoomLiveStream/answers/classify';
import { OPERATIONS } from '../../../nodes/ZoomLiveStream/operation';
import answers from './answers.json';
import { conditionOf } from './conditionOf';

/** What the sign-in's fix tells people to do, in the words of answers.json. */
const FIXES: Record<string, RegExp> = {
	account: /^Compare Account ID/,
	apptype: /type of the Zoom app/,
	client: /^Compare Client ID and Client Secret/,
	inactive: /is not active/,
	reconnect: /^The sign-in has expired/,
	redirect: /Redirect URL/,
};

describe('a real answer has the reason that was decided before', () => {
	test.each(answers.api.map((answer) => ({ ...answer, said: JSON.stringify(answer.body) })))(
		'$status $said, in answer to $operation: $expected',
		({ status, body, operation, expected }) => {
			const during = OPERATIONS.find((one) => one === operation);
			const condition = conditionOf(status, body, during);
			expect(
				[condition, CATALOGUE[condition].reason].filter((one) => expected.includes(one)),
			).not.toEqual([]);
		},
	);
});

describe('a refused sign-in says what to change', () => {
	test.each(answers.token.map((answer) => ({ ...answer, said: JSON.stringify(answer.body) })))(
		'$said: $expectedFix',
		({
			body: { reason, error },
			expectedFix,
		}: {
			body: { reason?: string; error: string };
			expectedFix: string;
		}) => {
			const detail = [reason, error].filter((part) => part !== undefined).join(' · ');
			expect(tokenFix(detail)).toMatch(FIXES[expectedFix] ?? /never/);
		},
	);
});

describe('other words for a refused sign-in', () => {
	test.each<[detail: string, fix: RegExp]>([
		['This app has been disabled by Zoom · invalid_client', /is not active/],
		['The app is deactivated', /is not active/],
		['Bad clientid', /^Compare Client ID and Client Secret/],
		['Bad client_secret', /^Compare Client ID and Client Secret/],
		['Grant type is not supported from token endpoint.', /type of the Zoom app/],
		['unauthorized_client', /type of the Zoom app/],
		['Token is invalid', /^The sign-in has expired/],
		['The token ID is out of the token tolerance range.', /^The sign-in has expired/],
		['The account does not exist', /^Compare Account ID/],
		['Bad Request', /^Compare Account ID/],
	])('%s', (detail, fix) => {
		expect(tokenFix(detail)).toMatch(fix);
	});

	test.each(['', 'Something new', 'The server is busy'])('“%s” explains nothing', (detail) => {
		expect(tokenFix(detail)).toBeUndefined();
	});
});
