import type { EventType } from '../../zoom/events';
import { scopesFor } from '../../zoom/scopes';
import { isRunning, type Finding } from '../zoomState/findings';
import type { Details } from '../zoomState/lookUp';
import { wordingOf, type Condition } from '../answers/catalogue';
import { fail, type Failure, type Subject } from '../answers/failure';

/** What is checked, in the names of the output. */
export type CheckName =
	| 'event'
	| 'inProgress'
	| 'encryption'
	| 'plan'
	| 'setting'
	| 'customService'
	| 'destination'
	| 'scopes';

/** One thing a start needs. */
export interface Check {
	check: CheckName;
	/** Null if unknown or not needed yet. */
	ok: boolean | null;
	/** What was found. */
	detail: string;
	/** What to do about it; null when there is nothing to do. */
	fix: string | null;
}

/** What Zoom returned; undefined if there was no point in asking. */
export type LookUp = Details | Failure | undefined;

const DETAILS = {
	encryption: "The event's encryption allows streaming",
	plan: "The host's plan includes live streaming",
	setting: 'Live streaming is switched on for the host',
	customService: 'The host may stream to a custom service',
	destination: 'A destination is set',
};

/** Whether the event exists and belongs to the credential's account. */
export function checkEvent(lookUp: Details | Failure, label: string): Check {
	if (lookUp.kind === 'details') {
		return { check: 'event', ok: true, detail: `${label} found`, fix: null };
	}
	const { message, fix } = lookUp;
	return {
		check: 'event',
		ok: lookUp.reason === 'missing_scope' ? null : false,
		detail: message,
		fix,
	};
}

/** Whether the event is running. Before the show it is not, which is no reason for an alarm. */
export function checkRunning(lookUp: Details | Failure, eventType: EventType): Check {
	const running = lookUp.kind === 'details' ? isRunning(lookUp.fields) : 'unclear';
	const check = 'inProgress';
	switch (running) {
		case 'yes':
			return { check, ok: true, detail: `The ${eventType} is running`, fix: null };
		case 'no':
			return {
				check,
				ok: null,
				detail: `The ${eventType} has not started yet`,
				fix: `Start the ${eventType} in Zoom before you start the stream.`,
			};
		case 'unclear':
			return {
				check,
				ok: null,
				detail: `Zoom does not say whether the ${eventType} is running`,
				fix: null,
			};
	}
}

/** A check of Zoom's answer, with the catalogue's message if it is not fine. */
export function checkWith(
	check: keyof typeof DETAILS,
	condition: Condition,
	subject: Subject,
	lookUp: LookUp,
	findingOf: (fields: Details['fields']) => Finding,
): Check {
	const finding = lookUp?.kind === 'details' ? findingOf(lookUp.fields) : 'unclear';
	switch (finding) {
		case 'yes':
			return { check, ok: true, detail: DETAILS[check], fix: null };
		case 'no': {
			const { message, fix } = fail(condition, subject);
			return { check, ok: false, detail: message, fix };
		}
		case 'unclear':
			return {
				check,
				ok: null,
				detail: lookUp?.kind === 'failure' ? `Not checked: ${lookUp.message}` : 'Not checked',
				fix: lookUp?.kind === 'failure' ? lookUp.fix : null,
			};
	}
}

/** The scopes that a start and the other checks need and that the Zoom app is known to lack. */
export function scopesMissing(
	lookUps: LookUp[],
	granted: readonly string[] | undefined,
	eventType: EventType,
): string[] {
	const refused = lookUps.flatMap((lookUp) =>
		lookUp?.kind === 'failure' && lookUp.reason === 'missing_scope'
			? (lookUp.missingScopes ?? [])
			: [],
	);
	const needed = scopesFor(['start'], 'user', [eventType]);
	const enough = [...needed, `${eventType}:write`].flatMap((scope) => [scope, `${scope}:admin`]);
	const mayStart = granted === undefined || granted.some((scope) => enough.includes(scope));
	return [...new Set([...(mayStart ? [] : needed), ...refused])];
}

/** Whether the token has all required scopes. */
export function checkScopes(missing: readonly string[]): Check {
	return missing.length === 0
		? { check: 'scopes', ok: true, detail: 'No scope is known to be missing', fix: null }
		: {
				check: 'scopes',
				ok: false,
				detail: `The Zoom app is missing: ${missing.join(', ')}`,
				fix: wordingOf('missing_scope').fix,
			};
}
