import * as n8n from 'n8n-workflow';

/**
 * Waits `duration` ms, and rejects as soon as `signal` fires. n8n's `sleep` supports the signal since n8n
 * 2.34; older versions have a separate function for it.
 */
export const sleep: typeof n8n.sleep =
	'sleepWithAbort' in n8n && isSleep(n8n.sleepWithAbort) ? n8n.sleepWithAbort : n8n.sleep;

function isSleep(value: unknown): value is typeof n8n.sleep {
	return typeof value === 'function';
}
