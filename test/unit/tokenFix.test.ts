import { tokenFix } from '../../nodes/ZoomLiveStream/answers/tokenProblems';

describe('a refused sign-in says which field or setting to check', () => {
	test.each<[answer: string, look: RegExp]>([
		['This app has been disabled by Zoom · invalid_client', /is not active/],
		['The app is deactivated', /under Activation\.$/],
		['App not active', /is not active/],
		['Invalid client_id or client_secret · invalid_client', /^Compare Client ID and Client Secret/],
		['Bad clientid', /^Compare Client ID and Client Secret/],
		['Bad client_secret', /^Compare Client ID and Client Secret/],
		['Bad clientsecret', /^Compare Client ID and Client Secret/],
		['unsupported grant type · unsupported_grant_type', /type of the Zoom app does not match/],
		['unauthorized_client', /type of the Zoom app does not match/],
		['Invalid Token! · invalid_grant', /^The sign-in has expired\./],
		['Invalid token', /^The sign-in has expired\./],
		['Bad Request · invalid_request', /^Compare Account ID/],
		['The account does not exist', /^Compare Account ID/],
		['Bad Request', /^Compare Account ID/],
	])('%s', (answer, look) => {
		expect(tokenFix(answer)).toMatch(look);
	});

	test.each(['', 'Something new'])('but not when Zoom says “%s”', (answer) => {
		expect(tokenFix(answer)).toBeUndefined();
	});
});
