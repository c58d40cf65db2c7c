import type { IHttpRequestOptions } from 'n8n-workflow';

/** What every request to Zoom has in common. */
export const requestDefaults = {
	headers: { Accept: 'application/json' },
	// Every answer comes back as an answer.
	ignoreHttpStatusErrors: true,
	// n8n would send the access token to wherever an answer redirects it.
	disableFollowRedirect: true,
} satisfies Partial<IHttpRequestOptions>;
