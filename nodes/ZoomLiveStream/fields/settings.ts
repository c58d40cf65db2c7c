import { isRecord } from '../../zoom/guards';
import { CLOSED_CAPTIONS, LAYOUTS } from './choices';
import {
	checkChoice,
	checkFlag,
	checkLength,
	checkText,
	valid,
	type CheckedParameter,
} from './parameter';

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
 */
export function checkSettings(assembled: unknown): CheckedParameter<LiveStreamSettings> {
	const raw = isRecord(assembled) ? assembled : {};
	const settings: LiveStreamSettings = {};
	if ('close_caption' in raw) {
		const choice = checkChoice('Closed Captions', raw.close_caption, CLOSED_CAPTIONS);
		if (choice.kind === 'invalid') return choice;
		settings.close_caption = choice.value;
	}
	if ('display_name' in raw) {
		const name = checkDisplayName(raw.display_name);
		if (name.kind === 'invalid') return name;
		settings.display_name = name.value;
	}
	if ('layout' in raw) {
		const choice = checkChoice('Layout', raw.layout, LAYOUTS);
		if (choice.kind === 'invalid') return choice;
		settings.layout = choice.value;
	}
	if ('active_speaker_name' in raw) {
		const flag = checkFlag('Show Active Speaker Name', raw.active_speaker_name);
		if (flag.kind === 'invalid') return flag;
		settings.active_speaker_name = flag.value;
	}
	return valid(settings);
}

function checkDisplayName(value: unknown): CheckedParameter<string> {
	const name = checkText(
		'Display Name',
		value,
		`Enter 1 to ${MAX_DISPLAY_NAME_LENGTH} characters, or remove the field.`,
	);
	if (name.kind === 'invalid') return name;
	const fix = `Shorten it to ${MAX_DISPLAY_NAME_LENGTH} characters or fewer.`;
	return checkLength('Display Name', name.value, MAX_DISPLAY_NAME_LENGTH, fix);
}
