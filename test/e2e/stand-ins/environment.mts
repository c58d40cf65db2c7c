/** The environment in which n8n and the programs it starts use stand-ins instead of hosts on the internet. */
export function environmentLeadingTo(hosts: Record<string, number>): Record<string, string> {
	const hook = new URL('hosts.mts', import.meta.url).href;
	return { NODE_OPTIONS: `--import=${hook}`, STAND_IN_HOSTS: JSON.stringify(hosts) };
}
