import {
	canRecover,
	type Condition,
	type Reason,
} from '../../nodes/ZoomLiveStream/answers/catalogue';
import { classify } from '../../nodes/ZoomLiveStream/answers/classify';
import type { Obstacle } from '../../nodes/zoom/client/answer';
import { retryDelay } from '../../nodes/zoom/client/retry';
import { GROUP_OF, GROUPS, type Group } from './error-groups';
import { INTRODUCTION, notesOn, WHEN_AMBIGUOUS } from './reason-notes';
import { wordedCatalogue, type WordedCondition } from './wordings';
import { answerOf, ZOOM_ANSWERS, type ZoomAnswer } from './zoom-answers';

/** The page that `npm run docs` writes. */
export const ERROR_PAGE = 'docs/errors.md';

/** The page of all reasons, generated from the catalogue alone and formatted like prettier does. */
export function renderErrorPage(): string {
	const sections = groupNames().map(renderGroup);
	return `${[INTRODUCTION, renderIndex(), ...sections, WHEN_AMBIGUOUS].join('\n\n')}\n`;
}

function groupNames(): Group[] {
	return Object.keys(GROUPS).filter((name): name is Group => name in GROUPS);
}

function renderIndex(): string {
	const reasons = [...new Set(wordedCatalogue().map(({ entry }) => entry.reason))].sort();
	const links = reasons.map((reason) => `- [\`${reason}\`](#${reason})`);
	return ['## All reasons', links.join('\n')].join('\n\n');
}

function renderGroup(group: Group): string {
	const { title, introduction } = GROUPS[group];
	const entries = wordedCatalogue().filter(({ entry }) => GROUP_OF[entry.reason] === group);
	const reasons = [...new Set(entries.map(({ entry }) => entry.reason))];
	const sections = reasons.map((reason) => {
		const meanings = entries.filter(({ entry }) => entry.reason === reason);
		const usual = meanings.filter(({ condition }) => condition === reason);
		return renderReason(reason, [...new Set([...usual, ...meanings])]);
	});
	return [`## ${title}`, introduction, ...sections].join('\n\n');
}

function renderReason(reason: Reason, entries: WordedCondition[]): string {
	return [`### \`${reason}\``, ...entries.map(renderEntry), ...notesOn(reason)].join('\n\n');
}

function renderEntry({ condition, entry, message, fix, otherFixes }: WordedCondition): string {
	const answers = ZOOM_ANSWERS.filter(
		(answer) => classify(answerOf(answer), answer.during) === condition,
	);
	const facts = [
		`- Worth running again unchanged: ${canRecover(entry.recovery) ? 'yes, later' : 'no'}.${retriesOf(condition)}`,
		answers.length === 0 ? '- The node detects this itself.' : '- Zoom returned one of these:',
		...answers.map(renderAnswer),
	];
	const others = otherFixes.map(
		(other) => `After ${OPERATION_NAMES[other.operation] ?? other.operation}: ${other.fix}`,
	);
	return [`**${message}**`, fix, ...others, facts.join('\n')].join('\n\n');
}

function renderAnswer({ status, code, message, described, during, assumed }: ZoomAnswer): string {
	const head = `HTTP status ${status}${code === undefined ? '' : `, code ${code}`}`;
	const text = described ?? `\`${message}\``;
	const when =
		during === undefined || described ? '' : `, in answer to ${OPERATION_NAMES[during] ?? during}`;
	return `  - ${head}: ${text}${when}${assumed ? ' (_assumed_)' : ''}`;
}

const OPERATION_NAMES: Partial<Record<string, string>> = {
	start: 'Start',
	stop: 'Stop',
	changeLayout: 'Change Layout',
};

const OBSTACLES: readonly Obstacle[] = [
	'daily_limit_reached',
	'network_unreachable',
	'rate_limited',
	'sign_in_unavailable',
	'start_throttled',
	'timed_out',
	'zoom_unavailable',
];

/** Whether the node sends the request again on its own, according to its retry rule. */
function retriesOf(condition: Condition): string {
	const obstacle = OBSTACLES.find((candidate) => candidate === condition);
	if (obstacle === undefined) return '';
	const spent = { failedAttempts: 1, throttledStarts: 1, leftMs: 90_000, retryAfterMs: 0 };
	if (retryDelay(obstacle, spent, 0.5) === undefined) return '';
	const again = retryDelay(obstacle, { ...spent, throttledStarts: 2 }, 0.5) !== undefined;
	return again
		? ' The node has already tried this, for as long as Maximum Wait allows.'
		: ' The node has already tried this once, as far as Maximum Wait allows.';
}
