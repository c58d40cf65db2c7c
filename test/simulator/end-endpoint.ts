import type { Answer } from './answer';
import { noContent } from './answer';
import { jsonRefusalFor } from './body-format';
import type { Handler } from './call';
import { accessEvent } from './event-access';
import type { EventKind } from './event-kind';
import { isRecord } from './is-record';
import { refusals } from './zoom-errors';

const actions: Record<EventKind, readonly unknown[]> = {
	meeting: ['end', 'recover'],
	webinar: ['end'],
};

/**
 * PUT `/{meetings|webinars}/{id}/status` with the action `end`. An event that is not running is unchanged
 * (assumed), and so is one that is recovered. For webinars Zoom documents no success at all: 204 is assumed.
 */
export function changeEventStatus(kind: EventKind): Handler {
	return (call): Answer => {
		const { body, lifecycle } = call;
		const formatRefusal = jsonRefusalFor(body);
		if (formatRefusal !== undefined) return formatRefusal;
		const action = body.format === 'json' && isRecord(body.value) ? body.value.action : undefined;
		if (!actions[kind].includes(action)) {
			return refusals.validation([{ field: 'action', message: 'Invalid field.' }]);
		}
		const access = accessEvent(call, kind);
		if (!access.ok) return access.answer;
		if (action === 'end') lifecycle.endEvent(kind, access.value.event);
		return noContent;
	};
}
