import { statusPath } from '../../nodes/zoom/endpoints';
import { DISPLAY_NAME } from './ask-while-off';
import type { Check } from './check';
import type { Sight } from './look-around';
import type { QuestionId } from './questions';

/** Longer than the 30 s for which Zoom refuses a second start of the same meeting, in ms. */
const PAUSE_BETWEEN_STARTS = 35_000;

const ON_AIR: QuestionId[] = [
	'secondStart',
	'startOnAir',
	'settingsOnAir',
	'nodeLayout',
	'nodeStop',
];

/** Puts the stream on air, asks what can only be asked then, and stops it. */
export async function askOnAir(check: Check, { running }: Sight): Promise<void> {
	if (running === false) {
		check.skip('the meeting is not in progress', 'nodeStart', ...ON_AIR);
		return;
	}
	await check.askNode('nodeStart', 'start', { settings: { displayName: DISPLAY_NAME } });
	if (check.possibleStarts === 0) {
		check.skip('Zoom refused the start', ...ON_AIR);
		return;
	}
	await check.askZoom('secondStart', { ...statusRequest(check, 'start'), operation: 'start' });

	check.surroundings.tell(`Waiting ${PAUSE_BETWEEN_STARTS / 1000} seconds …`);
	await check.surroundings.wait(PAUSE_BETWEEN_STARTS, check.signal);
	await check.askZoom('startOnAir', { ...statusRequest(check, 'start'), operation: 'start' });
	await check.askZoom('settingsOnAir', {
		...statusRequest(check, undefined, { display_name: DISPLAY_NAME }),
		operation: 'updateSettings',
	});
	await check.askNode('nodeLayout', 'changeLayout', { settings: { layout: 'speaker_view' } });
	await check.askNode('nodeStop', 'stop');
}

type StatusSettings = { display_name?: string };

function statusRequest(check: Check, action: string | undefined, settings?: StatusSettings) {
	const path = statusPath('meeting', check.settings.meetingId);
	const content = { ...(action && { action }), ...(settings && { settings }) };
	return { method: 'PATCH', path, content, format: check.format } as const;
}
