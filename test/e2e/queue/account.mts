import type { RecordedRequest } from '../../simulator/index.ts';
import type { Call } from './calls.mts';
import type { Ending } from './executions.mts';

/** Everything known about a run afterwards. */
export interface Evidence {
	calls: Call[];
	endings: Ending[];
	/** What arrived at Zoom. */
	requests: RecordedRequest[];
	/** The meetings that were called and are live now. */
	live: string[];
	/** From the first call to the last execution's end. */
	seconds: number;
}

/** The outcome of every call of a run. */
export interface Account {
	/** Calls that n8n accepted, i.e. answered with 200. */
	sent: number;
	/** Calls that n8n did not accept, which the caller knows. */
	notTaken: number;
	executions: number;
	/** Executions that put a stream on air. */
	started: number;
	/** Executions whose stream was already on air. */
	alreadyOnAir: number;
	errorBranch: number;
	/** Executions that n8n itself reports as not completed. */
	brokenOff: number;
	/** Calls without an execution. */
	lost: number;
	live: number;
	/** Requests to start a stream that arrived at Zoom. */
	requests: number;
	/** Those for a meeting that Zoom had already handled in this run. */
	repeated: number;
	/** Those refused because of the rate limit or an expired access token. */
	rateRefused: number;
	tokenExpired: number;
	/** The node's retries: attempts beyond one per execution. */
	triedAgain: number;
	seconds: number;
}

const TOKEN_EXPIRED = 401;
const RATE_REFUSED = 429;

const countOf = <T,>(list: T[], fits: (one: T) => boolean): number => list.filter(fits).length;

function countRepeated(requests: RecordedRequest[]): number {
	const dealtWith = requests.filter(
		({ status }) => status !== TOKEN_EXPIRED && status !== RATE_REFUSED,
	);
	return dealtWith.length - new Set(dealtWith.map(({ path }) => path)).size;
}

/** Counts the calls that neither an execution nor a broken-off one can account for. */
function countLost(taken: Call[], endings: Ending[], brokenOff: number): number {
	const named = new Set(endings.flatMap((one) => (one.kind === 'broken_off' ? [] : [one.meeting])));
	return Math.max(0, countOf(taken, ({ meeting }) => !named.has(meeting)) - brokenOff);
}

/** Accounts for every call of a run. */
export function accountOf({ calls, endings, requests, live, seconds }: Evidence): Account {
	const taken = calls.filter(({ status }) => status === 200);
	const endedAs = (kind: Ending['kind']) => countOf(endings, (one) => one.kind === kind);
	const starts = requests.filter(({ action }) => action === 'start');
	const brokenOff = endedAs('broken_off');
	return {
		sent: taken.length,
		notTaken: calls.length - taken.length,
		executions: endings.length,
		started: endedAs('on_air'),
		alreadyOnAir: endedAs('already_on_air'),
		errorBranch: endedAs('error_branch'),
		brokenOff,
		lost: countLost(taken, endings, brokenOff),
		live: live.length,
		requests: starts.length,
		repeated: countRepeated(starts),
		rateRefused: countOf(starts, ({ status }) => status === RATE_REFUSED),
		tokenExpired: countOf(starts, ({ status }) => status === TOKEN_EXPIRED),
		triedAgain: endings.reduce(
			(sum, one) => sum + (one.kind === 'broken_off' ? 0 : one.attempts - 1),
			0,
		),
		seconds,
	};
}

/** The account in one line. */
export function lineOf(title: string, account: Account): string {
	const { seconds, ...counts } = account;
	const shown = Object.entries(counts).map(([name, count]) => {
		const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
		return `${words} ${count}`;
	});
	const rate = account.executions / seconds;
	return `[queue] ${title}: ${shown.join(', ')}; ${seconds.toFixed(1)} s, ${rate.toFixed(1)} executions/s`;
}
