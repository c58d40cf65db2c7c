import { isRecord } from '../../zoom/guards';
import { refuse, type Checked } from './parameterCheck';

/** The settings of a live stream in Zoom's names (Zoom OpenAPI, `/livestream/status`). */
export interface LiveStreamSettings {
	active_speaker_name?: boolean;
	display_name?: string;
	layout?: string;
	close_caption?: string;
}

/** The layouts that Zoom offers for meetings. */
export const LAYOUTS: readonly string[] = ['follow_host', 'gallery_view', 'speaker_view'];
/** The ways in which Zoom writes closed captions into a stream. */
export const CLOSED_CAPTIONS: readonly string[] = ['burnt-in', 'embedded', 'off'];

/** Characters, counted as JSON Schema counts them: an emoji is one (Zoom OpenAPI, `maxLength`). */
const LONGEST_DISPLAY_NAME = 50;

/**
 * Checks the settings that n8n assembled from the fields of the node, in the order in which the editor
 * lists them, so that what Zoom would refuse never reaches it.
 */
export function checkSettings(assembled: unknown): Checked<LiveStreamSettings> {
	const raw = isRecord(assembled) ? assembled : {};
	const settings: LiveStreamSettings = {};
	if ('close_caption' in raw) {
		const choice = checkChoice('Closed Captions', raw.close_caption, CLOSED_CAPTIONS);
		if (!choice.ok) return choice;
		settings.close_caption = choice.value;
	}
	if ('display_name' in raw) {
		const name = checkDisplayName(raw.display_name);
		if (!name.ok) return name;
		settings.display_name = name.value;
	}
	if ('layout' in raw) {
		const choice = checkChoice('Layout', raw.layout, LAYOUTS);
		if (!choice.ok) return choice;
		settings.layout = choice.value;
	}
	if ('active_speaker_name' in raw) {
		const flag = checkFlag('Show Active Speaker Name', raw.active_speaker_name);
		if (!flag.ok) return flag;
		settings.active_speaker_name = flag.value;
	}
	return { ok: true, value: settings };
}

function checkDisplayName(value: unknown): Checked<string> {
	const text = typeof value === 'number' ? String(value) : value;
	if (typeof text !== 'string' || text.trim() === '') {
		return refuse(
			"The parameter 'Display Name' is empty",
			`Enter 1 to ${LONGEST_DISPLAY_NAME} characters, or remove the field.`,
		);
	}
	const length = [...text].length;
	if (length > LONGEST_DISPLAY_NAME) {
		return refuse(
			`The parameter 'Display Name' has ${length} characters, and Zoom takes ${LONGEST_DISPLAY_NAME}`,
			`Shorten it to ${LONGEST_DISPLAY_NAME} characters or fewer.`,
		);
	}
	return { ok: true, value: text };
}

function checkChoice(
	parameter: string,
	value: unknown,
	choices: readonly string[],
): Checked<string> {
	const choice = choices.find((candidate) => candidate === value);
	if (choice !== undefined) return { ok: true, value: choice };
	return refuse(
		`The parameter '${parameter}' has a value that Zoom does not know`,
		`Choose from the list, or let the expression give one of: ${choices.join(', ')}.`,
	);
}

function checkFlag(parameter: string, value: unknown): Checked<boolean> {
	if (typeof value === 'boolean') return { ok: true, value };
	if (value === 'true' || value === 'false') return { ok: true, value: value === 'true' };
	return refuse(
		`The parameter '${parameter}' is neither on nor off`,
		'Use the switch, or let the expression give true or false.',
	);
}
