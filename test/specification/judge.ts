import Ajv2020 from 'ajv/dist/2020';
import type { AnySchema, ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Exchange, GivenAnswer, SentBody } from './exchange';
import { fits, nameOf, nameOfAnswer, type AnswerRule, type EndpointRule } from './rule';
import { ASSUMED_ANSWERS, GENERAL_ANSWERS, OLDER_ANSWERS, RULES } from './rules';
import * as schemas from './schemas';

/** The judge's verdict on an exchange. */
export interface Verdict {
	/** What broke the rules, in words. */
	violations: string[];
	/** The names of the rules that the exchange matched. */
	met: string[];
	/** Whether the answer is the documented success. */
	isSuccess?: boolean;
}

const ajv = new Ajv2020({ allErrors: true, coerceTypes: false, strict: true, strictTypes: false });
addFormats(ajv);
/** The fields of a query are text, whatever they mean. */
const queryAjv = new Ajv2020({ allErrors: true, coerceTypes: true, strictTypes: false });

const validators = new Map<AnySchema, ValidateFunction>();

/** Checks one request and its answer against the rules of the specification. */
export function judge(exchange: Exchange): Verdict {
	const rule = RULES.find((candidate) => isFor(candidate, exchange));
	if (rule === undefined) {
		const known = `no rule knows ${exchange.method} ${exchange.path}`;
		return { violations: exchange.badOnPurpose ? [] : [known], met: [] };
	}
	const request = judgeRequest(rule, exchange);
	const answer = exchange.answer ? judgeAnswer(rule, exchange, exchange.answer) : NOTHING;
	const name = nameOf(rule);
	return {
		violations: [...blamed(request, exchange, answer), ...answer.violations].map(
			(violation) => `${name}: ${violation}`,
		),
		met: [`${name} · request`, ...answer.met],
	};
}

/** The names of all rules, in the order of the table. */
export function namesOfRules(): string[] {
	return [
		...RULES.flatMap((rule) => [
			`${nameOf(rule)} · request`,
			`${nameOf(rule)} · ${rule.success.status}`,
			...rule.answers.map((answer) => `${nameOf(rule)} · ${nameOfAnswer(answer)}`),
		]),
		...named('everywhere', GENERAL_ANSWERS),
		...named('assumed', ASSUMED_ANSWERS),
		...named('2024', OLDER_ANSWERS),
	];
}

/** An intentionally bad request is fine, but it must not be accepted. */
function blamed(request: string[], { badOnPurpose }: Exchange, { isSuccess }: Verdict): string[] {
	if (!badOnPurpose) return request;
	return isSuccess === true ? request.map((mistake) => `it is accepted although ${mistake}`) : [];
}

const NOTHING: Verdict = { violations: [], met: [] };

function named(group: string, answers: readonly AnswerRule[]): string[] {
	return answers.map((answer) => `${group} · ${nameOfAnswer(answer)}`);
}

function isFor(rule: EndpointRule, { method, path }: Exchange): boolean {
	const pattern = rule.path.replaceAll(/\{\w+\}/g, '[^/]*');
	return rule.method === method && new RegExp(`^${pattern}$`).test(path);
}

function judgeRequest(rule: EndpointRule, { query, body }: Exchange): string[] {
	return [...judgeQuery(rule, query), ...judgeBody(rule, body)];
}

function judgeQuery({ query: schema }: EndpointRule, query: Exchange['query']): string[] {
	const names = Object.keys(query);
	if (schema === undefined) {
		return names.length > 0 ? [`the query has ${names.join(', ')}, and none is documented`] : [];
	}
	return mistakesIn(queryAjv, schema, { ...query }, 'query');
}

function judgeBody(rule: EndpointRule, body: SentBody): string[] {
	if (rule.body === undefined) {
		return body.kind === 'empty' ? [] : ['a body was sent where none is documented'];
	}
	switch (body.kind) {
		case 'json':
			return mistakesIn(ajv, rule.body, body.value, 'body');
		case 'multipart':
			return rule.multipart === undefined
				? ['a multipart form was sent; JSON alone is documented']
				: mistakesIn(ajv, rule.body, contentOf(body.fields), 'form');
		case 'empty':
			return ['no body was sent'];
		case 'other':
			return ['the content type is none that is documented'];
	}
}

/** The collection's format: `settings` is JSON as text, every other field is text. */
function contentOf({ settings, ...fields }: Readonly<Record<string, string>>): unknown {
	return settings === undefined ? fields : { ...fields, settings: jsonOf(settings) ?? settings };
}

function judgeAnswer(rule: EndpointRule, exchange: Exchange, answer: GivenAnswer): Verdict {
	const headers = judgeHeaders(rule, answer);
	const isSuccess = answer.status === rule.success.status && !isRefusal(answer.text);
	if (isSuccess) {
		const violations = [
			...headers,
			...judgeSuccess(rule, answer),
			...judgeScopes(rule, exchange.grantedScopes),
		];
		return { violations, met: [`${nameOf(rule)} · ${rule.success.status}`], isSuccess };
	}
	const refusal = judgeRefusal(rule, exchange, answer);
	return { violations: [...headers, ...refusal.violations], met: refusal.met };
}

function judgeHeaders({ label }: EndpointRule, { headers }: GivenAnswer): string[] {
	const valueOf = (wanted: string) =>
		Object.entries(headers).find(([name]) => name.toLowerCase() === wanted)?.[1];
	const category = valueOf('x-ratelimit-category');
	return [
		...(valueOf('x-zm-trackingid') === undefined ? ['the answer has no x-zm-trackingid'] : []),
		...(category !== undefined && category.toUpperCase() !== label
			? [`the category is ${category}; documented is ${label}`]
			: []),
	];
}

/**
 * Reading a destination that is not set may return an empty body or text: it is unknown, so both are allowed.
 */
function judgeSuccess({ success, path }: EndpointRule, answer: GivenAnswer): string[] {
	if (success.body.kind === 'empty') {
		return answer.text === '' ? [] : [`a ${success.status} has the body ${answer.text}`];
	}
	const isJson = /^application\/json\b/i.test(answer.contentType);
	if (!isJson) {
		const mayBeUnset = path.endsWith('/livestream') && jsonOf(answer.text) === undefined;
		return mayBeUnset ? [] : [`the answer is ${answer.contentType}, not JSON`];
	}
	return mistakesIn(ajv, success.body.schema, jsonOf(answer.text), 'answer');
}

function judgeScopes(rule: EndpointRule, granted: readonly string[] | undefined): string[] {
	if (granted === undefined) return ['it succeeds without a token'];
	const opening = [rule.scope, `${rule.scope}:admin`, ...rule.classicScopes];
	return granted.some((scope) => opening.includes(scope))
		? []
		: [`it succeeds without any of ${opening.join(', ')}`];
}

function judgeRefusal(rule: EndpointRule, exchange: Exchange, answer: GivenAnswer): Verdict {
	const body = jsonOf(answer.text);
	if (answer.status < 300 && !isRefusal(answer.text)) {
		const documented = rule.success.status;
		return { violations: [`the status is ${answer.status}; documented is ${documented}`], met: [] };
	}
	const shape = mistakesIn(ajv, schemas.refusal, body, 'refusal');
	if (shape.length > 0) return { violations: shape, met: [] };
	const { code, message } = readRefusal(body);
	const groups: Array<[name: string, answers: readonly AnswerRule[]]> = [
		[nameOf(rule), rule.answers],
		['everywhere', GENERAL_ANSWERS],
		['assumed', ASSUMED_ANSWERS],
		...(exchange.olderAnswers ? [['2024', OLDER_ANSWERS] satisfies [string, object]] : []),
	];
	for (const [group, answers] of groups) {
		const known = answers.find(
			(candidate) =>
				candidate.status === answer.status &&
				candidate.code === code &&
				fits(candidate.text, message),
		);
		if (known !== undefined) {
			return {
				violations: judgeNamedScopes(rule, message),
				met: [`${group} · ${nameOfAnswer(known)}`],
			};
		}
	}
	const given = nameOfAnswer({ status: answer.status, code, text: message });
	return { violations: [`no document has the answer ${given}`], met: [] };
}

/** A refusal must list the endpoint's scopes. */
function judgeNamedScopes({ scope }: EndpointRule, message: string): string[] {
	const list = /scopes:\[([^\]]*)\]/.exec(message)?.[1];
	const named = list === undefined ? [] : list.split(', ');
	const foreign = named.filter((name) => name !== scope && name !== `${scope}:admin`);
	return foreign.length > 0 ? [`the refusal asks for ${foreign.join(', ')}`] : [];
}

function isRefusal(text: string): boolean {
	const { code } = readRefusal(jsonOf(text));
	return code !== undefined;
}

function readRefusal(body: unknown): { code: number | undefined; message: string } {
	const { code, message } = typeof body === 'object' && body !== null ? fieldsOf(body) : {};
	return {
		code: typeof code === 'number' ? code : undefined,
		message: typeof message === 'string' ? message : '',
	};
}

function fieldsOf(value: object): Record<string, unknown> {
	return { ...value };
}

function jsonOf(text: string): unknown {
	try {
		const value: unknown = JSON.parse(text);
		return value;
	} catch {
		return undefined;
	}
}

function mistakesIn(checker: Ajv2020, schema: AnySchema, value: unknown, what: string): string[] {
	const validate = validators.get(schema) ?? checker.compile(schema);
	validators.set(schema, validate);
	if (validate(value)) return [];
	return (validate.errors ?? []).map(({ instancePath, message = '', params }) => {
		const place = `${what}${instancePath.replaceAll('/', '.')}`;
		return `${place} ${message} ${JSON.stringify(params)}`;
	});
}
