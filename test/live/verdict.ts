import type { Observation, Reading } from './observation';
import type { Question } from './questions';

/** What an answer means for the node, in words. */
export function verdictOn(question: Question, observation: Observation): string {
	const { reading } = observation;
	const { documented, assumed, consequences } = question;
	const isDocumented = documented.some((expected) =>
		expected === 'refused' ? isRefusedForGood(observation) : expected === reading,
	);
	if (isDocumented) {
		return reading === 'unknown' ? `as documented: ${readAs(observation)}` : 'as documented';
	}
	if (assumed.includes(reading)) return `as the node assumes: ${readAs(observation)}`;
	const obstacle = consequences?.[reading] === undefined ? OBSTACLES[reading] : undefined;
	if (obstacle !== undefined) return `not answered: ${obstacle}`;
	const expectation = documented.length > 0 ? 'documented' : 'assumed';
	return `other than ${expectation}: ${consequences?.[reading] ?? readAs(observation)}`;
}

/** Whether Zoom has refused, so that the request can have had no effect, not even a late one. */
export function isRefusedForGood({ status, reading }: Observation): boolean {
	if (status === null || reading === 'accepted' || reading === 'already_in_state') return false;
	return status >= 300 && status < 500 && status !== 408 && status !== 429;
}

/** Whether an answer means the same whatever the question is. */
export function isObstacle(reading: Reading): boolean {
	return OBSTACLES[reading] !== undefined;
}

/** What keeps a question from being answered, whatever the question is. */
const OBSTACLES: Partial<Record<Reading, string>> = {
	missing_scope: 'the Zoom app lacks a scope; Zoom says which',
	token_rejected: 'Zoom did not accept the token or the app',
	zoom_unavailable: 'Zoom was not available',
	network_unreachable: 'Zoom could not be reached',
	timed_out: 'Zoom did not answer in time',
	rate_limited: 'the account sends too many requests at the moment',
	daily_limit_reached: 'the account has used up its requests for today',
	cancelled: 'the check was interrupted',
};

function readAs({ reading, ambiguous }: Observation): string {
	if (ambiguous) return 'the code has several meanings, and the node looks for the right one';
	switch (reading) {
		case 'accepted':
			return 'the node reports a success';
		case 'already_in_state':
			return 'the node reports that there was nothing to change';
		case 'unknown':
			return 'the node does not know this answer';
		default:
			return `the node gives the reason ${reading}`;
	}
}
