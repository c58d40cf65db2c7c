import { isRecord } from '../zoom/guards';
import { hasSignatureFormat, type SignedRequest } from '../zoom/webhook/signature';

/** One request from Zoom, as far as it matters. */
export interface Delivery extends SignedRequest {
	/** The header `x-zm-request-id`; not part of what is signed. */
	requestId: string | undefined;
}

/**
 * Reads what a signature check needs out of n8n's request object; undefined when a header is missing,
 * doubled or malformed, or when there is no body.
 *
 * Node.js gives header names in lower case and joins doubled headers with a comma, which no well-formed
 * one contains. `rawBody` are the bytes before n8n parses them, and after it unpacks gzip: Zoom signs
 * the unpacked ones (n8n 2.40 `body-parser`). Multipart requests have none.
 */
export function readDelivery(request: unknown): Delivery | undefined {
	if (!isRecord(request) || !isRecord(request.headers)) return undefined;
	const timestamp = request.headers['x-zm-request-timestamp'];
	const signature = request.headers['x-zm-signature'];
	const body = request.rawBody;
	if (typeof timestamp !== 'string' || typeof signature !== 'string') return undefined;
	if (!(body instanceof Uint8Array) || !hasSignatureFormat(timestamp, signature)) return undefined;
	const requestId = request.headers['x-zm-request-id'];
	return {
		timestamp,
		signature,
		body,
		requestId: typeof requestId === 'string' && requestId !== '' ? requestId : undefined,
	};
}

/**
 * The body as JSON; undefined when it is none. The node reads the signed bytes itself, so that nothing
 * between the check and the workflow can differ from what was checked.
 */
export function parseBody({ body }: SignedRequest): unknown {
	try {
		const parsed: unknown = JSON.parse(new TextDecoder().decode(body));
		return parsed;
	} catch {
		return undefined;
	}
}
