import { isRecord } from '../../zoom/guards';
import { checkChoice, checkFlag, checkLength, checkText } from './check';
import { CLOSED_CAPTIONS, LAYOUTS } from './choices';

/** The settings of a live stream in Zoom's names (Zoom OpenAPI, `/livestream/status`). */
export interface LiveStreamSettings {
	active_speaker_name?: boolean;
	display_name?: string;
	layout?: string;
	close_caption?: string;
}

const MAX_DISPLAY_NAME_LENGTH = 50;

/**
 * Checks the settings that n8n built from the node's fields, in the order of the editor, so that Zoom never
 * gets what it would refuse.
 * @throws InvalidField
 */
export function checkSettings(assembled: unknown): LiveStreamSettings {
	const raw = isRecord(assembled) ? assembled : {};
	return {
		...('close_caption' in raw && {
			close_caption: checkChoice('Closed Captions', raw.close_caption, CLOSED_CAPTIONS),
		}),
		...('display_name' in raw && { display_name: checkDisplayName(raw.display_name) }),
		...('layout' in raw && { layout: checkChoice('Layout', raw.layout, LAYOUTS) }),
		...('active_speaker_name' in raw && {
			active_speaker_name: checkFlag('Show Active Speaker Name', raw.active_speaker_name),
		}),
	};
}

function checkDisplayName(value: unknown): string {
	const name = checkText(
		'Display Name',
		value,
		`Enter 1 to ${MAX_DISPLAY_NAME_LENGTH} characters, or remove the field.`,
	);
	const fix = `Shorten it to ${MAX_DISPLAY_NAME_LENGTH} characters or fewer.`;
	return checkLength('Display Name', name, MAX_DISPLAY_NAME_LENGTH, fix);
}
