import type { Operation } from '../operation';
import { CODE_MEANINGS, STATUS_MEANINGS, TEXT_RULES, type Meaning } from './answerRules';
import type { Condition } from './catalogue';

/** The parts of an answer that decide its meaning. */
export interface AnswerFacts {
	status: number;
	code?: number;
	/** Zoom's text in one line; empty if there is none. */
	message: string;
	/** Whether the body is a web page or truncated JSON, which Zoom's API never sends. */
	unreadable: boolean;
	/** The header `X-RateLimit-Type`. */
	limitType: string;
}

/**
 * What an answer to `operation` means. A limit is a limit whatever else the answer says; otherwise the text
 * decides, then Zoom's code, then the HTTP status. Two texts that contradict each other decide nothing.
 */
export function classify(facts: AnswerFacts, operation?: Operation): Condition {
	if (facts.status === 429) return limitOf(facts);
	const meaning =
		meaningOfText(facts.message) ??
		(facts.code === undefined ? undefined : CODE_MEANINGS.get(facts.code)) ??
		meaningOfStatus(facts);
	return conditionIn(meaning, operation);
}

function limitOf({ message, limitType }: AnswerFacts): Condition {
	if (/start the live ?stream/i.test(message)) return 'start_throttled';
	return /daily/i.test(message) || /daily/i.test(limitType)
		? 'daily_limit_reached'
		: 'rate_limited';
}

function meaningOfText(message: string): Meaning | undefined {
	const meanings = TEXT_RULES.filter(
		({ text, unless }) => text.test(message) && !unless?.test(message),
	).map(({ means }) => means);
	return new Set(meanings).size === 1 ? meanings[0] : undefined;
}

function meaningOfStatus({ status, unreadable }: AnswerFacts): Meaning {
	const statusClass = Math.floor(status / 100);
	if (statusClass === 5) return 'zoom_unavailable';
	if (unreadable) return statusClass === 2 ? 'zoom_unavailable' : 'answered_by_proxy';
	return STATUS_MEANINGS.get(status) ?? (statusClass === 3 ? 'redirected' : 'unknown');
}

function conditionIn(meaning: Meaning, operation?: Operation): Condition {
	if (typeof meaning === 'string') return meaning;
	return (operation && meaning[operation]) ?? meaning.otherwise;
}
