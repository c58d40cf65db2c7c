import { runCommand } from '../install/run-command.mts';
import type { Cluster } from './cluster.mts';

/** The memory that a process and its children use (resident set), in MB. */
async function megabytesByGroup(): Promise<Map<number, number>> {
	const listed = await runCommand('ps', ['-A', '-o', 'pgid=,rss='], { cwd: '/' });
	const groups = new Map<number, number>();
	for (const line of listed.trim().split('\n')) {
		const [group = NaN, kilobytes = 0] = line.trim().split(/\s+/).map(Number);
		groups.set(group, (groups.get(group) ?? 0) + kilobytes / 1024);
	}
	return groups;
}

/** The current memory use of each process of an n8n in queue mode, in MB; 0 for killed ones. */
export async function memoryOf(cluster: Cluster): Promise<Record<string, number[]>> {
	const groups = await megabytesByGroup();
	const held = (parts: Array<{ processGroup: number }>) =>
		parts.map(({ processGroup }) => Math.round(groups.get(processGroup) ?? 0));
	return {
		main: held([cluster.main]),
		webhooks: held(cluster.webhooks),
		workers: held(cluster.workers),
		redis: held([cluster.redis]),
	};
}
