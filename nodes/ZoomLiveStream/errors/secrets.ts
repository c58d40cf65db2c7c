/** A text with every secret replaced, because Zoom may repeat in its answer what it was sent. */
export function hideSecrets(text: string, secrets: Iterable<string>): string {
	return [...secrets].reduce((hidden, secret) => hidden.replaceAll(secret, '••••'), text);
}
