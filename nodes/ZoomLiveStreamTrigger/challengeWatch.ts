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

/** Notes what came of a request, if anyone is watching the trigger. */
export function noteRequest(trigger: string, sighting: ChallengeSighting): void {
	if (sightings.has(trigger)) sightings.set(trigger, sighting);
}
