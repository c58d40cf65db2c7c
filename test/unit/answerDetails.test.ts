import { missingScopesIn, retryTimeIn } from '../../nodes/ZoomLiveStream/answers/answerDetails';

const NOW = Date.parse('2026-01-19T12:00:00Z');

describe('the scopes that Zoom asks for are read from its text', () => {
	test.each<[string, string[]]>([
		['Invalid access token, does not contain scopes:[a, b:admin].', ['a', 'b:admin']],
		[
			'Invalid access token, does not contain scopes:[meeting:update:livestream_status, meeting:update:livestream_status:admin].',
			['meeting:update:livestream_status', 'meeting:update:livestream_status:admin'],
		],
		[
			'Invalid access token, does not contain scopes:[meeting:write,meeting:write:admin].',
			['meeting:write', 'meeting:write:admin'],
		],
		['Invalid access token, does not contain scopes: [meeting:write].', ['meeting:write']],
		['It needs the scope [a].', ['a']],
		['It needs the scopes[a,,b, ].', ['a', 'b']],
		['INVALID ACCESS TOKEN, DOES NOT CONTAIN SCOPES:[meeting:write].', ['meeting:write']],
		['Invalid access token, does not contain scopes:[].', []],
		['Invalid access token, does not contain scopes.', []],
		['Invalid access token.', []],
		['', []],
	])('%s', (message, scopes) => {
		expect(missingScopesIn(message)).toEqual(scopes);
	});
});

describe('the retry time is read from Retry-After in every format', () => {
	test.each<[string, string | undefined, string | undefined]>([
		['an ISO time, as Zoom sends', '2026-01-20T00:00:00Z', '2026-01-20T00:00:00.000Z'],
		['an ISO time with an offset', '2026-01-20T01:00:00+01:00', '2026-01-20T00:00:00.000Z'],
		['seconds', '43200', '2026-01-20T00:00:00.000Z'],
		['one second', '1', '2026-01-19T12:00:01.000Z'],
		['no seconds', '0', '2026-01-19T12:00:00.000Z'],
		['an HTTP date', 'Tue, 20 Jan 2026 00:00:00 GMT', '2026-01-20T00:00:00.000Z'],
		['a word', 'tomorrow', undefined],
		['nothing', '', undefined],
		['white space', '  ', undefined],
		['no header', undefined, undefined],
		['seconds before now', '-1', '2026-01-19T11:59:59.000Z'],
		['endless seconds', 'Infinity', undefined],
		['too many seconds for any date', '9e15', undefined],
	])('%s', (_form, header, time) => {
		expect(retryTimeIn(header, NOW)).toBe(time);
	});
});
