import {
	headerIn,
	isSuccess,
	retryTimeIn,
	type Answer,
	type Answered,
	type Unanswered,
} from '../../zoom/client/answer';
import { now } from '../../zoom/n8n/clock';
import { hideSecrets } from '../../zoom/text/hideSecrets';
import { wordingOf } from './catalogue';
import { classify } from './classify';
import { fail, type Failure, type Subject } from './failure';
import { missingScopesIn } from './answerDetails';
import { tokenFix } from './tokenProblems';

/** Zoom has accepted the request. `body` is what it returned, if anything. */
export interface Accepted {
	kind: 'accepted';
	body: unknown;
}

/** Longer texts are cut off, in characters. */
const LONGEST_MESSAGE = 500;

/**
 * What an answer means for the operation: either accepted or exactly one reason from the catalogue.
 * @param secrets what no failure may show, even if Zoom repeats it
 */
export function interpret(
	answer: Answer,
	subject: Subject,
	secrets: Iterable<string> = [],
): Accepted | Failure {
	// Hidden before it is cut off: the rest of a secret could no longer be found.
	const hide = (text: string) => hideSecrets(text, secrets).slice(0, LONGEST_MESSAGE);
	if (answer.kind === 'unanswered') return interpretMissingAnswer(answer, subject, hide);
	return isSuccess(answer)
		? { kind: 'accepted', body: answer.body }
		: interpretRefusal(answer, subject, hide);
}

function interpretRefusal(
	answer: Answered,
	subject: Subject,
	hide: (text: string) => string,
): Failure {
	const { status, code, text, unreadable } = answer;
	const limitType = headerIn(answer, 'x-ratelimit-type') ?? '';
	const facts = {
		status,
		message: text,
		unreadable,
		limitType,
		...(code !== undefined && { code }),
	};
	// The reason and the scopes are read from Zoom's original text; users see it without secrets.
	const condition = classify(facts, subject.operation);
	const message = hide(text);
	const missingScopes = missingScopesIn(text);
	const retryAt = retryTimeIn(answer, now());
	const trackingId = headerIn(answer, 'x-zm-trackingid');
	return fail(condition, subject, {
		answer: {
			httpStatus: status,
			zoomCode: code ?? null,
			zoomMessage: message || null,
			trackingId: trackingId === undefined ? null : hide(trackingId),
		},
		...(condition === 'missing_scope' && missingScopes.length > 0 && { missingScopes }),
		...(condition === 'daily_limit_reached' &&
			retryAt !== undefined && { retryAt: new Date(retryAt).toISOString() }),
	});
}

function interpretMissingAnswer(
	{ reason, detail, maybeReceived, notSentForMs }: Unanswered,
	subject: Subject,
	hide: (text: string) => string,
): Failure {
	const { fix } = wordingOf(reason, subject.operation);
	const said = hide(detail);
	if (notSentForMs !== undefined) {
		const seconds = Math.round(notSentForMs / 1_000);
		return fail(reason, subject, {
			message: `No request to Zoom got through for ${seconds} seconds, so the one for {event} was not sent`,
			// The catalogue's message is about a request that may have taken effect.
			...(reason === 'timed_out' && { fix: wordingOf('zoom_unavailable').fix }),
		});
	}
	switch (reason) {
		case 'token_rejected':
		case 'sign_in_unavailable':
			return fail(reason, subject, {
				fix: (reason === 'token_rejected' && tokenFix(said)) || fix,
				answer: { httpStatus: null, zoomCode: null, zoomMessage: said || null, trackingId: null },
			});
		case 'network_unreachable':
		case 'address_invalid':
		case 'certificate_refused':
			return fail(reason, subject, { fix: said === '' ? fix : `${fix} n8n reports: ${said}` });
		case 'unknown':
			return fail(reason, subject, {
				message: 'n8n could not complete the request',
				fix: `n8n reports: ${said}`,
			});
		case 'timed_out':
			// The catalogue's words are about a change that may have taken effect.
			return maybeReceived
				? fail(reason, subject)
				: fail(reason, subject, {
						message: 'Zoom did not answer in time',
						fix: wordingOf('zoom_unavailable').fix,
					});
		case 'cancelled':
		case 'rate_limited':
		case 'zoom_unavailable':
			return fail(reason, subject);
	}
}
