import type { BodyFormat } from '../../nodes/zoom/client/format';
import { statusPath } from '../../nodes/zoom/endpoints';
import type { Check } from './check';

/** What the check calls the stream. */
export const DISPLAY_NAME = 'Live stream check';
/** One character more than Zoom accepts. */
const TOO_LONG = DISPLAY_NAME.padEnd(51, '.');

/** Asks what can be asked with the stream off: both request formats, and settings before a start. */
export async function askWhileOff(check: Check): Promise<void> {
	await askInFormat(check, 'multipart', {
		stop: 'needlessStopMultipart',
		action: 'unknownActionMultipart',
		name: 'longNameMultipart',
	});
	await askInFormat(check, 'json', {
		stop: 'needlessStopJson',
		action: 'unknownActionJson',
		name: 'longNameJson',
	});
	const settings = { displayName: DISPLAY_NAME };
	await check.askNode('nodeSettings', 'updateSettings', { settings });
}

type StopId = 'needlessStopMultipart' | 'needlessStopJson';
type RefusedId =
	| 'unknownActionMultipart'
	| 'unknownActionJson'
	| 'longNameMultipart'
	| 'longNameJson';

/** What Zoom refuses by name it has read: a format that is taken and not understood shows here. */
async function askInFormat(
	check: Check,
	format: BodyFormat,
	ids: { stop: StopId; action: RefusedId; name: RefusedId },
): Promise<void> {
	const path = statusPath('meeting', check.settings.meetingId);
	const request = { method: 'PATCH', path, format } as const;
	const { observation } = await check.askZoom(ids.stop, {
		...request,
		content: { action: 'stop' },
		operation: 'stop',
	});
	if (observation.reading === 'format_refused') {
		check.skip('Zoom refuses the format', ids.action, ids.name);
		return;
	}
	const operation = 'updateSettings';
	await check.askZoom(ids.action, { ...request, content: { action: 'no_such_action' }, operation });
	const settings = { display_name: TOO_LONG };
	await check.askZoom(ids.name, { ...request, content: { settings }, operation });
}
