import { fail, type Failure, type Subject } from '../answers/failure';
import type { Obstacle } from '../../zoom/client/pace/rateSignal';

/** The failure of a request that was never sent, because no request got through to Zoom for `outageMs`. */
export function notSent(
	{ obstacle, outageMs }: { obstacle: Obstacle; outageMs: number },
	subject: Subject,
): Failure {
	const seconds = Math.round(outageMs / 1_000);
	return fail(obstacle, subject, {
		message: `No request to Zoom got through for ${seconds} seconds, so the one for {event} was not sent`,
		// The catalogue's message is about a request that may have taken effect.
		...(obstacle === 'timed_out' && {
			fix: 'Run the node again in a few minutes and check status.zoom.us.',
		}),
	});
}
