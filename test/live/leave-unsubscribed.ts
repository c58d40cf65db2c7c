import type { Check } from './check';

/** What the check has left of event subscriptions. */
export type Leftover =
	/** It created none. */
	| 'none'
	/** It created some, and deleted them. */
	| 'deleted'
	/** One may be left in Zoom. */
	| 'unclear';

const TRIES = 8;
/** Between two tries, in ms. */
const PAUSE = 10_000;

/** Deletes every event subscription of the check, and tries again while Zoom cannot be reached. */
export async function leaveUnsubscribed(check: Check): Promise<Leftover> {
	const { subscriptions, receiver, surroundings } = check;
	try {
		if (subscriptions === undefined || !subscriptions.hasCreated) return 'none';
		if (!subscriptions.isClean) surroundings.tell('Deleting the event subscription …');
		for (let left = TRIES; left > 0 && !subscriptions.isClean; left -= 1) {
			await subscriptions.removeAll();
			// Not to be cut short by a second Ctrl+C.
			if (!subscriptions.isClean && left > 1) await surroundings.wait(PAUSE);
		}
		return subscriptions.isClean ? 'deleted' : 'unclear';
	} finally {
		await receiver?.close();
	}
}
