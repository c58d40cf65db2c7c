import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { runCommand } from './run-command.mts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) =>
	join('/Applications', `${name}.app`, 'Contents', 'MacOS', name),
);

async function isExecutable(path: string): Promise<boolean> {
	return await access(path, constants.X_OK).then(
		() => true,
		() => false,
	);
}

async function find(): Promise<string | undefined> {
	const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
	const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
	for (const path of [...candidates, ...MAC_APPLICATIONS]) {
		if (await isExecutable(path)) return path;
	}
	return undefined;
}

/** Only a throw-away machine may be changed unasked: a person's own computer gets a sentence instead. */
async function mayInstall(): Promise<boolean> {
	return (
		process.env.CI === 'true' &&
		process.getuid?.() === 0 &&
		(await isExecutable('/usr/bin/apt-get'))
	);
}

async function install(): Promise<void> {
	console.log('[e2e] installing Chromium with apt-get: about a minute');
	const options = { cwd: '/', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
	await runCommand('apt-get', ['update'], options);
	await runCommand('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
}

/** The browser the stations drive: the one named by `CHROMIUM_PATH`, else one that is installed. */
export async function findChromium(): Promise<string> {
	const chosen = process.env.CHROMIUM_PATH;
	if (chosen) {
		if (await isExecutable(chosen)) return chosen;
		throw new Error(`CHROMIUM_PATH names ${chosen}, which is not an executable file.`);
	}
	let found = await find();
	if (!found && (await mayInstall())) {
		await install();
		found = await find();
	}
	if (found) return found;
	throw new Error(
		'No Chromium found: install Chromium or Chrome (Debian: apt-get install -y chromium), or set CHROMIUM_PATH.',
	);
}
