import { isRecord } from '../../zoom/guards';
import { fail, type Failure } from '../errors/failure';
import type { Operation } from '../operation';
import type { Item } from '../item/item';
import type { ZoomEvent } from '../item/locate';
import { checkSettings, type LiveStreamSettings } from './settings';

/** The body of `PATCH …/livestream/status`. */
export interface StatusBody {
	kind: 'body';
	action?: string;
	settings?: LiveStreamSettings;
}

const NEEDS_SETTINGS: readonly Operation[] = ['updateSettings', 'changeLayout'];

/** Checks what n8n assembled from the node's fields and gives the body to send, without empty parts. */
export function readStatusBody(item: Item, event: ZoomEvent): StatusBody | Failure {
	const assembled: unknown = item.assembled.options.body;
	const { action, settings } = isRecord(assembled) ? assembled : {};
	const checked = checkSettings(settings);
	if (!checked.ok) return fail('invalid_settings', event, checked.problem);

	const hasSettings = Object.keys(checked.value).length > 0;
	if (NEEDS_SETTINGS.includes(item.operation) && !hasSettings) {
		return fail('invalid_settings', event, {
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
