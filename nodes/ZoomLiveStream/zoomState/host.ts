import { hostOfCredential } from '../../zoom/authentication';
import type { Failure } from '../answers/failure';
import type { EventContext } from './ask';
import type { Details } from './lookUp';

/**
 * The host's user id: from the event if it could be read, otherwise the user who signed in or, with a
 * server-to-server credential, the parameter Host; undefined if none is known.
 */
export function hostOf({ client }: EventContext, event: Details | Failure): string | undefined {
	const hostId = event.kind === 'details' ? event.fields.host_id : undefined;
	if (typeof hostId === 'string' && hostId !== '') return hostId;
	return hostOfCredential(client.connection.functions);
}
