import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { credentialTypeOf } from '../zoom/authentication';

/** Identifies a trigger among all those of one n8n. */
export function triggerId(functions: IHookFunctions | IWebhookFunctions): string {
	return `${functions.getWorkflow().id ?? ''}/${functions.getNode().id}`;
}

/**
 * The secret token of the node's credential, without the white space that pasting brings; empty if it has none.
 * @throws n8n's own error when the node has no credential, or it cannot be read
 */
export async function readSecretToken(
	functions: IHookFunctions | IWebhookFunctions,
): Promise<string> {
	const { webhookSecretToken } = await functions.getCredentials(credentialTypeOf(functions));
	return typeof webhookSecretToken === 'string' ? webhookSecretToken.trim() : '';
}

/** What this process saw of Zoom's check of a URL. */
export type ChallengeSighting = 'nothing' | 'answered' | 'wrong_signature';

const sightings = new Map<string, ChallengeSighting>();

/**
 * Watches the requests to a trigger while Zoom creates its subscription, because Zoom's refusal does not say whether
 * the URL was unreachable or the secret token wrong. Other processes of n8n, such as webhook processes in queue
 * mode, answer unseen.
 */
export function watchChallenge(trigger: string): { seen(): ChallengeSighting; stop(): void } {
	sightings.set(trigger, 'nothing');
	return {
		seen: () => sightings.get(trigger) ?? 'nothing',
		stop: () => {
			sightings.delete(trigger);
		},
	};
}

/** Whether Zoom may be checking the URL of a trigger right now. */
export function isWatched(trigger: string): boolean {
	return sightings.has(trigger);
}

/** Notes what came of Zoom's check. Anyone can send a check that is badly signed, but only Zoom one that is answered. */
export function noteChallenge(trigger: string, sighting: ChallengeSighting): void {
	if (isWatched(trigger) && sightings.get(trigger) !== 'answered') sightings.set(trigger, sighting);
}
