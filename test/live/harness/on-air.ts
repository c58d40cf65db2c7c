import { clock } from '../../engine/harness/clock';
import type { Simulator } from '../../simulator';
import { CHECKED } from './checking';

/** The requests that start, stop or change the stream. */
export const STATUS = { method: 'PATCH', path: /livestream\/status$/ };

/** Does something at the wait between the starts, when the stream is on air. */
export function onAir(zoom: Simulator, act: () => void): void {
	clock.onWait = () => {
		if (clock.waits.at(-1) !== 35_000) return;
		expect(zoom.meeting(CHECKED).stream).toBe('live');
		act();
	};
}
