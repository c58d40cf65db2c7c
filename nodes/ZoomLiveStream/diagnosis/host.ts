import { hostOfCredential } from '../../zoom/authentication';
import type { Failure } from '../errors/failure';
import type { Item } from '../item/item';
import type { Found } from './lookUp';

/**
 * The user id under which Zoom knows the host: from the event when it could be read, else the user who
 * signed in, or the parameter Host of a server-to-server credential; undefined when nobody knows.
 */
export function hostOf({ functions }: Item, event: Found | Failure): string | undefined {
	const hostId = event.kind === 'found' ? event.fields.host_id : undefined;
	if (typeof hostId === 'string' && hostId !== '') return hostId;
	return hostOfCredential(functions);
}
