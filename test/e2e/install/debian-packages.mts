import { access, constants, readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { runCommand } from './run-command.mts';

/** A program that does not come with npm. */
export interface Program {
	/** Its possible names. */
	names: string[];
	/** The Debian package that contains it. */
	package: string;
	/** Where to look in addition to `PATH`. */
	folders?: string[];
	/** Whole paths to try last. */
	paths?: string[];
}

/** A program that a station needs to run. */
export interface Requirement {
	/** Its common name. */
	name: string;
	/** Read again for each search, because an installation adds new folders. */
	program: () => Program | Promise<Program>;
}

/** Whether a file exists and is executable. */
export async function isExecutable(path: string): Promise<boolean> {
	return await access(path, constants.X_OK).then(
		() => true,
		() => false,
	);
}

async function find({ names, folders = [], paths = [] }: Program): Promise<string | undefined> {
	const places = ['/usr/bin', ...folders, ...(process.env.PATH ?? '').split(delimiter)];
	const candidates = places.flatMap((folder) => names.map((name) => join(folder, name)));
	for (const path of [...candidates, ...paths]) {
		if (await isExecutable(path)) return path;
	}
	return undefined;
}

/**
 * Only a throw-away machine may be changed automatically; on your own computer, you get instructions instead.
 */
async function mayInstall(): Promise<boolean> {
	return (
		process.env.CI === 'true' &&
		process.getuid?.() === 0 &&
		(await isExecutable('/usr/bin/apt-get'))
	);
}

async function install(name: string): Promise<void> {
	console.log(`[e2e] installing ${name} with apt-get: up to a minute`);
	const options = { cwd: '/', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
	await runCommand('apt-get', ['update'], options);
	await runCommand('apt-get', ['install', '-y', '--no-install-recommends', name], options);
}

/**
 * The path of a program: an installed one, or one that is installed now if allowed.
 * @param program created again for each search, because an installation adds new folders
 */
export async function findProgram(
	program: () => Program | Promise<Program>,
): Promise<string | undefined> {
	const wanted = await program();
	const found = await find(wanted);
	if (found || !(await mayInstall())) return found;
	await install(wanted.package);
	return await find(await program());
}

function installationAdvice(name: string, { package: debianPackage }: Program): string {
	return `No ${name} found: install it (Debian: apt-get install -y ${debianPackage}).`;
}

/**
 * The path of a required program. @throws if there is none, with what to install
 */
export async function requireProgram({ name, program }: Requirement): Promise<string> {
	const found = await findProgram(program);
	if (found) return found;
	throw new Error(installationAdvice(name, await program()));
}

/**
 * Why a station is skipped on this computer: which programs are missing and how to install them; `false` if
 * none are. For the option `skip` of `node:test`. @throws in CI, where no one would notice a skipped station
 */
export async function missingPrograms(requirements: Requirement[]): Promise<string | false> {
	const advice: string[] = [];
	for (const { name, program } of requirements) {
		if (!(await findProgram(program))) advice.push(installationAdvice(name, await program()));
	}
	if (advice.length === 0) return false;
	const reason = advice.join(' ');
	if (process.env.CI === 'true') throw new Error(reason);
	return reason;
}

/** The folders in a folder, e.g. one per version; none if it does not exist. Latest name first. */
export async function foldersIn(folder: string): Promise<string[]> {
	const names = await readdir(folder).catch(() => []);
	const byVersion = new Intl.Collator('en', { numeric: true });
	return names
		.sort((one, other) => byVersion.compare(other, one))
		.map((name) => join(folder, name));
}
