import { isRecord } from '../../zoom/guards';
import { fail, type Failure } from '../answers/failure';
import type { Operation } from '../operation';
import type { Item } from './item';
import { checkSettings, type LiveStreamSettings } from '../fields/settings';

/** The body of `PATCH …/livestream/status`. */
export interface StatusBody {
	kind: 'body';
	action?: string;
	settings?: LiveStreamSettings;
}

const NEEDS_SETTINGS: readonly Operation[] = ['updateSettings', 'changeLayout'];

/** Checks what n8n built from the node's fields and returns the body to send, without empty parts. */
export function readStatusBody({ assembled, operation, subject }: Item): StatusBody | Failure {
	const body: unknown = assembled.options.body;
	const { action, settings } = isRecord(body) ? body : {};
	const checked = checkSettings(settings);
	if (checked.kind === 'invalid') return fail('invalid_settings', subject, checked.problem);

	const hasSettings = Object.keys(checked.value).length > 0;
	if (NEEDS_SETTINGS.includes(operation) && !hasSettings) {
		return fail('invalid_settings', subject, {
			message: "The parameter 'Settings' is empty, so there is nothing to change",
			fix: 'Add at least one setting, such as Layout.',
		});
	}
	return {
		kind: 'body',
		...(typeof action === 'string' && { action }),
		...(hasSettings && { settings: checked.value }),
	};
}
