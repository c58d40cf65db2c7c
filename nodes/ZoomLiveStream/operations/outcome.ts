import type { IDataObject, IExecutePaginationFunctions } from 'n8n-workflow';
import type { BodyFormat } from '../../zoom/client/format';
import type { Failure } from '../answers/failure';
import type { ItemOptions } from '../fields/options';
import type { LiveStreamSettings } from '../fields/settings';
import type { SingleEventOperation } from '../operation';
import type { EventContext } from '../zoomState/ask';

/** One input item on its way through the node: its event, and what was requested. */
export interface Item extends EventContext {
	readonly functions: IExecutePaginationFunctions;
	readonly operation: SingleEventOperation;
	readonly options: ItemOptions;
	/** What n8n built from the fields (`routing.send`). */
	readonly body: unknown;
}

/** What Zoom accepted, or said to be so already. */
export interface Receipt {
	kind: 'receipt';
	/** What happened, in one or a few sentences. */
	note: string;
	/** Where viewers watch, if the operation set it. */
	pageUrl?: string;
	/** The settings that Zoom applied. */
	settings?: LiveStreamSettings;
	/** Zoom said that the stream was in the requested state before this item. */
	alreadyInState?: true;
	/** What else the operation did, in the names of the output. */
	fields?: IDataObject;
	requestFormat: BodyFormat;
}

/** What was requested, in the names of the output. */
export interface Report {
	kind: 'report';
	fields: IDataObject;
}

/** What was found, each entry in the names of the output. */
export interface EventList {
	kind: 'list';
	entries: IDataObject[];
}

/** The result of an item: exactly one of these. */
export type Outcome = Receipt | Report | EventList | Failure;

/** The same receipt with more to say. */
export function withNote(
	receipt: Receipt,
	...sentences: ReadonlyArray<string | undefined>
): Receipt {
	return { ...receipt, note: [receipt.note, ...sentences].filter(Boolean).join(' ') };
}
