import type { BodyFormat } from '../../nodes/zoom/client/format';
import type { Observation } from './observation';
import type { QuestionId } from './questions';

type Observations = ReadonlyMap<QuestionId, Observation>;

/** What Zoom does with each of the two request formats, in words. */
export function formatsIn(observations: Observations): Record<BodyFormat, string> {
	const readingOf = (id: QuestionId) => observations.get(id)?.reading;
	return {
		multipart: inWords(readingOf('needlessStopMultipart'), readingOf('unknownActionMultipart')),
		json: inWords(readingOf('needlessStopJson'), readingOf('unknownActionJson')),
	};
}

type Reading = Observation['reading'] | undefined;

/** A format is taken for certain when Zoom refuses a value in it, because then Zoom has read it. */
function inWords(stop: Reading, unknownAction: Reading): string {
	if (stop === 'format_refused') return 'refused';
	if (unknownAction === 'validation_failed') return 'taken and read';
	if (unknownAction === 'accepted') return 'taken, but not read';
	return 'not known';
}
