import type { EventKind } from './event-kind';
import { isRecord } from './is-record';
import type { RequestBody } from './request-body';
import { parseJson } from './request-body';
import type { FieldProblem } from './zoom-errors';

export type StreamAction = 'start' | 'stop' | 'mode';

/** The content of a `…/livestream/status` body, in either format, before it is checked. */
export interface StatusContent {
	action: unknown;
	settings: unknown;
	/** The `settings` text of a multipart body was not JSON. */
	settingsUnreadable: boolean;
}

/** A status body that Zoom accepts. Without an action, it only changes the settings. */
export interface StatusChange {
	action: StreamAction | undefined;
	settings: Record<string, unknown> | undefined;
}

/** In multipart, `action` is text and `settings` is JSON as text (the collection's form). */
export function statusContent(body: RequestBody): StatusContent {
	if (body.format === 'multipart') {
		const { action, settings: text } = body.fields;
		if (text === undefined) return { action, settings: undefined, settingsUnreadable: false };
		const { wellFormed, value } = parseJson(text);
		return { action, settings: value, settingsUnreadable: !wellFormed };
	}
	const content = body.format === 'json' && isRecord(body.value) ? body.value : {};
	return { action: content.action, settings: content.settings, settingsUnreadable: false };
}

const actions: Record<EventKind, readonly StreamAction[]> = {
	meeting: ['start', 'stop', 'mode'],
	webinar: ['start', 'stop'],
};
const layouts: readonly unknown[] = ['follow_host', 'gallery_view', 'speaker_view'];
const captions: readonly unknown[] = ['burnt-in', 'embedded', 'off'];

/** Whether Zoom accepts a settings value. Unknown settings are ignored (assumed). */
const accepts: Record<string, (value: unknown, kind: EventKind) => boolean> = {
	active_speaker_name: (value) => typeof value === 'boolean',
	display_name: (value) => typeof value === 'string' && hasLength(value, 1, 50),
	layout: (value, kind) => kind === 'meeting' && layouts.includes(value),
	close_caption: (value) => captions.includes(value),
};

/** Counts characters as code points, not UTF-16 units (assumed). */
function hasLength(text: string, least: number, most: number): boolean {
	const length = [...text].length;
	return length >= least && length <= most;
}

/** Either the change that a body requests, or every invalid field. */
export function judgeStatus(
	kind: EventKind,
	content: StatusContent,
): { problems: FieldProblem[]; change: StatusChange } {
	const action = actions[kind].find((known) => known === content.action);
	const settings = isRecord(content.settings) ? content.settings : undefined;
	const problems: FieldProblem[] = [];
	if (content.action !== undefined && action === undefined) problems.push(invalid('action'));
	if (content.settingsUnreadable || (content.settings !== undefined && settings === undefined)) {
		problems.push(invalid('settings'));
	}
	for (const [name, value] of Object.entries(settings ?? {})) {
		const accept = Object.hasOwn(accepts, name) ? accepts[name] : undefined;
		if (accept !== undefined && !accept(value, kind)) problems.push(invalid(`settings.${name}`));
	}
	return { problems, change: { action, settings } };
}

function invalid(field: string): FieldProblem {
	return { field, message: 'Invalid field.' };
}
