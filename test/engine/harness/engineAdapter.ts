import type { Workflow } from 'n8n-workflow';

/*
 * Where the harness and the tests have to treat an older engine differently. Each part says when it can be
 * removed. What it means for users is in docs/compatibility.md.
 */

/**
 * The version of n8n-core that the tests run in; programs such as the demo run in the newest and do not set
 * it.
 */
declare const engineVersion: string | undefined;

/** Whether the engine is at least from this version of n8n. */
function isFrom(version: string): boolean {
	return (
		typeof engineVersion !== 'string' ||
		engineVersion.localeCompare(version, 'en', { numeric: true }) >= 0
	);
}

/** Until n8n 2.30: before, n8n evaluates expressions without a sandbox that needs preparing. */
export async function prepareExpressions({ expression }: Workflow): Promise<void> {
	if ('acquireIsolate' in expression) await expression.acquireIsolate();
}

/** Until n8n 2.30, like `prepareExpressions`. */
export async function releaseExpressions({ expression }: Workflow): Promise<void> {
	if ('releaseIsolate' in expression) await expression.releaseIsolate();
}

/**
 * Until n8n 2.14: before, n8n accepts an expression for the parameter that selects a credential; 1.123 has
 * the fix.
 */
export const refusesOtherCredential = isFrom('2.14') || !isFrom('2');

/** Until n8n 2.30: before, n8n passes on Zoom's answer when Zoom refuses to renew a token. */
export const readsTokenRefusal = !isFrom('2.30');

/** Until n8n 2.30: before, n8n does not say which parameter is missing. */
export const namesMissingParameters = isFrom('2.30');

/** Until n8n 2.30: before, a token request without scopes has an empty one, which counts as none (RFC 6749 §3.2). */
export const scopeOfTokenRequest = isFrom('2.30') ? {} : { scope: '' };

/** Until n8n 2.34: before, what n8n throws has lost the answer and most of its text. */
export const keepsCauses = isFrom('2.34');
