import type { INodeParameters } from 'n8n-workflow';
import type { Simulator, Specification, TokenOptions } from '../../simulator';
import type { LiveStreamOperation } from './liveStream';

/** One answer of Zoom's documents: how to have Zoom answer so, and what a user gets. */
export interface DocumentedAnswer {
	/** Status, code and text, or the condition. */
	row: string;
	/** The only specification that has it; default: both, or none of them. */
	of?: Specification;
	/** Makes the simulator answer so for the event, by its state if it has one for this. */
	arrange: (zoom: Simulator, operation: LiveStreamOperation) => void;
	/** The event to ask for, if not the running one. */
	event?: string;
	tokens?: TokenOptions;
	options?: INodeParameters;
	/** The operations that can meet this answer; default: all. */
	during?: readonly LiveStreamOperation[];
	reason: string;
	httpStatus: number | null;
	zoomCode: number | null;
	/** A part of Zoom's own text. */
	zoomSays?: string;
	/** What the message tells a person. */
	says: RegExp;
	/** What the person is told to do. */
	advises: RegExp;
	retryable: boolean;
	/** Whether the answer carries Zoom's tracking ID; default: if there is an answer. */
	tracked?: boolean;
	/** Requests for the operation, the answer included; default: 1. */
	attempts?: number;
	missingScopes?: string[];
	retryAt?: string;
}

export const ALL_OPERATIONS: readonly LiveStreamOperation[] = ['start', 'stop', 'updateSettings'];

/** What update needs, so that it has something to send. */
export const SETTINGS: INodeParameters = { displayName: 'My show' };

/** Refuses the event with this answer, whatever is asked. */
export function forced(
	status: number,
	body: object | string,
): (zoom: Simulator, id: string, kind: 'meeting' | 'webinar') => void {
	return (zoom, id, kind) => {
		const event = kind === 'meeting' ? zoom.meeting(id) : zoom.webinar(id);
		event.forcedAnswer = { status, body };
	};
}
