import type { INodeParameters } from 'n8n-workflow';
import type { Simulator, Specification, TokenOptions } from '../../simulator';
import type { LiveStreamOperation } from './liveStream';

/** One documented answer from Zoom: how to make Zoom return it, and what the user gets. */
export interface DocumentedAnswer {
	/** Status, code and text, or the condition. */
	row: string;
	/** The only specification that has it; default: both or neither. */
	of?: Specification;
	/** Makes the simulator return this answer for the event, through its state if possible. */
	arrange: (zoom: Simulator, operation: LiveStreamOperation) => void;
	/** The event to use, if not the running one. */
	event?: string;
	tokens?: TokenOptions;
	options?: INodeParameters;
	/** The operations that can get this answer; default: all. */
	during?: readonly LiveStreamOperation[];
	reason: string;
	httpStatus: number | null;
	zoomCode: number | null;
	/** Part of Zoom's text. */
	zoomSays?: string;
	/** What the message says. */
	says: RegExp;
	/** What the fix says. */
	advises: RegExp;
	retryable: boolean;
	/** Whether the answer has Zoom's tracking ID; default: if there is an answer. */
	tracked?: boolean;
	/** Requests for the operation, including this answer; default: 1. */
	attempts?: number;
	missingScopes?: string[];
	retryAt?: string;
}

export const ALL_OPERATIONS: readonly LiveStreamOperation[] = ['start', 'stop', 'updateSettings'];

/** What Update Settings needs in order to have something to send. */
export const SETTINGS: INodeParameters = { displayName: 'My show' };

/** Refuses every request about the event with this answer. */
export function forced(
	status: number,
	body: object | string,
): (zoom: Simulator, id: string, kind: 'meeting' | 'webinar') => void {
	return (zoom, id, kind) => {
		const event = kind === 'meeting' ? zoom.meeting(id) : zoom.webinar(id);
		event.forcedAnswer = { status, body };
	};
}
