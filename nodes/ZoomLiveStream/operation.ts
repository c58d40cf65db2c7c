/** The operations of the Live Stream resource. */
const LIVE_STREAM_OPERATIONS = [
	'start',
	'stop',
	'updateSettings',
	'changeLayout',
	'checkReadiness',
	'enable',
	'getJoinToken',
] as const;
/** The operations of the Destination resource. */
const DESTINATION_OPERATIONS = ['get', 'set'] as const;

/** The operations of the Event resource, which are about a host. */
export const EVENT_OPERATIONS = ['getMany'] as const;

type LiveStreamOperation = (typeof LIVE_STREAM_OPERATIONS)[number];
type DestinationOperation = (typeof DESTINATION_OPERATIONS)[number];
/** The operations on one meeting or webinar. */
export type SingleEventOperation = LiveStreamOperation | DestinationOperation;
export type Operation = SingleEventOperation | (typeof EVENT_OPERATIONS)[number];

/** Every operation on one meeting or webinar; the tests' tables are checked against it. */
export const OPERATIONS: readonly SingleEventOperation[] = [
	...LIVE_STREAM_OPERATIONS,
	...DESTINATION_OPERATIONS,
];
