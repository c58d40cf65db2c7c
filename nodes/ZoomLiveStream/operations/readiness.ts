import { appKindOf } from '../../zoom/authentication';
import { eventLabel, type EventType } from '../../zoom/events';
import { scopesFor, type AppKind } from '../../zoom/scopes';
import { isLimitOrOutage, wordingOf, type Condition, type Reason } from '../answers/catalogue';
import { fail, type Failure } from '../answers/failure';
import {
	hostOf,
	lookUpDestination,
	lookUpEvent,
	lookUpHost,
	lookUpHostSettings,
	type Details,
} from '../zoomState/ask';
import {
	hasDestination,
	hasPlan,
	hasStreamKey,
	isActive,
	isCustomServiceOn,
	isRunning,
	isStreamable,
	isStreamingOn,
	type Finding,
} from '../zoomState/findings';
import { personalIdIn } from '../zoomState/hostEvents';
import type { Item, Report } from './outcome';

/** One thing that a start needs, as the output shows it. */
interface Check {
	check: string;
	/** Null if it could not be looked at, or is not needed yet. */
	ok: boolean | null;
	/** What was found. */
	detail: string;
	/** What to do about it. */
	fix?: string;
}

/** A check with its words for the summary. */
interface Checked extends Check {
	/** What could not be looked at, and the scope that it needs. */
	unchecked?: { what: string; scope: string | null };
	/** What is in the way and what to do, as parts of a sentence about the event. */
	obstacle?: Obstacle;
}

interface Obstacle {
	found: string;
	fix: string;
}

/** What Zoom returned; undefined if there was no way to ask. */
type LookUp = Details | Failure | undefined;

/**
 * The operation Check Readiness: checks everything a stream needs, without starting anything. The event is ready
 * if it was found and nothing is known to be in the way. What could not be looked at does not count, and neither
 * does an event that is not running yet, because this is meant for the time before the show.
 */
export async function checkReadiness(item: Item): Promise<Report | Failure> {
	const event = await lookUpEvent(item);
	const exists = event.kind === 'details' || event.reason === 'missing_scope';
	const user = exists ? hostOf(item, event) : undefined;
	const [host, settings, destination] = await Promise.all<LookUp>([
		user === undefined ? undefined : lookUpHost(item, user),
		user === undefined ? undefined : lookUpHostSettings(item, user),
		exists ? lookUpDestination(item) : undefined,
	]);
	const lookUps: LookUp[] = [event, host, settings, destination];
	const obstacle = lookUps.find((lookUp) => lookUp?.kind === 'failure' && cannotCheck(lookUp));
	if (obstacle?.kind === 'failure') return obstacle;

	const { functions, subject } = item;
	const { eventType } = subject;
	const kind = appKindOf(functions);
	const granted = await item.client.connection.grantedScopes();
	const checkOf = (lookUp: LookUp, check: CheckName) =>
		checkWith(CHECKS[check], check, lookUp, item);
	const checks: Checked[] = [
		checkEvent(event, eventType),
		checkRunning(event, eventType),
		checkOf(exists ? event : undefined, 'encryption'),
		checkOf(host, 'host'),
		checkOf(host, 'plan'),
		checkOf(settings, 'setting'),
		checkOf(settings, 'customService'),
		checkOf(destination, 'destination'),
		checkOf(isMissing(destination) ? undefined : destination, 'streamKey'),
		checkScope(granted, eventType, kind),
	];
	const personalMeetingId =
		event.kind === 'details' ? personalIdIn(event.fields.pmi, subject.id) : undefined;
	const ready = event.kind === 'details' && checks.every(({ ok }) => ok !== false);
	return {
		kind: 'report',
		fields: {
			ready,
			summary: summarize(nameOf(item, event), checks, ready),
			...(personalMeetingId && { personalMeetingId }),
			unchecked: checks.flatMap(({ check, unchecked }) =>
				unchecked ? [{ check, scope: unchecked.scope }] : [],
			),
			checks: checks.map(({ check, ok, detail, fix }) => ({
				check,
				ok,
				detail,
				...(fix && { fix }),
			})),
		},
	};
}

/** These say nothing about the event, even if they cannot resolve themselves. */
const IN_THE_WAY: readonly Reason[] = ['token_rejected', 'zoom_unavailable', 'network_unreachable'];

/** With an outage, a rate limit or a rejected sign-in, nothing can be said about readiness. */
function cannotCheck({ reason, recovery }: Failure): boolean {
	return IN_THE_WAY.includes(reason) || isLimitOrOutage(recovery);
}

type CheckName =
	| 'encryption'
	| 'host'
	| 'plan'
	| 'setting'
	| 'customService'
	| 'destination'
	| 'streamKey';

/** How one check reads Zoom's answer, and its words. */
interface CheckRule {
	findingOf: (fields: Details['fields'], eventType: EventType) => Finding;
	/** What it looks at. */
	what: string;
	/** Zoom shows it for meetings only. */
	onlyMeetings?: true;
	passed: string;
	/** The catalogue's message if it is not fine. */
	condition: Condition;
	obstacle: Obstacle;
}

const ENABLE = "run the operation 'Enable' or switch it on in the host's Zoom settings";

const CHECKS: Record<CheckName, CheckRule> = {
	encryption: {
		findingOf: isStreamable,
		what: "the event's encryption",
		onlyMeetings: true,
		passed: "The event's encryption allows streaming",
		condition: 'end_to_end_encrypted',
		obstacle: {
			found: 'it is end-to-end encrypted',
			fix: 'set its encryption to Enhanced Encryption in the Zoom web portal',
		},
	},
	host: {
		findingOf: isActive,
		what: 'the host',
		passed: 'The host can use Zoom',
		condition: 'host_inactive',
		obstacle: {
			found: 'its host cannot use Zoom',
			fix: 'ask your Zoom administrator to activate the host, or use an event of another host',
		},
	},
	plan: {
		findingOf: hasPlan,
		what: "the host's plan",
		passed: "The host's plan includes live streaming",
		condition: 'plan_required',
		obstacle: {
			found: "its host's Zoom plan does not include live streaming",
			fix: 'ask your Zoom administrator for a license that does',
		},
	},
	setting: {
		findingOf: isStreamingOn,
		what: "the host's settings",
		passed: 'Live streaming is switched on for the host',
		condition: 'streaming_disabled',
		obstacle: { found: 'live streaming is switched off for its host', fix: ENABLE },
	},
	customService: {
		findingOf: isCustomServiceOn,
		what: "the host's settings",
		passed: 'The host may stream to a custom service',
		condition: 'streaming_disabled',
		obstacle: { found: 'the custom streaming service is switched off for its host', fix: ENABLE },
	},
	destination: {
		findingOf: hasDestination,
		what: 'the destination',
		passed: 'A destination is set',
		condition: 'streaming_not_configured',
		obstacle: {
			found: 'no destination is set',
			fix: 'set where it streams to: platform, stream key and page URL',
		},
	},
	streamKey: {
		findingOf: hasStreamKey,
		what: 'the destination',
		passed: 'The destination has a stream key',
		condition: 'stream_key_missing',
		obstacle: {
			found: 'its destination has no stream key',
			fix: 'set the destination again, with the stream key of your streaming service',
		},
	},
};

/** Whether there is no destination, and so nothing that could have a key. */
function isMissing(destination: LookUp): boolean {
	return destination?.kind === 'details' && hasDestination(destination.fields) === 'no';
}

/** A check of Zoom's answer. */
function checkWith(
	{ findingOf, what, onlyMeetings, passed, condition, obstacle }: CheckRule,
	check: CheckName,
	lookUp: LookUp,
	{ subject }: Item,
): Checked {
	if (onlyMeetings && subject.eventType === 'webinar') {
		return { check, ok: null, detail: 'Zoom shows this for meetings only' };
	}
	if (lookUp?.kind === 'failure') {
		// A host that does not exist is known to be missing, not unknown.
		return check === 'host' && lookUp.reason === 'host_not_found'
			? { check, ok: false, detail: lookUp.message, fix: lookUp.fix, obstacle }
			: notChecked(check, what, lookUp);
	}
	if (lookUp === undefined) return { check, ok: null, detail: 'Not checked' };
	switch (findingOf(lookUp.fields, subject.eventType)) {
		case 'yes':
			return { check, ok: true, detail: passed };
		case 'no': {
			const { message, fix } = fail(condition, subject);
			return { check, ok: false, detail: message, fix, obstacle };
		}
		case 'unclear':
			return {
				check,
				ok: null,
				detail: 'Zoom does not show this',
				unchecked: { what, scope: null },
			};
	}
}

/** What could not be looked at, with the scope that would show it. */
function notChecked(
	check: string,
	what: string,
	{ message, fix, missingScopes = [] }: Failure,
): Checked {
	const scope = missingScopes[0] ?? null;
	return { check, ok: null, detail: `Not checked: ${message}`, fix, unchecked: { what, scope } };
}

/** Whether the event exists and belongs to the credential's account. */
function checkEvent(lookUp: Details | Failure, eventType: EventType): Checked {
	const check = 'event';
	if (lookUp.kind === 'details') {
		return { check, ok: true, detail: `${eventLabel(eventType)} found` };
	}
	const { reason, message, fix } = lookUp;
	if (reason === 'missing_scope' || reason === 'unknown') {
		return notChecked(check, `the ${eventType} itself`, lookUp);
	}
	const [firstSentence = ''] = fix.split(/(?<=\.) (?=[A-Z'])/);
	const obstacle = { found: message.replace(/^The /, 'the '), fix: firstSentence };
	return { check, ok: false, detail: message, fix, obstacle };
}

/** Whether the event is running. Before the show it is not, which is no reason for an alarm. */
function checkRunning(lookUp: Details | Failure, eventType: EventType): Checked {
	const check = 'inProgress';
	switch (lookUp.kind === 'details' ? isRunning(lookUp.fields) : 'unclear') {
		case 'yes':
			return { check, ok: true, detail: `The ${eventType} is running` };
		case 'no':
			return {
				check,
				ok: null,
				detail: `The ${eventType} has not started yet`,
				fix: `Start the ${eventType} in Zoom before you start the stream.`,
			};
		case 'unclear':
			return { check, ok: null, detail: `Zoom does not say whether the ${eventType} is running` };
	}
}

/** Whether the token may start streams; the other checks show the scopes that they need themselves. */
function checkScope(
	granted: readonly string[] | undefined,
	eventType: EventType,
	kind: AppKind,
): Checked {
	const check = 'scopes';
	const [needed = ''] = scopesFor(['start'], kind, [eventType]);
	const classic = [`${eventType}:write`, `${eventType}:write:admin`];
	const plain = needed.replace(/:admin$/, '');
	const enough = [plain, `${plain}:admin`, ...classic];
	if (granted === undefined) {
		const unchecked = { what: 'whether the Zoom app may start streams', scope: null };
		return { check, ok: null, detail: 'Zoom did not say which scopes the app has', unchecked };
	}
	if (granted.some((scope) => enough.includes(scope))) {
		return { check, ok: true, detail: 'The Zoom app may start streams' };
	}
	return {
		check,
		ok: false,
		detail: `The Zoom app is missing: ${needed}`,
		fix: wordingOf('missing_scope').fix,
		obstacle: {
			found: `the Zoom app is missing the scope ${needed}`,
			fix: 'add it to the app in the Zoom App Marketplace and connect the credential again',
		},
	};
}

/** Whether the event is ready, or what to fix, in one or two sentences for readers who don't see the checks. */
function summarize(name: string, checks: readonly Checked[], ready: boolean): string {
	const all = checks.flatMap(({ obstacle }) => obstacle ?? []);
	// If live streaming is off, its services don't matter.
	const isOff = all.includes(CHECKS.setting.obstacle);
	const obstacles = all.filter((one) => !(isOff && one === CHECKS.customService.obstacle));
	const unchecked = notCheckedIn(checks);
	if (obstacles.length > 0) {
		const fixes = [...new Set(obstacles.map(({ fix }) => fix.replace(/\.$/, '')))];
		const found = list(obstacles.map((one) => one.found));
		return `${name} is not ready to stream: ${found}. To fix it: ${fixes.join('; ')}.${unchecked}`;
	}
	if (!ready) return `${name} could not be checked.${unchecked}`;
	const starts = checks.some(({ check, ok, fix }) => check === 'inProgress' && ok === null && fix);
	return unchecked === ''
		? `${name} is ready to stream${starts ? ' as soon as it starts' : ''}: nothing is in the way.`
		: `${name}: nothing is known to be in the way.${unchecked}`;
}

function notCheckedIn(checks: readonly Checked[]): string {
	const unchecked = checks.flatMap((check) => check.unchecked ?? []);
	if (unchecked.length === 0) return '';
	const what = list([...new Set(unchecked.map((one) => one.what))]);
	const scopes = [...new Set(unchecked.flatMap(({ scope }) => scope ?? []))];
	const add = scopes.length === 0 ? '' : `; add the scope ${list(scopes)}`;
	return ` Not checked: ${what}${add}.`;
}

/** Longer topics are cut off, in characters. */
const LONGEST_TOPIC = 60;

/** The name users know: the topic, if Zoom returned it. */
function nameOf({ subject: { eventType, id } }: Item, event: Details | Failure): string {
	const topic = event.kind === 'details' ? topicOf(event) : '';
	return topic === '' ? `${eventLabel(eventType)} ${id}` : `"${topic}" (${eventType} ${id})`;
}

function topicOf({ fields }: Details): string {
	const topic = typeof fields.topic === 'string' ? fields.topic.replace(/\s+/g, ' ').trim() : '';
	const characters = [...topic];
	return characters.length > LONGEST_TOPIC
		? `${characters.slice(0, LONGEST_TOPIC).join('').trim()}…`
		: topic;
}

function list(parts: readonly string[]): string {
	const last = parts.at(-1) ?? '';
	return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
