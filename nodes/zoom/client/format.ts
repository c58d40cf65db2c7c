import { isSuccess, type Answer } from './answer';

/** The format of a body. */
export type BodyFormat = 'multipart' | 'json';

/** The choices of the option Request Format. */
export type FormatChoice = BodyFormat | 'automatic';

/** The fields of `PATCH …/livestream/status`. */
export interface StatusFields {
	action?: string;
	settings?: object;
}

/**
 * The fields in one of the two formats that Zoom documents: multipart/form-data with `settings` as a JSON text
 * (Zoom collection), or JSON (Zoom OpenAPI). n8n adds the matching Content-Type itself.
 */
export function encode({ action, settings }: StatusFields, format: BodyFormat): FormData | object {
	// JSON leaves out what is undefined.
	if (format === 'json') return { action, settings };
	const form = new FormData();
	if (action !== undefined) form.append('action', action);
	if (settings) form.append('settings', JSON.stringify(settings));
	return form;
}

/** Where Zoom accepted JSON after it refused multipart, by account and address; forgets the oldest first. */
const acceptsJson = new Set<string>();
const MAX_REMEMBERED = 1_000;

/**
 * The format of one request. `automatic` begins with multipart (Zoom collection). After any refusal that could be
 * about the format, the same content is sent as JSON (Zoom OpenAPI) before anything is reported: a refused
 * request has no effect.
 */
export class RequestFormat {
	private refusedMultipart: Answer | undefined;

	private refusesJson = false;

	/** @param address identifies the account and where its requests go */
	constructor(
		private readonly choice: FormatChoice,
		private readonly address: string,
	) {}

	/** The format to send next. Another item may have found out in the meantime that Zoom accepts JSON. */
	get next(): BodyFormat {
		if (this.choice !== 'automatic') return this.choice;
		if (this.refusesJson) return 'multipart';
		return this.refusedMultipart || acceptsJson.has(this.address) ? 'json' : 'multipart';
	}

	/** Whether to send the request again at once, in the other format. */
	swapAfter(answer: Answer, sent: BodyFormat): boolean {
		if (this.choice !== 'automatic' || this.refusesJson) return false;
		if (sent === 'multipart') {
			if (!mayBeAboutFormat(answer)) return false;
			this.refusedMultipart = answer;
			return true;
		}
		if (this.refusedMultipart === undefined) return false;
		if (!mayBeAboutFormat(answer)) remember(this.address);
		// Zoom does not accept JSON here, so the first refusal was about something else.
		this.refusesJson = isFormatRefusal(answer);
		return this.refusesJson && isOutage(this.refusedMultipart);
	}

	/** The answer to report, and the format that it answers. */
	settle(answer: Answer, sent: BodyFormat): { answer: Answer; format: BodyFormat } {
		if (isSuccess(answer) && sent === 'json' && this.refusedMultipart) remember(this.address);
		return this.refusesJson && sent === 'json' && this.refusedMultipart
			? { answer: this.refusedMultipart, format: 'multipart' }
			: { answer, format: sent };
	}
}

/** Whether a refusal could be about the format of the body, whatever its text says. */
function mayBeAboutFormat(answer: Answer): boolean {
	if (answer.kind === 'unanswered') return false;
	const { status, code, text, unreadable } = answer;
	const isRefusal = status < 300 || (status >= 400 && status <= 500);
	return (
		isFormatRefusal(answer) ||
		status === 500 ||
		/validation failed/i.test(text) ||
		(status === 400 && code === 300) ||
		(unreadable && isRefusal)
	);
}

function isFormatRefusal(answer: Answer): boolean {
	if (answer.kind === 'unanswered') return false;
	return answer.status === 415 || /valid JSON object|unsupported content type/i.test(answer.text);
}

function isOutage(answer: Answer): boolean {
	return answer.kind === 'answered' && answer.status >= 500;
}

function remember(address: string): void {
	acceptsJson.add(address);
	const [oldest] = acceptsJson;
	if (acceptsJson.size > MAX_REMEMBERED && oldest !== undefined) acceptsJson.delete(oldest);
}
