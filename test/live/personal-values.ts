import { isRecord } from '../../nodes/zoom/guards';

/** The names under which Zoom keeps what is nobody else's business: people, links, keys, ids. */
const PERSONAL =
	/(?:^|_)(?:id|uuid|emails?|topic|agenda|name|url|key|token|password|passcode|pmi|phone\w*|number|hosts|contact\w*|company|dept|location|vanity)$/i;

/** Every text and number in an answer of Zoom's that tells something about a person, an account or a stream. */
export function personalValues(body: unknown): string[] {
	if (Array.isArray(body)) return body.flatMap(personalValues);
	if (!isRecord(body)) return [];
	return Object.entries(body).flatMap(([name, value]) => {
		const isText = typeof value === 'string' || typeof value === 'number';
		if (isText) return PERSONAL.test(name) ? [String(value)] : [];
		return personalValues(value);
	});
}
