import type { AnySchema } from 'ajv';

/** One answer from Zoom, by status, code and text; `{…}` in the text matches anything. */
export interface AnswerRule {
	status: number;
	/** Missing if Zoom returns none. */
	code?: number;
	text: string;
}

/** What a body may look like: JSON by a schema, or nothing. */
export type BodyRule = { kind: 'empty' } | { kind: 'json'; schema: AnySchema };

/** One endpoint as Zoom's specification of August 2026 has it. */
export interface EndpointRule {
	method: 'GET' | 'PATCH' | 'PUT' | 'POST' | 'DELETE';
	/** Below `/v2`, with `{…}` for each parameter. */
	path: string;
	/** Granular, without `:admin`; if Zoom has the `:admin` form, it works, too. */
	scope: string;
	/** The older scopes that also work. */
	classicScopes: readonly string[];
	label: 'LIGHT' | 'MEDIUM' | 'HEAVY';
	/** Of the query; missing if there is none. */
	query?: AnySchema;
	/** Of the body, as JSON; missing if there is none. */
	body?: AnySchema;
	/** Why a multipart form is allowed although the specification only has JSON. */
	multipart?: string;
	success: { status: number; body: BodyRule };
	answers: readonly AnswerRule[];
	/** Its source. */
	source: string;
}

/** The name of an endpoint in reports, e.g. `PATCH /meetings/{meetingId}/livestream`. */
export function nameOf({ method, path }: EndpointRule): string {
	return `${method} ${path}`;
}

/** The name of an answer in reports. */
export function nameOfAnswer({ status, code, text }: AnswerRule): string {
	return [String(status), ...(code === undefined ? [] : [String(code)]), text].join(' · ');
}

/** Whether a text matches a template, in which `{…}` matches anything. */
export function fits(template: string, text: string): boolean {
	const pattern = template
		.split(/\{\w+\}/)
		.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
		.join('.+');
	return new RegExp(`^${pattern}$`).test(text);
}
