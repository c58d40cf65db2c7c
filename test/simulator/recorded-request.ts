import type { FastifyRequest } from 'fastify';
import type { Answer } from './answer';
import type { Specification } from './options';
import type { RequestBody } from './request-body';
import { statusContent } from './status-content';

/** One request to `/v2` as it was received and answered. */
export interface RecordedRequest {
	/** Milliseconds since the epoch, by the simulator's clock. */
	at: number;
	method: string;
	/** Without the query. */
	path: string;
	query: Record<string, string>;
	headers: Record<string, string | string[] | undefined>;
	contentType: string | undefined;
	/** The bytes as received. */
	rawBody: Buffer;
	/** Text fields of a multipart or urlencoded body, as read by the third-party parser. */
	fields: Record<string, string>;
	/** The parsed body when it is JSON. */
	json: unknown;
	/** What was requested on a `…/status` path, in either format. */
	action?: string;
	settings?: unknown;
	/** Whether the client is still waiting for the answer, or for the rest of it. */
	isOpen: boolean;
	/** 0 while unanswered, and permanently if a fault suppressed the answer. */
	status: number;
	/** What Zoom decided to answer; undefined if a fault answered instead. */
	answer?: Answer;
	/** What the token may do; undefined if there was no valid token. */
	grantedScopes?: readonly string[];
	/** Which specification's answers this Zoom used at that moment. */
	specification?: Specification;
}

/** What is known about a request before its body was read. */
export function beginRecord(request: FastifyRequest, at: number): RecordedRequest {
	const url = request.url;
	const cut = url.indexOf('?');
	return {
		at,
		method: request.method,
		path: cut < 0 ? url : url.slice(0, cut),
		query: cut < 0 ? {} : Object.fromEntries(new URLSearchParams(url.slice(cut + 1))),
		headers: request.headers,
		contentType: request.headers['content-type'],
		rawBody: Buffer.alloc(0),
		fields: {},
		json: undefined,
		isOpen: true,
		status: 0,
	};
}

/** Completes a record with what its body says. */
export function recordBody(record: RecordedRequest, body: RequestBody): void {
	record.rawBody = body.raw;
	if (body.format === 'multipart' || body.format === 'other') record.fields = body.fields;
	if (body.format === 'json') record.json = body.value;
	if (!record.path.endsWith('/livestream/status')) return;
	const { action, settings } = statusContent(body);
	if (typeof action === 'string') record.action = action;
	if (settings !== undefined) record.settings = settings;
}
