import { join } from 'node:path';
import { findProgram, isExecutable } from '../install/debian-packages.mts';

const CHROMIUM = {
	names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
	package: 'chromium',
	paths: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) =>
		join('/Applications', `${name}.app`, 'Contents', 'MacOS', name),
	),
};

/** The browser the stations use: `CHROMIUM_PATH`, or otherwise an installed one. */
export async function findChromium(): Promise<string> {
	const chosen = process.env.CHROMIUM_PATH;
	if (chosen) {
		if (await isExecutable(chosen)) return chosen;
		throw new Error(`CHROMIUM_PATH names ${chosen}, which is not an executable file.`);
	}
	const found = await findProgram(() => CHROMIUM);
	if (found) return found;
	throw new Error(
		'No Chromium found: install Chromium or Chrome (Debian: apt-get install -y chromium), or set CHROMIUM_PATH.',
	);
}
