import { joinTokenPath } from '../../zoom/endpoints';
import { isRecord } from '../../zoom/guards';
import { now } from '../clock';
import { fail, type Failure } from '../errors/failure';
import { exchange } from '../transport/exchange';
import type { Item } from './item';
import type { Report } from './outcome';

/** How long the token works, in seconds (Zoom OpenAPI, `expire_in`). */
const LIFETIME = 120;

/** Asks for a token with which a streaming bot can join the event. */
export async function getJoinToken(item: Item): Promise<Report | Failure> {
	const { eventType, id } = item.subject;
	const outcome = await exchange(item, () => ({
		method: 'GET',
		path: joinTokenPath(eventType, id),
	}));
	if (outcome.kind === 'failure') return outcome;
	const { token, expire_in } = isRecord(outcome.body) ? outcome.body : {};
	if (typeof token !== 'string' || token === '') {
		return fail('unknown', item.subject, {
			message: 'Zoom answered without a join token for {event}',
			fix: 'Run the node again. If nothing changes, ask Zoom support whether the account may use join tokens for live streaming.',
		});
	}
	const expiresIn = isLifetime(expire_in) ? expire_in : LIFETIME;
	const expiresAt = new Date(now() + expiresIn * 1_000).toISOString();
	return { kind: 'report', fields: { token, expiresIn, expiresAt } };
}

const DAY = 86_400;

/** A time that makes sense for a token that lives for minutes, and that a date can express. */
function isLifetime(seconds: unknown): seconds is number {
	return typeof seconds === 'number' && seconds > 0 && seconds <= DAY;
}
