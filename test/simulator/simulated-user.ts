/** The settings of `in_meeting` that an account or a group can lock (Zoom lock settings). */
export type LockableSetting = 'allow_live_streaming' | 'webinar_live_streaming';

/** A user in a Zoom account and what their settings allow. */
export interface SimulatedUser {
	id: string;
	email: string;
	/** Zoom's number: 1 Basic, 2 Licensed, 4 unassigned without Meetings Basic, 99 none. */
	type: 1 | 2 | 4 | 99;
	accountId: string;
	/** Deactivated users and open invitations are listed, too (Zoom OpenAPI, user `status`). */
	status: 'active' | 'inactive' | 'pending';
	allowLiveStreaming: boolean;
	customLiveStreamingService: boolean;
	webinarLiveStreaming: boolean;
	/** The custom service for webinars; the same as for meetings until it is set separately. */
	customWebinarService?: boolean;
	/** Settings that an administrator has locked: a change is accepted but has no effect. */
	lockedSettings: readonly LockableSetting[];
	/** Whether there is cloud storage left for a recording. */
	hasCloudStorage: boolean;
	canHost: boolean;
	/** Whether the user's role allows subscribing to events. */
	maySubscribe: boolean;
	hasWebinarPlan: boolean;
	/** With 1080p on, a destination must have a resolution. */
	resolution1080: boolean;
}

/** Whether Zoom lets a user host meetings at all; an unassigned one, or one without a plan, may not. */
export function mayHost({ canHost, type }: SimulatedUser): boolean {
	return canHost && type !== 4 && type !== 99;
}

/** Whether a user may stream webinars to a custom service. */
export function hasCustomWebinarService(user: SimulatedUser): boolean {
	return user.customWebinarService ?? user.customLiveStreamingService;
}

/** A licensed host for whom everything is allowed, unless a test changes it. */
export function createUser(
	given: Partial<SimulatedUser> & { id: string },
	accountId: string,
): SimulatedUser {
	return {
		email: `${given.id.toLowerCase()}@example.com`,
		type: 2,
		accountId,
		status: 'active',
		allowLiveStreaming: true,
		customLiveStreamingService: true,
		webinarLiveStreaming: true,
		lockedSettings: [],
		hasCloudStorage: true,
		canHost: true,
		maySubscribe: true,
		hasWebinarPlan: true,
		resolution1080: false,
		...given,
	};
}
