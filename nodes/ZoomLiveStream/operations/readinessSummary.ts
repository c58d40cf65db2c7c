import { eventLabel } from '../../zoom/events';
import { isRunning } from '../zoomState/findings';
import type { EventSubject } from '../zoomState/ask';
import type { Details } from '../zoomState/lookUp';
import type { Check, CheckName, LookUp } from './readinessChecks';

/** What the summary is made of. */
export interface Readiness {
	subject: EventSubject;
	event: LookUp;
	checks: readonly Check[];
	/** The scopes that the Zoom app is known to lack. */
	missingScopes: readonly string[];
}

/**
 * Whether the event is ready, or what to fix, in one or two sentences for readers who don't see the checks,
 * in a chat for example.
 */
export function summarize(readiness: Readiness): string {
	const { checks } = readiness;
	const event = checks.find(({ check, ok }) => check === 'event' && ok === false);
	if (event !== undefined) return withoutEvent(readiness, event);
	const failing = obstaclesIn(checks);
	return failing.length === 0 ? whenReady(readiness) : whenNotReady(readiness, failing);
}

/** What can be in the way of a start once the event is found. */
type Obstacle = Exclude<CheckName, 'event' | 'inProgress'>;

function obstaclesIn(checks: readonly Check[]): Obstacle[] {
	const failing = checks.flatMap(({ check, ok }) =>
		ok === false && check !== 'event' && check !== 'inProgress' ? [check] : [],
	);
	// If live streaming is off, its services don't matter.
	return failing.filter((check) => check !== 'customService' || !failing.includes('setting'));
}

function whenReady({ subject, event, checks }: Readiness): string {
	const starts = event?.kind === 'details' && isRunning(event.fields) === 'no';
	const ready = `${nameOf(subject, event)} is ready to stream${starts ? ' as soon as it starts' : ''}.`;
	const unknown = checks.flatMap(({ check, ok }) =>
		ok === null && UNKNOWN[check] !== undefined ? [UNKNOWN[check]] : [],
	);
	return unknown.length === 0 ? ready : `${ready} Not checked: ${list(unknown)}.`;
}

function whenNotReady(readiness: Readiness, failing: readonly Obstacle[]): string {
	const obstacles = failing.map((check) => obstacleOf(check, readiness));
	const found = obstacles.map(({ found: sentence }) => sentence);
	const fixes = new Set(obstacles.map(({ fix }) => fix));
	const name = nameOf(readiness.subject, readiness.event);
	return `${name} is not ready to stream: ${list(found)}. To fix it, ${[...fixes].join('; ')}.`;
}

function withoutEvent({ subject }: Readiness, { detail, fix }: Check): string {
	const [firstSentence = ''] = (fix ?? '').split(/(?<=\.) (?=[A-Z'])/);
	const found = detail.replace(/^The /, 'the ');
	return `${nameOf(subject, undefined)} is not ready to stream: ${found}. ${firstSentence}`;
}

/** What is in the way and what to do, as parts of a sentence about the event. */
function obstacleOf(check: Obstacle, { missingScopes }: Readiness): { found: string; fix: string } {
	const enable = "run the operation 'Enable' or switch it on in the host's Zoom settings";
	switch (check) {
		case 'encryption':
			return {
				found: 'it is end-to-end encrypted',
				fix: 'set its encryption to Enhanced Encryption in the Zoom web portal',
			};
		case 'plan':
			return {
				found: "its host's Zoom plan does not include live streaming",
				fix: 'ask your Zoom administrator for a license that does',
			};
		case 'setting':
			return { found: 'live streaming is switched off for its host', fix: enable };
		case 'customService':
			return { found: 'the custom streaming service is switched off for its host', fix: enable };
		case 'destination':
			return {
				found: 'no destination is set',
				fix: 'set where it streams to: platform, stream key and page URL',
			};
		case 'scopes':
			return {
				found: `the Zoom app is missing the scope ${missingScopes.join(', ')}`,
				fix: 'add it to the app in the Zoom App Marketplace and connect the credential again',
			};
	}
}

/** What is worth knowing although nothing is in the way of a start. */
const UNKNOWN: Partial<Record<CheckName, string>> = {
	event: 'the event itself',
	plan: "the host's plan",
	setting: "the host's settings",
	destination: 'the destination',
};

const LONGEST_TOPIC = 60;

/** The name users know: the topic, if Zoom returned it. */
function nameOf({ eventType, id }: EventSubject, event: LookUp): string {
	const topic = event?.kind === 'details' ? topicOf(event) : '';
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
