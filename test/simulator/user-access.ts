import type { Checked } from './answer';
import { pass, refuse } from './answer';
import type { Call } from './call';
import { scopesToName } from './scopes';
import type { SimulatedUser } from './simulated-user';
import { findUser } from './world';
import { refusals } from './zoom-errors';

/** The user of a path. `me` means nothing to an account token (Zoom OAuth). */
export function accessUser(call: Call): Checked<SimulatedUser> {
	const { world, id, grant } = call;
	const isMe = id === 'me' && grant.kind === 'user';
	const user = isMe ? world.users.get(grant.userId) : findUser(world, id);
	if (user === undefined || user.accountId !== world.app.accountId) {
		return refuse(refusals.missingUser(call.purpose, id));
	}
	if (call.reach === 'own' && user.id !== grant.userId) {
		return refuse(refusals.missingScopes(scopesToName('own', call.needed)));
	}
	return pass(user);
}
