import { isRecord } from '../../zoom/guards';
import { joinTokenPath } from '../../zoom/endpoints';
import { fail, type Failure } from '../errors/failure';
import { exchange } from '../transport/exchange';
import type { Item } from '../item/item';
import type { ZoomEvent } from '../item/locate';
import type { Done } from '../item/present';
import { now } from '../clock';

/** Zoom: the token serves for 120 seconds (Zoom OpenAPI, `expire_in`). */
const LIFETIME = 120;

/** Asks for a token with which a streaming bot can join the event. */
export async function getJoinToken(item: Item, event: ZoomEvent): Promise<Done | Failure> {
	const outcome = await exchange(item, event, () => ({
		method: 'GET',
		path: joinTokenPath(event.eventType, event.id),
	}));
	if (outcome.kind === 'failure') return outcome;
	const { token, expire_in } = isRecord(outcome.body) ? outcome.body : {};
	if (typeof token !== 'string' || token === '') {
		return fail('unknown', event, {
			message: 'Zoom answered without a join token for {event}',
			fix: 'Run the node again. If it stays so, ask Zoom support whether the account may use join tokens for live streaming.',
		});
	}
	const expiresIn = typeof expire_in === 'number' ? expire_in : LIFETIME;
	return {
		kind: 'found',
		event,
		fields: {
			token,
			expiresIn,
			expiresAt: new Date(now() + expiresIn * 1000).toISOString(),
		},
	};
}
