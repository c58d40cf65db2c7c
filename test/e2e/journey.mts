import { it } from 'node:test';

/**
 * The steps of a station that build on each other. After one has failed the later ones fail at once and say why,
 * instead of each waiting for what can no longer come.
 * @param onFailure keeps what the person would see, e.g. a picture
 */
export function journey(
	onFailure: () => Promise<void> = async () => {},
): (name: string, walk: () => Promise<void>) => void {
	let stopped: string | undefined;
	return (name, walk) => {
		it(name, async () => {
			if (stopped) throw new Error(`Not reached, because an earlier step failed: ${stopped}`);
			try {
				await walk();
			} catch (error) {
				stopped = name;
				await onFailure().catch(() => undefined);
				throw error;
			}
		});
	};
}
