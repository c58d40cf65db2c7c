import type { Lifecycle } from './lifecycle';
import { tokenLifetime } from './oauth-grants';
import { accountLevelScopes, userLevelScopes } from './scopes';
import { createUser } from './simulated-user';
import type { Simulator } from './simulator';
import type { Webhooks } from './webhooks';
import { addEvent, defaultUserId, findEvent, findUser, type World } from './world';

/** A simulator without its addresses and `close`: what tests and the control page use. */
export type Controls = Omit<Simulator, 'origin' | 'apiBaseUrl' | 'oauthBaseUrl' | 'close'>;

export function createControls(world: World, lifecycle: Lifecycle, webhooks: Webhooks): Controls {
	return {
		requests: world.requests,
		tokenRequests: world.tokenRequests,
		app: world.app,
		webhooks,
		subscriptions: world.subscriptions,
		addMeeting: (given) => addEvent(world, 'meeting', given),
		addWebinar: (given) => addEvent(world, 'webinar', given),
		addUser(given) {
			const user = createUser(given, world.app.accountId);
			world.users.set(user.id, user);
			return user;
		},
		meeting: (id) => findEvent(world, 'meeting', id),
		webinar: (id) => findEvent(world, 'webinar', id),
		user(idOrEmail) {
			const user = findUser(world, idOrEmail);
			if (user === undefined) throw new Error(`The simulator has no user ${idOrEmail}`);
			return user;
		},
		startMeeting(id) {
			lifecycle.startEvent('meeting', findEvent(world, 'meeting', id));
		},
		startWebinar(id) {
			lifecycle.startEvent('webinar', findEvent(world, 'webinar', id));
		},
		endMeeting(id) {
			lifecycle.endEvent('meeting', findEvent(world, 'meeting', id));
		},
		endWebinar(id) {
			lifecycle.endEvent('webinar', findEvent(world, 'webinar', id));
		},
		completeRecording(id) {
			const kind = world.events.meeting.has(id) ? 'meeting' : 'webinar';
			lifecycle.completeRecording(findEvent(world, kind, id));
		},
		issueTokens({
			kind = 'user',
			scopes = kind === 'user' ? userLevelScopes : accountLevelScopes,
			userId = defaultUserId,
			lifetime = tokenLifetime,
		} = {}) {
			if (kind === 'user') world.app.authorizedUsers.add(userId);
			return world.tokens.issue({ kind, scopes, userId, lifetime });
		},
		expireAccessTokens() {
			world.tokens.expireAccessTokens();
		},
		revokeTokens() {
			world.tokens.revokeAll();
			world.app.authorizedUsers.clear();
		},
		injectFault(fault) {
			world.faults.add(fault);
		},
		clearFaults() {
			world.faults.clear();
		},
		configure(changes) {
			Object.assign(world.behaviour, changes);
		},
	};
}
