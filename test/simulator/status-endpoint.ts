import type { Answer } from './answer';
import { noContent } from './answer';
import { formatRefusalFor } from './body-format';
import type { Handler } from './call';
import { accessEvent, wordingOf } from './event-access';
import type { EventKind } from './event-kind';
import { judgeStatus, statusContent } from './status-content';
import { decideStatus } from './status-decision';
import { refusals } from './zoom-errors';

/** PATCH `/{meetings|webinars}/{id}/livestream/status`. */
export function changeStatus(kind: EventKind): Handler {
	return (call): Answer => {
		const { world, lifecycle, body } = call;
		const { behaviour } = world;
		const formatRefusal = formatRefusalFor(body, behaviour);
		if (formatRefusal !== undefined) return formatRefusal;
		const { problems, change } = judgeStatus(kind, statusContent(body));
		if (problems.length > 0) return refusals.validation(problems);
		const access = accessEvent(call, kind);
		if (!access.ok) return access.answer;
		const { event } = access.value;
		const now = world.now();
		const wording = wordingOf(call, kind);
		const decision = decideStatus({ ...access.value, wording, change, behaviour, now });
		switch (decision.kind) {
			case 'refuse':
				return decision.answer;
			case 'start':
				Object.assign(event.settings, decision.settings);
				lifecycle.startStream(kind, event);
				return noContent;
			case 'stop':
				lifecycle.stopStream(kind, event);
				return noContent;
			case 'apply':
				Object.assign(event.settings, decision.settings);
				return noContent;
			case 'nothing':
				return noContent;
		}
	};
}
