/** A body as it was read: nothing, JSON, a multipart form, or something else. */
export type SentBody =
	| { kind: 'empty' }
	| { kind: 'json'; value: unknown }
	| { kind: 'multipart'; fields: Readonly<Record<string, string>> }
	| { kind: 'other' };

/** What a Zoom answered. */
export interface GivenAnswer {
	status: number;
	/** Names in any case. */
	headers: Readonly<Record<string, string>>;
	contentType: string;
	text: string;
}

/** One request to `/v2` and what a Zoom answered. */
export interface Exchange {
	method: string;
	/** Below `/v2`, without the query. */
	path: string;
	query: Readonly<Record<string, string>>;
	body: SentBody;
	/** What the token of the request may do; missing where it was no good. */
	grantedScopes?: readonly string[];
	/** Missing where none came, or where a test put another in its place. */
	answer?: GivenAnswer;
	/** Whether the answers of 2024 count as well. */
	olderAnswers: boolean;
	/** Whether a test sends this very request to see it refused. */
	badOnPurpose: boolean;
}
