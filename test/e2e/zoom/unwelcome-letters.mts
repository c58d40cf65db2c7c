import type { Simulator } from '../../simulator/index.ts';
import { eventOf, letter, type Letter } from './zoom-letter.mts';

/** A request that must not start anything. */
export interface UnwelcomeLetter {
	what: string;
	letter: Letter;
	/** The status of its answer, which has no body. */
	status: number;
}

const TWO_HOURS = 120 * 60_000;

/** What someone other than Zoom may send, or Zoom without being asked. */
export function unwelcomeLetters(zoom: Simulator, id: string): UnwelcomeLetter[] {
	const { secretToken } = zoom.app;
	const event = eventOf(zoom, 'meeting.live_streaming_started', id);
	const genuine = letter(event, secretToken);
	const validation = { event: 'endpoint.url_validation', payload: { plainToken: 'a' } };
	return [
		{ what: 'an event of somebody else', letter: letter(event, 'another-secret'), status: 401 },
		{ what: 'a challenge of somebody else', letter: letter(validation, 'another'), status: 401 },
		{
			what: 'an event with a changed body',
			letter: { ...genuine, body: `${genuine.body} ` },
			status: 401,
		},
		{
			what: 'an event without a signature',
			letter: { ...genuine, headers: { 'content-type': 'application/json' } },
			status: 401,
		},
		{
			what: 'an event signed two hours ago',
			letter: letter(event, secretToken, Date.now() - TWO_HOURS),
			status: 401,
		},
		{
			what: 'an event that is not subscribed to',
			letter: letter(eventOf(zoom, 'meeting.ended', id), secretToken),
			status: 200,
		},
	];
}
