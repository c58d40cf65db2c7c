import type { EventType } from '../../zoom/events';
import { entryFor } from '../errors/classify';
import { fail, type Failure } from '../errors/failure';
import type { Reason } from '../errors/reasons';
import type { ZoomEvent } from '../item/locate';
import type { Found } from '../diagnosis/lookUp';
import { isRunning, type Verdict } from '../diagnosis/findings';

/** One thing that a start needs. */
export interface Check {
	check: string;
	/** Null when nothing tells, or when it is not needed yet. */
	ok: boolean | null;
	/** What was found. */
	detail: string;
	/** What to do about it; null when there is nothing to do. */
	fix: string | null;
}

/** What a look at Zoom gave; undefined when there was no point in looking. */
export type Look = Found | Failure | undefined;

const DETAILS = {
	plan: 'The plan of the host includes live streaming',
	setting: 'Live streaming is switched on for the host',
	customService: 'The host may stream to a custom service',
	destination: 'A destination is set',
};

/** Whether the event exists and belongs to the credential's account. */
export function checkEvent(look: Found | Failure, label: string): Check {
	if (look.kind === 'found') {
		return { check: 'event', ok: true, detail: `${label} found`, fix: null };
	}
	const { message, fix } = look;
	return {
		check: 'event',
		ok: look.reason === 'missing_scope' ? null : false,
		detail: message,
		fix,
	};
}

/** Whether the event runs. Before the show it does not, which is no reason for an alarm. */
export function checkRunning(look: Found | Failure, eventType: EventType): Check {
	const running = look.kind === 'found' ? isRunning(look.fields) : 'unclear';
	const check = 'inProgress';
	switch (running) {
		case 'yes':
			return { check, ok: true, detail: `The ${eventType} is running`, fix: null };
		case 'no':
			return {
				check,
				ok: null,
				detail: `The ${eventType} has not started yet`,
				fix: `Start the ${eventType} in Zoom before the stream is to start.`,
			};
		case 'unclear':
			return {
				check,
				ok: null,
				detail: `Zoom does not tell whether the ${eventType} runs`,
				fix: null,
			};
	}
}

/** A check by the verdict on what was found, worded by the catalogue when it is not fine. */
export function checkWith(
	check: keyof typeof DETAILS,
	reason: Reason,
	event: ZoomEvent,
	look: Look,
	verdictOf: (fields: Found['fields']) => Verdict,
): Check {
	const verdict = look?.kind === 'found' ? verdictOf(look.fields) : 'unclear';
	switch (verdict) {
		case 'yes':
			return { check, ok: true, detail: DETAILS[check], fix: null };
		case 'no': {
			const { message, fix } = fail(reason, event);
			return { check, ok: false, detail: message, fix };
		}
		case 'unclear':
			return {
				check,
				ok: null,
				detail: look?.kind === 'failure' ? `Not checked: ${look.message}` : 'Not checked',
				fix: look?.kind === 'failure' ? look.fix : null,
			};
	}
}

/** Whether the token has the scope for a start, and the scopes for the other checks. */
export function checkScopes(
	looks: Look[],
	granted: readonly string[] | undefined,
	eventType: EventType,
): Check {
	const refused = looks.flatMap((look) =>
		look?.kind === 'failure' && look.reason === 'missing_scope' ? (look.missingScopes ?? []) : [],
	);
	const needed = `${eventType}:update:livestream_status`;
	const enough = [needed, `${eventType}:write`].flatMap((scope) => [scope, `${scope}:admin`]);
	const mayStart = granted === undefined || granted.some((scope) => enough.includes(scope));
	const missing = [...new Set([...(mayStart ? [] : [needed]), ...refused])];
	return missing.length === 0
		? { check: 'scopes', ok: true, detail: 'No scope is known to be missing', fix: null }
		: {
				check: 'scopes',
				ok: false,
				detail: `The Zoom app lacks: ${missing.join(', ')}`,
				fix: entryFor('missing_scope').fix,
			};
}
