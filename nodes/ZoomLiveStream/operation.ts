/** What the Live Stream resource offers. */
export type LiveStreamOperation =
	| 'start'
	| 'stop'
	| 'updateSettings'
	| 'changeLayout'
	| 'checkReadiness'
	| 'enable'
	| 'getJoinToken';

/** What the Destination resource offers. */
export type DestinationOperation = 'get' | 'set';

export type Operation = LiveStreamOperation | DestinationOperation;
