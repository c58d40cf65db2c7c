import { statusPath } from '../../nodes/zoom/endpoints';
import type { Answer } from '../../nodes/zoom/client/answer';
import type { BodyFormat } from '../../nodes/zoom/client/format';
import { interpret } from '../../nodes/ZoomLiveStream/answers/interpret';
import type { Check } from './check';
import { observe, type Observation } from './observation';

/** How the check has left the stream. */
export type Ending =
	/** Nothing was sent that could change it. */
	| 'untouched'
	/** Zoom took a stop, or says that nothing is live. */
	| 'off'
	/** Zoom refused every start, so the stream is as it was. */
	| 'never_started'
	/** Not known: someone has to look at the meeting. */
	| 'unclear';

const NEEDLESS_STOP = { multipart: 'needlessStopMultipart', json: 'needlessStopJson' } as const;

const TRIES = 8;
/** Between two stops, in ms. */
const PAUSE = 10_000;

/**
 * Stops the stream, whatever has happened before, and tries again while Zoom cannot be reached. After an
 * interrupted start it stops twice, because the start may reach Zoom after the first stop.
 */
export async function leaveOff(check: Check): Promise<Ending> {
	if (!check.touched) return 'untouched';
	const { tell, wait } = check.surroundings;
	tell('Leaving the stream off …');
	const ending = await stopUntilOff(check);
	if (!check.startUnderWay) return ending;
	tell('Stopping it once more in 10 seconds, in case the start was still on its way …');
	await wait(PAUSE);
	return await stopUntilOff(check);
}

async function stopUntilOff(check: Check): Promise<Ending> {
	let format = check.format;
	for (let left = TRIES; left > 0; left -= 1) {
		const answer = await sendStop(check, format);
		if (isOff(check, answer, format)) return 'off';
		const outcome = interpret(answer, { eventType: 'meeting', operation: 'stop' });
		if (outcome.kind === 'failure' && outcome.reason === 'format_refused') {
			format = format === 'json' ? 'multipart' : 'json';
		} else if (outcome.kind === 'failure' && outcome.recovery === 'none') {
			break;
		} else if (left > 1) {
			// Not to be cut short by a second Ctrl+C.
			await check.surroundings.wait(PAUSE);
		}
	}
	return check.possibleStarts === 0 ? 'never_started' : 'unclear';
}

async function sendStop({ client, settings }: Check, format: BodyFormat): Promise<Answer> {
	const path = statusPath('meeting', settings.meetingId);
	return await client.ask({ method: 'PATCH', path, content: { action: 'stop' }, format });
}

function isOff({ observations }: Check, answer: Answer, format: BodyFormat): boolean {
	const stop = observe(answer, 'stop');
	if (stop.reading === 'accepted' || stop.reading === 'already_in_state') return true;
	const needless = observations.get(NEEDLESS_STOP[format]);
	return saysTheSame(needless, stop) && !saysTheSame(observations.get('nodeStop'), stop);
}

/**
 * Zoom's own words for a needless stop, learned before the start, when the node cannot read them. They
 * prove nothing when Zoom said them to the first stop after the start as well.
 */
function saysTheSame(known: Observation | undefined, stop: Observation): boolean {
	return (
		known?.reading === 'unknown' &&
		known.status === stop.status &&
		known.code === stop.code &&
		known.message === stop.message
	);
}
