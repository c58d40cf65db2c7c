import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 1_000;

async function take(file: string): Promise<boolean> {
	try {
		await writeFile(file, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
		throw error;
	}
}

async function isHolderGone(file: string): Promise<boolean> {
	const holder = Number(await readFile(file, 'utf8').catch(() => ''));
	if (!holder) return false;
	try {
		process.kill(holder, 0);
		return false;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'ESRCH';
	}
}

/**
 * Runs `work` while this process holds the lock file. Otherwise, two stations started at the same time would
 * both unpack gigabytes into one folder. If the lock's process has died, the lock is taken over.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
	await mkdir(dirname(file), { recursive: true });
	let announced = false;
	while (!(await take(file))) {
		if (await isHolderGone(file)) {
			await rm(file, { force: true });
			continue;
		}
		if (!announced) console.log(`Waiting for another process that holds ${file}`);
		announced = true;
		await sleep(POLL_MS);
	}
	try {
		return await work();
	} finally {
		await rm(file, { force: true });
	}
}
