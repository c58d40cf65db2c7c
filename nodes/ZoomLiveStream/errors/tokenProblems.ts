/** What the token endpoint says (Zoom OAuth: `{ reason, error }`), and which field to look at. */
const TOKEN_PROBLEMS: ReadonlyArray<{ text: RegExp; fix: string }> = [
	{
		text: /disabled|deactivated|not active/i,
		fix: 'The Zoom app is not active. Open it in the Zoom App Marketplace and activate it on the page Activation.',
	},
	{
		text: /invalid_client|client_?id|client_?secret/i,
		fix: 'Check Client ID and Client Secret in the credential against the page App Credentials in the Zoom App Marketplace. Zoom also answers this for an app that is not active.',
	},
	{
		text: /unsupported_grant_type|unauthorized_client/i,
		fix: 'The type of the Zoom app does not fit the credential: Zoom Live Stream Server-to-Server OAuth2 API needs a Server-to-Server OAuth app, and Zoom Live Stream OAuth2 API a General App.',
	},
	{
		text: /invalid_grant|invalid token/i,
		fix: 'The sign-in has ended. Open the credential in n8n and choose to connect the account again.',
	},
	{
		text: /invalid_request|account|bad request/i,
		fix: 'Check Account ID in the credential against the page App Credentials in the Zoom App Marketplace.',
	},
];

/** What to do about a refusal of the token endpoint; undefined when its text is not known. */
export function tokenFix(answer: string): string | undefined {
	return TOKEN_PROBLEMS.find(({ text }) => text.test(answer))?.fix;
}
