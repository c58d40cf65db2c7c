import type { OperationTable } from '../harness/expected';
import { changeLayout, updateSettings } from './changes';
import { getDestination, setDestination } from './destination';
import { checkReadiness, enableForMeetings, enableForWebinars, getJoinToken } from './looks';
import { start } from './start';
import { stop } from './stop';

/** Every operation of the action node, written from Zoom's documents and the README, not from the node. */
export const TABLES: readonly OperationTable[] = [
	changeLayout,
	checkReadiness,
	enableForMeetings,
	enableForWebinars,
	getJoinToken,
	start,
	stop,
	updateSettings,
	getDestination,
	setDestination,
];
