import type { Answer } from './answer';
import { isRecord } from './is-record';
import type { Behaviour } from './options';
import type { RequestBody } from './request-body';
import { refusals } from './zoom-errors';

type FormatChoice = Pick<Behaviour, 'requestFormats' | 'formatRefusal'>;

/** Why Zoom does not accept a body where it only documents JSON; undefined if it does. */
export function jsonRefusalFor(body: RequestBody): Answer | undefined {
	const formatRefusal = 'unsupported_content_type';
	return formatRefusalFor(body, { requestFormats: 'json', formatRefusal });
}

/** Why Zoom does not accept a body in this format; undefined if it does (Zoom error definitions). */
export function formatRefusalFor(body: RequestBody, choice: FormatChoice): Answer | undefined {
	switch (body.format) {
		case 'none':
			return refusals.invalidJsonObject();
		case 'other':
			return refusalOf(choice);
		case 'multipart':
			if (choice.requestFormats === 'json') return refusalOf(choice);
			return body.wellFormed
				? undefined
				: refusals.validation([{ field: 'body', message: 'Malformed multipart.' }]);
		case 'json':
			if (choice.requestFormats === 'multipart') return refusalOf(choice);
			return body.wellFormed && isRecord(body.value) ? undefined : refusals.invalidJsonObject();
	}
}

function refusalOf({ formatRefusal }: FormatChoice): Answer {
	return formatRefusal === 'unsupported_content_type'
		? refusals.unsupportedContentType()
		: refusals.invalidJsonObject();
}
