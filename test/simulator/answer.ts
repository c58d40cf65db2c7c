/** A complete HTTP answer, decided before anything is written to the socket. */
export interface Answer {
	readonly status: number;
	readonly body: string;
	readonly contentType: string;
	readonly headers?: Readonly<Record<string, string>>;
	/** A test requested exactly this answer, so it says nothing about Zoom. */
	readonly onDemand?: true;
}

/** Either a value to continue with, or the answer that ends the request here. */
export type Checked<T> = { ok: true; value: T } | { ok: false; answer: Answer };

/** Zoom's success for almost every change: 204, empty, text/plain. */
export const noContent: Answer = { status: 204, body: '', contentType: 'text/plain' };

export function json(
	status: number,
	content: unknown,
	headers?: Readonly<Record<string, string>>,
): Answer {
	return {
		status,
		body: JSON.stringify(content),
		contentType: 'application/json;charset=UTF-8',
		headers,
	};
}

export function html(status: number, page: string): Answer {
	return { status, body: page, contentType: 'text/html; charset=utf-8' };
}

export function pass<T>(value: T): Checked<T> {
	return { ok: true, value };
}

export function refuse(answer: Answer): { ok: false; answer: Answer } {
	return { ok: false, answer };
}
