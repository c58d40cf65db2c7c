import { it } from 'node:test';

/**
 * The steps of a station, which build on each other. After one fails, the later ones fail immediately and say
 * why, instead of each waiting for what can no longer happen. @param onFailure saves what the user would see,
 * e.g. a screenshot
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
