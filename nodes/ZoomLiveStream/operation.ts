/** The operations of the Live Stream resource. */
export const LIVE_STREAM_OPERATIONS = [
	'start',
	'stop',
	'updateSettings',
	'changeLayout',
	'checkReadiness',
	'enable',
	'getJoinToken',
] as const;
/** The operations of the Destination resource. */
export const DESTINATION_OPERATIONS = ['get', 'set'] as const;

export type LiveStreamOperation = (typeof LIVE_STREAM_OPERATIONS)[number];
export type DestinationOperation = (typeof DESTINATION_OPERATIONS)[number];
export type Operation = LiveStreamOperation | DestinationOperation;

/** Every operation of the node; the tests' tables are checked against it. */
export const OPERATIONS: readonly Operation[] = [
	...LIVE_STREAM_OPERATIONS,
	...DESTINATION_OPERATIONS,
];
