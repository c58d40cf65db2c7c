import { joinTokenPath } from '../../zoom/endpoints';
import { isRecord } from '../../zoom/guards';
import { now } from '../../zoom/n8n/clock';
import { fail, type Failure } from '../answers/failure';
import { ask } from '../zoomState/ask';
import type { Item, Report } from './outcome';

/** How long the token is valid, in seconds (Zoom OpenAPI, `expire_in`). */
const LIFETIME = 120;

/** Gets a token that lets a streaming bot join the event. */
export async function getJoinToken(item: Item): Promise<Report | Failure> {
	const { eventType, id } = item.subject;
	const outcome = await ask(item, { method: 'GET', path: joinTokenPath(eventType, id) });
	if (outcome.kind === 'failure') return outcome;
	const { token, expire_in } = isRecord(outcome.body) ? outcome.body : {};
	if (typeof token !== 'string' || token === '') {
		return fail('unknown', item.subject, {
			message: 'Zoom returned no join token for {event}',
			fix: 'Run the node again. If nothing changes, ask Zoom support whether the account can use join tokens for live streaming.',
		});
	}
	const expiresIn = isLifetime(expire_in) ? expire_in : LIFETIME;
	const expiresAt = new Date(now() + expiresIn * 1_000).toISOString();
	return { kind: 'report', fields: { token, expiresIn, expiresAt } };
}

const DAY = 86_400;

/** A time that is plausible for a token that is valid for minutes, and that fits in a date. */
function isLifetime(seconds: unknown): seconds is number {
	return typeof seconds === 'number' && seconds > 0 && seconds <= DAY;
}
