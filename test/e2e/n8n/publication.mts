import { until } from '../until.mts';
import { publishesLater } from './older-n8n.mts';
import type { HttpSession } from './http-session.mts';

interface Publication {
	status: 'in_progress' | 'not_published' | 'published' | 'partial' | 'failed';
	triggers: Array<{ nodeId: string; status: string; errorMessage: string | null }>;
}

const REFUSED = ['partial', 'failed'];
const WITHIN_MS = 40_000;

/**
 * n8n answers a request to activate or deactivate immediately and registers the triggers afterwards: a
 * webhook called in between is a 404. Waits until that is done, or says which trigger refused and why.
 */
export async function waitForPublication(
	session: HttpSession,
	workflowId: string,
	wanted: 'published' | 'not_published',
): Promise<void> {
	if (!publishesLater) return;
	await until(
		`workflow ${workflowId} is ${wanted}`,
		async () => {
			const publication = await session.request<Publication>(
				'GET',
				`/workflows/${workflowId}/publication-status`,
			);
			if (REFUSED.includes(publication.status)) {
				throw new Error(`Workflow ${workflowId} is not ${wanted}: ${JSON.stringify(publication)}`);
			}
			return publication.status === wanted;
		},
		WITHIN_MS,
	);
}
