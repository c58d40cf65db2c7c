import type { Operation } from '../operation';
import { CATALOGUE } from './catalogue';
import type { AnswerPattern, CatalogueEntry, Reason } from './reasons';

/** What of an answer decides its meaning. */
export interface AnswerFacts {
	status: number;
	code?: number;
	message: string;
	unreadable: boolean;
	/** The header `X-RateLimit-Type`. */
	limitType: string;
}

/** The first entry of the catalogue that an answer to `operation` matches; the last resort is `unknown`. */
export function classify(facts: AnswerFacts, operation?: Operation): CatalogueEntry {
	const entry = CATALOGUE.find(({ answers }) =>
		answers.some((pattern) => matches(pattern, facts, operation)),
	);
	return entry ?? entryFor('unknown');
}

/** The entry that words a reason which the node found out by itself. */
export function entryFor(reason: Reason): CatalogueEntry {
	const entry = CATALOGUE.find((candidate) => candidate.reason === reason);
	if (entry === undefined) throw new RangeError(`The catalogue has no entry for ${reason}`);
	return entry;
}

function matches(pattern: AnswerPattern, facts: AnswerFacts, operation?: Operation): boolean {
	const { status, code, message, limitType, unreadable, during } = pattern;
	return (
		(status === undefined || matchesStatus(status, facts.status)) &&
		(code === undefined || code.some((one) => one === facts.code)) &&
		(message === undefined || message.test(facts.message)) &&
		(limitType === undefined || limitType.test(facts.limitType)) &&
		(unreadable === undefined || facts.unreadable) &&
		(during === undefined || during === operation)
	);
}

function matchesStatus(pattern: string, status: number): boolean {
	return pattern.endsWith('xx')
		? pattern.startsWith(String(Math.floor(status / 100)))
		: pattern === String(status);
}
