import type { RecordedRequest, Simulator } from '../simulator';
import type { Exchange, SentBody } from './exchange';
import { judge, namesOfRules } from './judge';

/** Set by test/specification/counting-environment.cjs; `npm test` counts nothing. */
declare const countRules: ((all: readonly string[], met: readonly string[]) => void) | undefined;

/** Whether a test expects a request to be refused. */
export type OnPurpose = (request: RecordedRequest) => boolean;

/**
 * Fails if a request to a simulator, or an answer that it decided on, breaks the rules. Answers that a test
 * uses instead of Zoom's (injected faults, answers on demand) say nothing about Zoom and are not checked.
 */
export function expectAsSpecified(zoom: Simulator, onPurpose: OnPurpose = () => false): void {
	const verdicts = zoom.requests.map((request) => judge(exchangeOf(request, onPurpose)));
	if (typeof countRules === 'function') {
		countRules(
			namesOfRules(),
			verdicts.flatMap(({ met }) => met),
		);
	}
	expect([...new Set(verdicts.flatMap(({ violations }) => violations))]).toEqual([]);
}

/** The same for a suite with intentionally bad requests: Zoom must not accept a bad one. */
export function expectAnswersAsSpecified(zoom: Simulator): void {
	expectAsSpecified(zoom, () => true);
}

/** A recorded request as the judge sees it. */
export function exchangeOf(request: RecordedRequest, onPurpose: OnPurpose): Exchange {
	const { method, path, query, grantedScopes, answer, specification } = request;
	return {
		method,
		path: path.replace(/^\/v2/, ''),
		query,
		body: bodyOf(request),
		...(grantedScopes && { grantedScopes }),
		...(answer &&
			answer.onDemand !== true && {
				answer: {
					status: answer.status,
					headers: answer.headers ?? {},
					contentType: answer.contentType,
					text: answer.body,
				},
			}),
		olderAnswers: specification === '2024',
		badOnPurpose: onPurpose(request),
	};
}

function bodyOf({ contentType = '', rawBody, json, fields }: RecordedRequest): SentBody {
	if (rawBody.length === 0) return { kind: 'empty' };
	if (/^application\/json\b/i.test(contentType)) return { kind: 'json', value: json };
	if (/^multipart\/form-data\b/i.test(contentType)) return { kind: 'multipart', fields };
	return { kind: 'other' };
}
