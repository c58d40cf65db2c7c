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
	/** Default: all scopes that fit the kind. */
	scopes?: readonly string[];
	/** Default: `user`. */
	kind?: TokenKind;
	/** Default: the user who hosts what is added without a host. */
	userId?: string;
	/** Seconds. Default: 3,600. */
	lifetime?: number;
}

/** A running Zoom on loopback, and everything about it that a test may see or change. */
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
	/** Every event subscription of the app, those added by a person included; tests may change it. */
	readonly subscriptions: EventSubscription[];
	addMeeting(meeting: GivenMeeting): SimulatedMeeting;
	addWebinar(webinar: GivenMeeting): SimulatedMeeting;
	addUser(user: Partial<SimulatedUser> & { id: string }): SimulatedUser;
	/** Throws if it is not there, as `webinar` and `user` do. */
	meeting(id: string): SimulatedMeeting;
	webinar(id: string): SimulatedMeeting;
	user(idOrEmail: string): SimulatedUser;
	/** Begins an event, as its host would, and announces it to webhooks. */
	startMeeting(id: string): void;
	startWebinar(id: string): void;
	/** Ends an event and its stream, and announces both. */
	endMeeting(id: string): void;
	endWebinar(id: string): void;
	/** Announces that the cloud recording of a meeting or webinar can be watched. */
	completeRecording(id: string): void;
	issueTokens(options?: TokenOptions): IssuedTokens;
	/** All current access tokens answer 401 from now on; their refresh tokens still work. */
	expireAccessTokens(): void;
	/** All tokens die, refresh tokens included. */
	revokeTokens(): void;
	/** Queues a failure for the next matching request(s). */
	injectFault(fault: Fault): void;
	/** Ends all faults that are left. */
	clearFaults(): void;
	/** Changes behaviour while running. A change of `port` has no effect. */
	configure(changes: Partial<SimulatorOptions>): void;
	/** Stops at once; sockets that still hang are destroyed. */
	close(): Promise<void>;
}
