import { tokenFix } from '../../nodes/ZoomLiveStream/errors/tokenProblems';

describe('a refused sign-in says which field or setting to look at', () => {
	test.each<[answer: string, look: RegExp]>([
		['This app has been disabled by Zoom · invalid_client', /is not active/],
		['The app is deactivated', /page Activation\.$/],
		['App not active', /is not active/],
		['Invalid client_id or client_secret · invalid_client', /^Check Client ID and Client Secret/],
		['Bad clientid', /^Check Client ID and Client Secret/],
		['Bad client_secret', /^Check Client ID and Client Secret/],
		['Bad clientsecret', /^Check Client ID and Client Secret/],
		['unsupported grant type · unsupported_grant_type', /type of the Zoom app does not fit/],
		['unauthorized_client', /type of the Zoom app does not fit/],
		['Invalid Token! · invalid_grant', /^The sign-in has ended\./],
		['Invalid token', /^The sign-in has ended\./],
		['Bad Request · invalid_request', /^Check Account ID/],
		['The account does not exist', /^Check Account ID/],
		['Bad Request', /^Check Account ID/],
	])('%s', (answer, look) => {
		expect(tokenFix(answer)).toMatch(look);
	});

	test.each(['', 'Something new'])('but not when Zoom says “%s”', (answer) => {
		expect(tokenFix(answer)).toBeUndefined();
	});
});
