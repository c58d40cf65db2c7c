import type { AnySchema } from 'ajv';

/** One answer that Zoom gives, by status, code and text; `{…}` in the text is for anything. */
export interface AnswerRule {
	status: number;
	/** Missing where Zoom gives none. */
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
	/** Granular, without `:admin`; with it, each opens the endpoint too, where Zoom has that form. */
	scope: string;
	/** The older scopes that open it as well. */
	classicScopes: readonly string[];
	label: 'LIGHT' | 'MEDIUM' | 'HEAVY';
	/** Of the query; missing where there is none. */
	query?: AnySchema;
	/** Of the body, as JSON; missing where there is none. */
	body?: AnySchema;
	/** Why a multipart form is let pass although the specification has JSON alone. */
	multipart?: string;
	success: { status: number; body: BodyRule };
	answers: readonly AnswerRule[];
	/** Where it was read. */
	source: string;
}

/** How an endpoint is named in reports, e.g. `PATCH /meetings/{meetingId}/livestream`. */
export function nameOf({ method, path }: EndpointRule): string {
	return `${method} ${path}`;
}

/** How an answer is named in reports. */
export function nameOfAnswer({ status, code, text }: AnswerRule): string {
	return [String(status), ...(code === undefined ? [] : [String(code)]), text].join(' · ');
}

/** Whether a text is the one of a template, in which `{…}` is for anything. */
export function fits(template: string, text: string): boolean {
	const pattern = template
		.split(/\{\w+\}/)
		.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
		.join('.+');
	return new RegExp(`^${pattern}$`).test(text);
}
