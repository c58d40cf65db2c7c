/** A person in a Zoom account and what their settings allow. */
export interface SimulatedUser {
	id: string;
	email: string;
	/** Zoom's number: 1 Basic, 2 Licensed. */
	type: 1 | 2;
	accountId: string;
	allowLiveStreaming: boolean;
	customLiveStreamingService: boolean;
	webinarLiveStreaming: boolean;
	canHost: boolean;
	hasWebinarPlan: boolean;
	/** With 1080p on, a destination must name its resolution. */
	resolution1080: boolean;
}

/** A licensed host for whom everything is allowed, unless told otherwise. */
export function createUser(
	given: Partial<SimulatedUser> & { id: string },
	accountId: string,
): SimulatedUser {
	return {
		email: `${given.id.toLowerCase()}@example.com`,
		type: 2,
		accountId,
		allowLiveStreaming: true,
		customLiveStreamingService: true,
		webinarLiveStreaming: true,
		canHost: true,
		hasWebinarPlan: true,
		resolution1080: false,
		...given,
	};
}
