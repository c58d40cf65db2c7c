import { isRecord } from '../../zoom/guards';
import { hideSecrets } from '../../zoom/text/hideSecrets';

/** What can be read from the body of a refusal. */
export interface ZoomBody {
	/** Zoom's own `code`, which is more specific than the HTTP status. */
	code?: number;
	/** Zoom's text in one line, with the refused fields; empty when the body has none. */
	message: string;
	/** Whether the body is a web page, for example from a proxy, or JSON that was truncated on the way. */
	unreadable: boolean;
}

const LONGEST_MESSAGE = 500;

/**
 * Reads Zoom's `{ code, message, errors }` (or the token endpoint's `{ reason, error }`), and handles an
 * empty body, plain text, truncated JSON and web pages.
 * @param secrets what to hide in the text before it is truncated: a truncated secret could no longer be found
 */
export function readZoomBody(body: unknown, secrets: Iterable<string> = []): ZoomBody {
	const oneLine = (text: string) =>
		hideSecrets(text, secrets).replace(/\s+/g, ' ').trim().slice(0, LONGEST_MESSAGE);
	if (isRecord(body)) return readObject(body, oneLine);
	if (typeof body !== 'string') return { message: '', unreadable: false };
	const text = body.trim();
	// n8n has already parsed valid JSON, so a text that begins like JSON or HTML is not what Zoom sent.
	return /^[<{[]/.test(text)
		? { message: '', unreadable: true }
		: { message: oneLine(text), unreadable: false };
}

function readObject(body: Record<string, unknown>, oneLine: (text: string) => string): ZoomBody {
	const code = Number(body.code);
	const text = [body.message, body.reason, body.error].find((part) => typeof part === 'string');
	const message = oneLine([String(text ?? ''), ...fieldMessages(body.errors)].join(' '));
	const hasCode = Number.isInteger(code) && body.code !== '' && body.code !== null;
	return hasCode ? { code, message, unreadable: false } : { message, unreadable: false };
}

function fieldMessages(errors: unknown): string[] {
	if (!Array.isArray(errors)) return [];
	return errors.filter(isRecord).map(({ field, message }) => `${field}: ${message}`);
}
