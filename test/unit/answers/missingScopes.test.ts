import { missingScopesIn, scopesInFormOf } from '../../../nodes/ZoomLiveStream/answers/interpret';

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
		['It needs the scopes[a,,b, ].', ['a', 'b']],
		[
			'Invalid access token, does not contain permissions:[webinar:read:admin].',
			['webinar:read:admin'],
		],
		[
			'Does not contain scopes:["event:read","event:read:admin"]',
			['event:read', 'event:read:admin'],
		],
		['Invalid access token, does not contain scopes:[].', []],
		['Invalid access token, does not contain scopes.', []],
		['Invalid access token.', []],
		['', []],
	])('%s', (message, scopes) => {
		expect(missingScopesIn(message)).toEqual(scopes);
	});
});

describe('of the scopes that Zoom lists, an app can have one form', () => {
	test.each<['user' | 'account', string[], string[]]>([
		['user', ['meeting:read:meeting', 'meeting:read:meeting:admin'], ['meeting:read:meeting']],
		[
			'account',
			['meeting:read:meeting', 'meeting:read:meeting:admin'],
			['meeting:read:meeting:admin'],
		],
		['account', ['meeting:write:admin', 'meeting:write'], ['meeting:write:admin']],
		['user', ['a:b:master', 'a:b:admin', 'a:b', 'c:d'], ['a:b', 'c:d']],
		['account', ['a:b:master', 'a:b:admin', 'a:b', 'c:d'], ['a:b:admin', 'c:d']],
		[
			'account',
			['meeting_token:read:live_streaming', 'meeting_token:read:admin:live_streaming'],
			['meeting_token:read:admin:live_streaming'],
		],
		['user', ['zoom_rooms:update:room:admin'], ['zoom_rooms:update:room:admin']],
		['user', [], []],
	])('%s: of %j these: %j', (kind, scopes, right) => {
		expect(scopesInFormOf(kind, scopes)).toEqual(right);
	});
});
