/** The token endpoint's texts (Zoom OAuth: `{ reason, error }`), and which field to check. */
const TOKEN_PROBLEMS: ReadonlyArray<{ text: RegExp; fix: string }> = [
	{
		text: /disabled|deactivated|not active/i,
		fix: 'The Zoom app is not active. Open it in the Zoom App Marketplace and activate it under Activation.',
	},
	{
		text: /invalid_client|client_?id|client_?secret/i,
		fix: 'Compare Client ID and Client Secret in the credential with those under App Credentials in the Zoom App Marketplace. Zoom also returns this for an app that is not active.',
	},
	{
		text: /unsupported_grant_type|unauthorized_client/i,
		fix: 'The type of the Zoom app does not match the credential: Zoom Live Stream Server-to-Server OAuth2 API needs a Server-to-Server OAuth app, and Zoom Live Stream OAuth2 API a General App.',
	},
	{
		text: /invalid_grant|invalid token/i,
		fix: 'The sign-in has expired. Open the credential in n8n and connect the account again.',
	},
	{
		text: /invalid_request|account|bad request/i,
		fix: 'Compare Account ID in the credential with the one under App Credentials in the Zoom App Marketplace.',
	},
];

/** What to do about a refusal by the token endpoint; undefined if its text is unknown. */
export function tokenFix(answer: string): string | undefined {
	return TOKEN_PROBLEMS.find(({ text }) => text.test(answer))?.fix;
}
