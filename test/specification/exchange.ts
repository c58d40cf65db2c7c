/** A body as it was read: nothing, JSON, a multipart form, or something else. */
export type SentBody =
	| { kind: 'empty' }
	| { kind: 'json'; value: unknown }
	| { kind: 'multipart'; fields: Readonly<Record<string, string>> }
	| { kind: 'other' };

/** Zoom's answer. */
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
	/** What the token of the request may do; missing if it was invalid. */
	grantedScopes?: readonly string[];
	/** Missing if there was none, or if a test replaced it. */
	answer?: GivenAnswer;
	/** Whether answers from 2024 are allowed, too. */
	olderAnswers: boolean;
	/** Whether a test expects this request to be refused. */
	badOnPurpose: boolean;
}
