import { HIDDEN, hideCredentials } from '../../zoom/text/credentialsInText';
import { createSecretHider } from '../../zoom/text/secretHider';

/**
 * A text with every secret replaced, in every form in which a service may repeat it, along with everything
 * that can only be a credential: what follows `Bearer` or `Basic`, the values of OAuth's secret fields, and
 * the user and password of a URL.
 */
export function hideSecrets(text: string, secrets: Iterable<string>): string {
	const masks = new Map([...secrets].map((secret) => [secret, HIDDEN]));
	return hideCredentials(createSecretHider(masks)(text));
}
