import { hideLikelySecrets } from './likely-secrets';
import { personalValues } from './personal-values';
import { scrub } from './scrub';
import { appOf, type Settings } from './settings';

/** Everything that the check knows and no report may show. */
export class Secrets {
	private readonly values: Set<string>;

	constructor(private readonly settings: Settings) {
		const { access, webhook } = settings;
		const app = appOf(access);
		this.values = new Set([
			...(access.kind === 'token' ? [access.accessToken] : []),
			...(app ? [app.accountId ?? '', app.clientId, app.clientSecret] : []),
			...(webhook ? [webhook.url, new URL(webhook.url).host, webhook.secretToken ?? ''] : []),
		]);
	}

	/** Remembers a secret of its own, such as a token. */
	add(value: unknown): void {
		if (typeof value === 'string') this.values.add(value);
	}

	/** Remembers everything personal in Zoom's answer. */
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
