import { userSettingsPath } from '../../zoom/endpoints';
import type { EventType } from '../../zoom/events';
import { fail, type Failure } from '../answers/failure';
import { ask, hostOf, lookUpEvent, lookUpHostSettings } from '../zoomState/ask';
import {
	isCustomServiceOn,
	isStreamingOn,
	servicesForWebinars,
	type Finding,
} from '../zoomState/findings';
import type { Item, Receipt } from './outcome';

/** The two host settings that a stream to a custom service needs, as the output calls them, in the order they are checked. */
const SWITCHES = ['liveStreaming', 'customService'] as const;
type Switch = (typeof SWITCHES)[number];

/**
 * The operation Enable: switches on what the event's host needs to stream to a custom service, and reads it
 * back. Zoom may show the second switch only once the first is on. If an administrator has locked a setting,
 * Zoom accepts a change but keeps the old value (Zoom does not document this).
 */
export async function enable(item: Item): Promise<Receipt | Failure> {
	const { eventType } = item.subject;
	const host = await findHost(item);
	if (typeof host !== 'string') return host;
	const changed: Switch[] = [];
	for (;;) {
		const settings = await lookUpHostSettings(item, host);
		if (settings.kind === 'failure') {
			return changed.length === 0 ? settings : notConfirmed(settings);
		}
		const found: Record<Switch, Finding> = {
			liveStreaming: isStreamingOn(settings.fields, eventType),
			customService: isCustomServiceOn(settings.fields, eventType),
		};
		const off = SWITCHES.filter((name) => found[name] === 'no');
		const checked = SWITCHES.map((name) => `${QUESTIONS[name]}: ${found[name]}`);
		if (off.length === 0) {
			const isUnclear = SWITCHES.some((name) => found[name] === 'unclear');
			return isUnclear
				? fail('unknown', item.subject, { ...UNCLEAR, checked })
				: receiptFor(changed);
		}
		if (off.some((name) => changed.includes(name))) {
			return fail('streaming_locked', item.subject, { checked });
		}
		const outcome = await ask(item, {
			method: 'PATCH',
			path: userSettingsPath(host),
			body: turningOn(off, settings.fields, eventType),
		});
		if (outcome.kind === 'failure') return outcome;
		changed.push(...off);
	}
}

async function findHost(item: Item): Promise<string | Failure> {
	const event = await lookUpEvent(item);
	if (event.kind === 'failure' && event.reason !== 'missing_scope') return event;
	const user = hostOf(item, event);
	if (user !== undefined) return user;
	if (event.kind === 'failure') {
		return {
			...event,
			fix: `Enter the host in the parameter 'Host', or add the scope. ${event.fix}`,
		};
	}
	return fail('host_not_found', item.subject, {
		message: 'Zoom does not say who hosts {event}',
		fix: "Enter the email or user ID of the host in the parameter 'Host'.",
	});
}

const QUESTIONS: Record<Switch, string> = {
	liveStreaming: 'live streaming is switched on for the host',
	customService: 'the host may use a custom service',
};

const UNCLEAR = {
	message: 'Zoom does not show all live streaming settings for the host of {event}',
	fix: 'In the Zoom web portal, check whether Settings shows live streaming at all. If not, ask your Zoom administrator for a plan that includes it.',
};

function notConfirmed(failure: Failure): Failure {
	const message = `Zoom accepted the change, but the node could not check that it took effect. ${failure.message}`;
	return { ...failure, message };
}

function receiptFor(changed: readonly Switch[]): Receipt {
	return {
		kind: 'receipt',
		requestFormat: 'json',
		fields: { changed: [...changed] },
		note:
			changed.length === 0
				? 'The host was already allowed to live stream, so there was nothing to change.'
				: 'The host can live stream now.',
	};
}

const CUSTOM_SERVICE = 'custom_live_streaming_service';

/** The body of PATCH `/users/{userId}/settings` that turns `switches` on and leaves everything else alone. */
function turningOn(
	switches: readonly Switch[],
	settings: Record<string, unknown>,
	eventType: EventType,
): object {
	const liveStreaming = switches.includes('liveStreaming');
	const customService = switches.includes('customService');
	if (eventType === 'meeting') {
		return {
			in_meeting: {
				...(liveStreaming && { allow_live_streaming: true }),
				...(customService && { [CUSTOM_SERVICE]: true }),
			},
		};
	}
	// Webinars have a list of services, and a change replaces the whole list.
	const services = [...servicesForWebinars(settings), CUSTOM_SERVICE];
	return {
		in_meeting: {
			webinar_live_streaming: {
				...(liveStreaming && { enable: true }),
				...(customService && { live_streaming_service: services }),
			},
		},
	};
}
