import { isZoomHost } from '../../nodes/zoom/reference/links';
import type { BodyFormat } from '../../nodes/zoom/client/format';
import type { Check } from './check';
import { formatsIn } from './formats';
import type { Course } from './live-check';
import type { Ending } from './leave-off';
import type { Leftover } from './leave-unsubscribed';
import type { Sight } from './look-around';
import type { Observation } from './observation';
import { describePlan } from './plan';
import { QUESTIONS, type Question, type QuestionId } from './questions';
import { rateLimitsIn, type RateLimits } from './rate-limits';
import { maskMeetingId } from './scrub';
import type { Secrets } from './secrets';
import type { Settings } from './settings';
import { verdictOn } from './verdict';

/** The versions of everything that takes part. */
export interface Versions {
	package: string;
	n8nCore: string;
	node: string;
}

/** One question with what came of it. */
export interface ReportLine {
	question: string;
	/** Null when it was not asked. */
	answer: Omit<Observation, 'limits' | 'ambiguous'> | null;
	/** What the answer means for the node, or why there is none. */
	meaning: string;
}

/** All that the check has found, without secrets. */
export interface Report {
	versions: Versions;
	/** ISO 8601. */
	date: string;
	/** Which Zoom was asked. */
	zoom: string;
	/** How the check was let in. */
	access: string;
	/** Masked but for its last digits. */
	meetingId: string;
	plan: string;
	/** What Zoom does with each request format. */
	formats: Record<BodyFormat, string>;
	course: Course;
	ending: Ending;
	/** What is left of the event subscriptions of the check. */
	subscription: Leftover;
	lines: ReportLine[];
	rateLimits: RateLimits;
}

/** What a report is made of. */
export interface Findings {
	settings: Settings;
	versions: Versions;
	date: string;
	secrets: Secrets;
	course: Course;
	ending: Ending;
	subscription: Leftover;
	check?: Check;
	sight?: Sight;
}

/** Puts the findings in the order of the questions, with Zoom's words free of secrets. */
export function reportOf({ settings, versions, date, secrets, ...found }: Findings): Report {
	const { course, ending, subscription, check, sight } = found;
	const observations = check?.observations ?? new Map<QuestionId, Observation>();
	return {
		versions,
		date,
		zoom: nameOfZoom(settings.apiBaseUrl),
		access: settings.access.kind === 'token' ? 'an access token' : 'a server-to-server app',
		meetingId: maskMeetingId(settings.meetingId),
		plan: describePlan(sight?.hostType, [...observations.values()]),
		formats: formatsIn(observations),
		course: 'why' in course ? { ...course, why: secrets.quote(course.why) } : course,
		ending,
		subscription,
		lines: questionsInOrder().map(([id, question]) =>
			lineOf(question, observations.get(id), check?.skipped.get(id), secrets),
		),
		rateLimits: rateLimitsIn(observations),
	};
}

function lineOf(
	question: Question,
	observation: Observation | undefined,
	skipped: string | undefined,
	secrets: Secrets,
): ReportLine {
	if (observation === undefined) {
		const why = skipped ?? 'the check ended before';
		return { question: question.text, answer: null, meaning: `not asked: ${why}` };
	}
	const { by, format, status, code, message, contentType, trackingId, reading, detail } =
		observation;
	return {
		question: question.text,
		answer: {
			by,
			...(format && { format }),
			status,
			code,
			message: message === null ? null : secrets.quote(message),
			contentType,
			trackingId,
			reading,
			...(detail !== undefined && { detail: secrets.quote(detail) }),
		},
		meaning: verdictOn(question, observation),
	};
}

function questionsInOrder(): Array<[QuestionId, Question]> {
	const isQuestion = (id: string): id is QuestionId => Object.hasOwn(QUESTIONS, id);
	return Object.keys(QUESTIONS)
		.filter(isQuestion)
		.map((id) => [id, QUESTIONS[id]]);
}

function nameOfZoom(apiBaseUrl: string): string {
	const { hostname } = new URL(apiBaseUrl);
	if (!isZoomHost(hostname)) return 'another server, which is not Zoom';
	return hostname.endsWith('zoomgov.com') ? 'Zoom for Government' : 'Zoom';
}
