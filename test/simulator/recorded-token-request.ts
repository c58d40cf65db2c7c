/** One POST /oauth/token, without its secrets. */
export interface RecordedTokenRequest {
	/** Milliseconds since the epoch, by the simulator's clock. */
	at: number;
	grantType: string | undefined;
	/** From the Basic header. */
	clientId: string | undefined;
	/** The form; values of secret fields read `(hidden)`. */
	fields: Record<string, string>;
	/** 0 while unanswered. */
	status: number;
}

const secretFields: ReadonlySet<string> = new Set([
	'client_secret',
	'code',
	'code_verifier',
	'refresh_token',
	'token',
]);

export function withoutSecrets(fields: Record<string, string>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(fields).map(([name, value]) => [
			name,
			secretFields.has(name) ? '(hidden)' : value,
		]),
	);
}
