import { hideLikelySecrets } from './likely-secrets';
import { personalValues } from './personal-values';
import { scrub } from './scrub';
import type { Settings } from './settings';

/** Everything that the check has come to know and nobody else may see. */
export class Secrets {
	private readonly values: Set<string>;

	constructor(private readonly settings: Settings) {
		const { access } = settings;
		this.values = new Set(
			access.kind === 'token'
				? [access.accessToken]
				: [access.accountId, access.clientId, access.clientSecret],
		);
	}

	/** Remembers a secret of its own, such as a token. */
	add(value: unknown): void {
		if (typeof value === 'string') this.values.add(value);
	}

	/** Remembers all that is personal in an answer of Zoom's. */
	learnFrom(body: unknown): void {
		for (const value of personalValues(body)) this.values.add(value);
	}

	/** A text without secrets, and with the meeting ID masked. */
	hide(text: string): string {
		return scrub(text, this.values, this.settings.meetingId);
	}

	/** What Zoom said, without secrets, known or likely. */
	quote(text: string): string {
		return hideLikelySecrets(this.hide(text));
	}
}
