import { ANSWERS, ENDPOINTS, type AnswerRow } from '../operations/harness/endpointAnswers';
import { isRecord } from '../../nodes/zoom/guards';
import { fits, nameOf, nameOfAnswer, type AnswerRule, type EndpointRule } from './rule';
import { LIVE_STREAM_RULES } from './rules';

/** The row of test/operations/endpoints.test.ts that has a documented answer for its endpoint. */
function rowFor(rule: EndpointRule, answer: AnswerRule): AnswerRow | undefined {
	const eventType = rule.path.startsWith('/meetings') ? 'meeting' : 'webinar';
	const path = rule.path.replace(/^\/\w+\/\{\w+\}/, '');
	const endpoint = ENDPOINTS.find((known) => known.method === rule.method && known.path === path);
	return ANSWERS.find(({ status, body, only = eventType, when = () => true }) => {
		if (endpoint === undefined || only !== eventType || !when(endpoint)) return false;
		const { code, message } = isRecord(body) ? body : {};
		return status === answer.status && code === answer.code && fits(answer.text, String(message));
	});
}

const documented = LIVE_STREAM_RULES.flatMap((rule) =>
	rule.answers.map((answer) => {
		const row = rowFor(rule, answer);
		return {
			endpoint: nameOf(rule),
			answer: nameOfAnswer(answer),
			reason: row?.reason ?? 'untested',
		};
	}),
);

test.each(documented)('$endpoint: $answer → $reason', ({ reason }) => {
	expect(reason).not.toMatch(/^(?:untested|unknown)$/);
});
