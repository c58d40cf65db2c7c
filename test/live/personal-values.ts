import { isRecord } from '../../nodes/zoom/guards';

/** The fields in which Zoom has what is private: people, links, keys, ids. */
const PERSONAL =
	/(?:^|_)(?:id|uuid|emails?|topic|agenda|name|url|key|token|password|passcode|pmi|phone\w*|number|hosts|contact\w*|company|dept|location|vanity)$/i;

/** Every text and number in a Zoom answer that is about people, accounts or streams. */
export function personalValues(body: unknown): string[] {
	if (Array.isArray(body)) return body.flatMap(personalValues);
	if (!isRecord(body)) return [];
	return Object.entries(body).flatMap(([name, value]) => {
		const isText = typeof value === 'string' || typeof value === 'number';
		if (isText) return PERSONAL.test(name) ? [String(value)] : [];
		return personalValues(value);
	});
}
