import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bedFolder } from './cache-folder.mts';

/** The environment in which n8n and the programs it starts use stand-ins instead of hosts on the internet. */
export function environmentLeadingTo(hosts: Record<string, number>): Record<string, string> {
	const hook = pathToFileURL(join(bedFolder, 'stand-in-hosts.mts')).href;
	return { NODE_OPTIONS: `--import=${hook}`, STAND_IN_HOSTS: JSON.stringify(hosts) };
}
