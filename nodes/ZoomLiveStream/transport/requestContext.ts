import type { DeclarativeRestApiSettings, IExecutePaginationFunctions } from 'n8n-workflow';
import type { Subject } from '../answers/failure';
import type { NodeRun } from './credential';

/** What n8n built for one item from the node's routing. */
export type AssembledRequest = DeclarativeRestApiSettings.ResultOptions;

/** What an item has cost so far. */
export interface Progress {
	/** Requests for the operation itself that the node has sent. */
	attempts: number;
	/** Time spent waiting, in ms. */
	waitedMs: number;
}

/** What sending a request needs to know about its item. */
export interface RequestContext {
	readonly functions: IExecutePaginationFunctions;
	readonly assembled: AssembledRequest;
	/** The event that the request is about, and the operation. */
	readonly subject: Subject;
	readonly run: NodeRun;
	/** Identifies the Zoom account; all its items share one pace. */
	readonly account: string;
	/** Fires when someone or n8n cancels the execution. */
	readonly cancelled: AbortSignal | undefined;
	/** Maximum time to spend on rate limits and outages, in ms. */
	readonly maxWaitMs: number;
	readonly progress: Progress;
	/** Texts that must not appear in any output. */
	readonly secrets: Set<string>;
}

/** The same context for requests that are not the operation itself: they do not count among its attempts. */
export function uncounted<Context extends RequestContext>(context: Context): Context {
	return { ...context, progress: { attempts: 0, waitedMs: 0 } };
}
