import { appKindOf } from '../../zoom/authentication';
import {
	headerIn,
	isSuccess,
	LONGEST_READ,
	retryTimeIn,
	type Answer,
	type Answered,
	type Unanswered,
} from '../../zoom/client/answer';
import type { ZoomClient } from '../../zoom/client/exchange';
import { now } from '../../zoom/n8n/clock';
import type { AppKind } from '../../zoom/scopes';
import { hideSecrets } from '../../zoom/text/hideSecrets';
import { wordingOf } from './catalogue';
import { classify, tokenFix } from './classify';
import { fail, type Failure, type Subject } from './failure';

/** Zoom has accepted the request. `body` is what it returned, if anything. */
export interface Accepted {
	kind: 'accepted';
	body: unknown;
}

/** What an answer means for what the subject is about. */
export function meaningOf(
	{ client, subject }: { client: ZoomClient; subject: Subject },
	answer: Answer,
): Accepted | Failure {
	const kind = appKindOf(client.connection.functions);
	return interpret(answer, subject, client.hiddenTexts(), kind);
}

/**
 * What an answer means for the operation: either accepted or exactly one reason from the catalogue.
 * @param secrets what no failure may show, even if Zoom repeats it
 * @param kind whom the Zoom app acts for
 */
export function interpret(
	answer: Answer,
	subject: Subject,
	secrets: Iterable<string> = [],
	kind: AppKind = 'user',
): Accepted | Failure {
	// Hidden before it is cut off: the rest of a secret could no longer be found.
	const hide = (text: string) => hideSecrets(text, secrets).slice(0, LONGEST_READ);
	if (answer.kind === 'unanswered') return interpretMissingAnswer(answer, subject, hide);
	return isSuccess(answer)
		? { kind: 'accepted', body: answer.body }
		: interpretRefusal(answer, subject, hide, kind);
}

function interpretRefusal(
	answer: Answered,
	subject: Subject,
	hide: (text: string) => string,
	kind: AppKind,
): Failure {
	const { status, code, text } = answer;
	// The reason and the scopes are read from Zoom's original text; users see it without secrets.
	const condition = classify(answer, subject.operation);
	const message = hide(text);
	const missingScopes = scopesInFormOf(kind, missingScopesIn(text));
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

/** `meeting:update:livestream_status:admin` (Zoom scopes); anything else in a list of them could be a secret. */
const SCOPE = /^\w+(?::\w+)*$/;

/**
 * The scopes in "Invalid access token, does not contain scopes:[a, b:admin]." (Zoom error definitions), which
 * Zoom also calls permissions; empty when the text lists none.
 */
export function missingScopesIn(message: string): string[] {
	const list = /\[([^\]]*)\]/.exec(message)?.[1] ?? '';
	return list
		.split(/[",]/)
		.map((scope) => scope.trim())
		.filter((scope) => SCOPE.test(scope));
}

/**
 * The scopes that an app can have, of all forms that Zoom lists: any one of them is enough. The plain form is
 * for apps of a user, `admin` for apps of an account, `master` for accounts of accounts (Zoom OAuth). Without
 * the right form, every form is returned.
 */
export function scopesInFormOf(kind: AppKind, scopes: string[]): string[] {
	const level = kind === 'account' ? 'admin' : undefined;
	const hasRightForm = (scope: string) =>
		scopes.some((other) => plainForm(other) === plainForm(scope) && levelOf(other) === level);
	return scopes.filter((scope) => levelOf(scope) === level || !hasRightForm(scope));
}

/** The level is the last part of most scopes, and in the middle of `meeting_token:read:admin:live_streaming`. */
function levelOf(scope: string): string | undefined {
	return scope.split(':').find(isLevel);
}

function plainForm(scope: string): string {
	return scope
		.split(':')
		.filter((part) => !isLevel(part))
		.join(':');
}

function isLevel(part: string): boolean {
	return part === 'admin' || part === 'master';
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
			return fail(reason, subject, { fix: `${fix} n8n reports: ${said}` });
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
