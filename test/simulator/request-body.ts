import type { FastifyRequest } from 'fastify';

/** A request's body as received, and parsed as far as possible. */
export type RequestBody = { raw: Buffer } & (
	| { format: 'none' }
	| { format: 'multipart'; fields: Record<string, string>; wellFormed: boolean }
	| { format: 'json'; value: unknown; wellFormed: boolean }
	| { format: 'other'; fields: Record<string, string> }
);

/** Parses JSON, or reports that it is invalid. */
export function parseJson(text: string): { wellFormed: boolean; value: unknown } {
	try {
		const value: unknown = JSON.parse(text);
		return { wellFormed: true, value };
	} catch {
		return { wellFormed: false, value: undefined };
	}
}

/**
 * Reads the body of a request to `/v2`. Multipart goes through `@fastify/multipart`, so that a third party
 * checks the encoding; the raw bytes are kept as well.
 */
export async function readBody(request: FastifyRequest): Promise<RequestBody> {
	if (request.isMultipart()) return await readMultipart(request);
	const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
	if (raw.length === 0) return { raw, format: 'none' };
	const mediaType = mediaTypeOf(request.headers['content-type']);
	switch (mediaType) {
		case 'application/json':
			return { raw, format: 'json', ...parseJson(raw.toString('utf8')) };
		case 'application/x-www-form-urlencoded':
			return {
				raw,
				format: 'other',
				fields: Object.fromEntries(new URLSearchParams(raw.toString('utf8'))),
			};
		default:
			return { raw, format: 'other', fields: {} };
	}
}

function mediaTypeOf(contentType: string | undefined): string {
	const [mediaType = ''] = (contentType ?? '').split(';');
	return mediaType.trim().toLowerCase();
}

async function readMultipart(request: FastifyRequest): Promise<RequestBody> {
	const chunks: Buffer[] = [];
	request.raw.on('data', (chunk: Buffer) => chunks.push(chunk));
	const fields = new Map<string, string>();
	let wellFormed = true;
	try {
		for await (const part of request.parts()) {
			if (part.type === 'file') await part.toBuffer();
			else fields.set(part.fieldname, textOf(part.value));
		}
	} catch {
		wellFormed = false;
	}
	return {
		raw: Buffer.concat(chunks),
		format: 'multipart',
		fields: Object.fromEntries(fields),
		wellFormed,
	};
}

/** The parser converts parts labeled as JSON into values, but Zoom only documents text. */
function textOf(value: unknown): string {
	return typeof value === 'string' ? value : JSON.stringify(value);
}
