import type { EventSubscription } from './event-subscription';
import type { Fault } from './faults';
import type { SimulatorOptions } from './options';
import type { RecordedRequest } from './recorded-request';
import type { RecordedTokenRequest } from './recorded-token-request';
import type { SimulatedApp } from './simulated-app';
import type { GivenMeeting, SimulatedMeeting } from './simulated-meeting';
import type { SimulatedUser } from './simulated-user';
import type { IssuedTokens, TokenKind } from './token-store';
import type { Webhooks } from './webhooks';

export interface TokenOptions {
	/** Default: all scopes for the kind. */
	scopes?: readonly string[];
	/** Default: `user`. */
	kind?: TokenKind;
	/** Default: the user who hosts events that are added without a host. */
	userId?: string;
	/** Seconds. Default: 3,600. */
	lifetime?: number;
}

/** A running Zoom on loopback, with everything a test may see or change. */
export interface Simulator {
	readonly origin: string;
	/** `origin` + `/v2` */
	readonly apiBaseUrl: string;
	/** `origin` + `/oauth` */
	readonly oauthBaseUrl: string;
	/** Every request to `/v2` with its answer, in order of arrival. */
	readonly requests: RecordedRequest[];
	/** Every POST `/oauth/token`, in order of arrival, without secrets. */
	readonly tokenRequests: RecordedTokenRequest[];
	/** The registered OAuth app; tests may change it. */
	readonly app: SimulatedApp;
	readonly webhooks: Webhooks;
	/** Every event subscription of the app, including manually added ones; tests may change it. */
	readonly subscriptions: EventSubscription[];
	addMeeting(meeting: GivenMeeting): SimulatedMeeting;
	addWebinar(webinar: GivenMeeting): SimulatedMeeting;
	addUser(user: Partial<SimulatedUser> & { id: string }): SimulatedUser;
	/** Throws if it does not exist, like `webinar` and `user`. */
	meeting(id: string): SimulatedMeeting;
	webinar(id: string): SimulatedMeeting;
	user(idOrEmail: string): SimulatedUser;
	/** Starts an event like its host would, and announces it to webhooks. */
	startMeeting(id: string): void;
	startWebinar(id: string): void;
	/** Ends an event and its stream, and announces both. */
	endMeeting(id: string): void;
	endWebinar(id: string): void;
	/** Announces that the cloud recording of a meeting or webinar is ready. */
	completeRecording(id: string): void;
	issueTokens(options?: TokenOptions): IssuedTokens;
	/** All current access tokens get a 401 from now on; their refresh tokens still work. */
	expireAccessTokens(): void;
	/** Revokes all tokens, including refresh tokens. */
	revokeTokens(): void;
	/** Queues a failure for the next matching request(s). */
	injectFault(fault: Fault): void;
	/** Removes all remaining faults. */
	clearFaults(): void;
	/** Changes the behavior while running. Changing `port` has no effect. */
	configure(changes: Partial<SimulatorOptions>): void;
	/** Stops immediately; hanging sockets are destroyed. */
	close(): Promise<void>;
}
