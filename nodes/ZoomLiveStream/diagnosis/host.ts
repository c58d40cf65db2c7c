import { hostOfCredential } from '../../zoom/authentication';
import type { Failure } from '../errors/failure';
import type { RequestContext } from '../transport/requestContext';
import type { Details } from './lookUp';

/**
 * The user id under which Zoom knows the host: from the event when it could be read, else the user who
 * signed in, or the parameter Host of a server-to-server credential; undefined when neither is known.
 */
export function hostOf(
	{ functions }: RequestContext,
	event: Details | Failure,
): string | undefined {
	const hostId = event.kind === 'details' ? event.fields.host_id : undefined;
	if (typeof hostId === 'string' && hostId !== '') return hostId;
	return hostOfCredential(functions);
}
