import { userSettingsPath } from '../../zoom/endpoints';
import { hostOf } from '../zoomState/host';
import { lookUpEvent, lookUpHostSettings } from '../zoomState/lookUp';
import { fail, type Failure } from '../answers/failure';
import { ask } from '../zoomState/ask';
import type { Item, Receipt } from './outcome';
import {
	STREAMING_SWITCHES,
	switchesIn,
	switchesThatAre,
	turningOn,
	type StreamingSwitch,
	type SwitchFindings,
} from './streamingSwitches';

/**
 * The operation Enable: switches on what the event's host needs to stream to a custom service, and reads it
 * back. Zoom may show the second switch only once the first is on. If an administrator has locked a setting,
 * Zoom accepts a change but keeps the old value (Zoom does not document this).
 */
export async function enable(item: Item): Promise<Receipt | Failure> {
	const host = await findHost(item);
	if (host.kind === 'failure') return host;
	const changed: StreamingSwitch[] = [];
	for (;;) {
		const settings = await lookUpHostSettings(item, host.user);
		if (settings.kind === 'failure') {
			return changed.length === 0 ? settings : notConfirmed(settings);
		}
		const found = switchesIn(settings.fields, item.subject.eventType);
		const off = switchesThatAre('no', found);
		if (off.length === 0) return unclearSettings(item, found) ?? receiptFor(changed);
		if (off.some((name) => changed.includes(name))) return locked(item, found);

		const outcome = await ask(item, {
			method: 'PATCH',
			path: userSettingsPath(host.user),
			body: turningOn(off, settings.fields, item.subject.eventType),
		});
		if (outcome.kind === 'failure') return outcome;
		changed.push(...off);
	}
}

async function findHost(item: Item): Promise<{ kind: 'host'; user: string } | Failure> {
	const event = await lookUpEvent(item);
	if (event.kind === 'failure' && event.reason !== 'missing_scope') return event;
	const user = hostOf(item, event);
	if (user !== undefined) return { kind: 'host', user };
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

const NAMES: Record<StreamingSwitch, string> = {
	liveStreaming: 'live streaming is switched on for the host',
	customService: 'the host may use a custom service',
};

function locked({ subject }: Item, found: SwitchFindings): Failure {
	return fail('streaming_locked', subject, { checked: listed(found) });
}

/** Why it is not certain that the host can stream; undefined if it is. */
function unclearSettings({ subject }: Item, found: SwitchFindings): Failure | undefined {
	if (switchesThatAre('unclear', found).length === 0) return undefined;
	return fail('unknown', subject, {
		message: 'Zoom does not show all live streaming settings for the host of {event}',
		fix: 'In the Zoom web portal, check whether Settings shows live streaming at all. If not, ask your Zoom administrator for a plan that includes it.',
		checked: listed(found),
	});
}

function listed(found: SwitchFindings): string[] {
	return STREAMING_SWITCHES.map((name) => `${NAMES[name]}: ${found[name]}`);
}

function notConfirmed(failure: Failure): Failure {
	const message = `Zoom accepted the change, but the node could not check that it took effect. ${failure.message}`;
	return { ...failure, message };
}

function receiptFor(changed: readonly StreamingSwitch[]): Receipt {
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
