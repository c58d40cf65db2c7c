/** How long a secret token that was read counts as the current one, in ms. */
const SPAN = 1_000;

interface Reading {
	token: Promise<string | undefined>;
	/** In ms of the memory's clock. */
	until: number;
}

/** What the credentials of triggers held a moment ago. */
export interface SecretTokenMemory {
	/** The secret token of a trigger, read with `read` unless that was done within the last second. */
	get(trigger: string, read: () => Promise<string | undefined>): Promise<string | undefined>;
	/** How many triggers it holds. */
	size(): number;
}

/**
 * A memory that reads each trigger's credential at most once a second. Each read costs n8n a database query and
 * a sandbox of its own for the credential's expressions (n8n 2.41 `CredentialsHelper`), as much as all else it does
 * for a request, and anybody who knows the URL can make it happen. A changed token counts after a second.
 * @param uptime ms on a clock that never jumps
 */
export function createSecretTokenMemory(uptime: () => number): SecretTokenMemory {
	const readings = new Map<string, Reading>();
	return {
		async get(trigger, read) {
			const now = uptime();
			for (const [other, { until }] of readings) {
				if (until <= now) readings.delete(other);
			}
			const known = readings.get(trigger) ?? { token: read(), until: now + SPAN };
			readings.set(trigger, known);
			return await known.token;
		},
		size: () => readings.size,
	};
}
