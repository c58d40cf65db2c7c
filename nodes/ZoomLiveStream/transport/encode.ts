/** The format of a body. */
export type BodyFormat = 'multipart' | 'json';

/** The fields of `PATCH …/livestream/status`. */
export interface StatusFields {
	action?: string;
	settings?: object;
}

/**
 * The fields in one of the two formats that Zoom documents: multipart/form-data with `settings` as a
 * JSON text (Zoom collection), or JSON (Zoom OpenAPI). n8n adds the matching Content-Type itself, and
 * sends a global FormData again after a token refresh, which it cannot do with a stream.
 */
export function encode({ action, settings }: StatusFields, format: BodyFormat): FormData | object {
	// JSON leaves out what is undefined.
	if (format === 'json') return { action, settings };
	const form = new FormData();
	if (action !== undefined) form.append('action', action);
	if (settings) form.append('settings', JSON.stringify(settings));
	return form;
}
