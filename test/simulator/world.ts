import type { EventKind } from './event-kind';
import type { EventSubscription } from './event-subscription';
import { FaultQueue } from './faults';
import type { Behaviour } from './options';
import type { PageTokens } from './page-tokens';
import { createPageTokens } from './page-tokens';
import type { RecordedRequest } from './recorded-request';
import type { RecordedTokenRequest } from './recorded-token-request';
import type { SimulatedApp } from './simulated-app';
import { createApp } from './simulated-app';
import type { GivenMeeting, SimulatedMeeting } from './simulated-meeting';
import { createMeeting } from './simulated-meeting';
import type { SimulatedUser } from './simulated-user';
import { createUser } from './simulated-user';
import { TokenStore } from './token-store';

/** Id of the user who hosts events without a host and authorizes user tokens. */
export const defaultUserId = 'simulator-host';

/** Everything the simulated Zoom knows. */
export interface World {
	readonly behaviour: Behaviour;
	readonly app: SimulatedApp;
	readonly users: Map<string, SimulatedUser>;
	readonly events: Record<EventKind, Map<string, SimulatedMeeting>>;
	/** Every event subscription of the app, including manually added ones. */
	readonly subscriptions: EventSubscription[];
	readonly tokens: TokenStore;
	readonly pageTokens: PageTokens;
	readonly faults: FaultQueue;
	readonly requests: RecordedRequest[];
	readonly tokenRequests: RecordedTokenRequest[];
	now(): number;
}

export function createWorld(behaviour: Behaviour): World {
	const now = (): number => behaviour.clock();
	const app = createApp();
	const host = createUser({ id: defaultUserId, email: 'host@example.com' }, app.accountId);
	return {
		behaviour,
		app,
		users: new Map([[host.id, host]]),
		events: { meeting: new Map(), webinar: new Map() },
		subscriptions: [],
		tokens: new TokenStore(now),
		pageTokens: createPageTokens(now),
		faults: new FaultQueue(),
		requests: [],
		tokenRequests: [],
		now,
	};
}

export function addEvent(world: World, kind: EventKind, given: GivenMeeting): SimulatedMeeting {
	const { app, now } = world;
	const surroundings = { kind, hostId: defaultUserId, accountId: app.accountId, now };
	const event = createMeeting(given, surroundings);
	world.events[kind].set(event.id, event);
	return event;
}

export function findEvent(world: World, kind: EventKind, id: string): SimulatedMeeting {
	const event = world.events[kind].get(id);
	if (event === undefined) throw new Error(`The simulator has no ${kind} ${id}`);
	return event;
}

/** A user by id or email; Zoom accepts both. */
export function findUser(world: World, idOrEmail: string): SimulatedUser | undefined {
	const byId = world.users.get(idOrEmail);
	if (byId !== undefined) return byId;
	return [...world.users.values()].find((user) => user.email === idOrEmail);
}
