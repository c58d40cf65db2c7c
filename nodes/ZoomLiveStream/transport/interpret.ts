import { wordingOf } from '../answers/catalogue';
import { classify } from '../answers/classify';
import { fail, type Failure, type Subject } from '../answers/failure';
import { missingScopesIn, retryTimeIn } from '../answers/answerDetails';
import { hideSecrets } from '../answers/secrets';
import { tokenFix } from '../answers/tokenProblems';
import { readZoomBody, type ZoomBody } from '../answers/zoomBody';
import type { Answer } from './answer';
import { now } from '../../zoom/n8n/clock';

/** Zoom has accepted the request. `body` is what it returned, if anything. */
export interface Accepted {
	kind: 'accepted';
	body: unknown;
}

/**
 * What an answer means for the operation: either accepted or exactly one reason from the catalogue.
 * @param secrets what no failure may show, even if Zoom repeats it
 */
export function interpret(
	answer: Answer,
	subject: Subject,
	secrets: ReadonlySet<string> = new Set(),
): Accepted | Failure {
	if (answer.kind === 'unanswered') {
		return interpretMissingAnswer(
			{ ...answer, detail: hideSecrets(answer.detail, secrets) },
			subject,
		);
	}
	const { status, headers, body } = answer;
	const zoom = readZoomBody(body);
	if (isSuccess(status, zoom)) return { kind: 'accepted', body };
	const limitType = headerOf(headers, 'x-ratelimit-type') ?? '';
	const condition = classify({ status, limitType, ...zoom }, subject.operation);
	// The reason is read from Zoom's original text; users see it without secrets.
	const { message } = readZoomBody(body, secrets);
	const missingScopes = missingScopesIn(message);
	const retryAt = retryTimeIn(headerOf(headers, 'retry-after'), now());
	const trackingId = headerOf(headers, 'x-zm-trackingid');
	return fail(condition, subject, {
		answer: {
			httpStatus: status,
			zoomCode: zoom.code ?? null,
			zoomMessage: message || null,
			trackingId: trackingId === undefined ? null : hideSecrets(trackingId, secrets),
		},
		...(condition === 'missing_scope' && missingScopes.length > 0 && { missingScopes }),
		...(condition === 'daily_limit_reached' && retryAt && { retryAt }),
	});
}

/** 204 is always a success; Zoom sometimes returns 200 with a `code` in the body, which is a refusal. */
function isSuccess(status: number, { code, unreadable }: ZoomBody): boolean {
	return status === 204 || (status >= 200 && status < 300 && code === undefined && !unreadable);
}

function interpretMissingAnswer(
	{ reason, detail }: Extract<Answer, { kind: 'unanswered' }>,
	subject: Subject,
): Failure {
	const { fix } = wordingOf(reason, subject.operation);
	switch (reason) {
		case 'token_rejected':
			return fail(reason, subject, {
				fix: tokenFix(detail) ?? fix,
				answer: { httpStatus: null, zoomCode: null, zoomMessage: detail || null, trackingId: null },
			});
		case 'network_unreachable':
		case 'address_invalid':
		case 'certificate_refused':
			return fail(reason, subject, { fix: `${fix} n8n reports: ${detail}` });
		case 'unknown':
			return fail(reason, subject, {
				message: 'n8n could not complete the request',
				fix: `n8n reports: ${detail}`,
			});
		case 'cancelled':
		case 'timed_out':
			return fail(reason, subject);
	}
}

function headerOf(headers: Record<string, unknown>, name: string): string | undefined {
	const value = headers[name];
	return typeof value === 'string' ? value : undefined;
}
