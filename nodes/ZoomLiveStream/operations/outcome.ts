import type { IDataObject, IExecutePaginationFunctions } from 'n8n-workflow';
import type { BodyFormat } from '../../zoom/client/format';
import type { Failure } from '../answers/failure';
import type { ItemOptions } from '../fields/options';
import type { LiveStreamSettings } from '../fields/settings';
import type { Operation } from '../operation';
import type { EventContext } from '../zoomState/ask';

/** One input item on its way through the node: its event, and what was requested. */
export interface Item extends EventContext {
	readonly functions: IExecutePaginationFunctions;
	readonly operation: Operation;
	readonly options: ItemOptions;
	/** What n8n built from the fields (`routing.send`). */
	readonly body: unknown;
}

/** Zoom did what was requested. */
export interface Receipt {
	kind: 'receipt';
	settings?: LiveStreamSettings | undefined;
	requestFormat: BodyFormat;
	/** What else the operation did, in the names of the output. */
	fields?: IDataObject;
	/** The stream was already in the requested state. */
	alreadyInState?: true;
	/** What else there is to know, in sentences. */
	note?: string | undefined;
}

/** What was requested, in the names of the output. */
export interface Report {
	kind: 'report';
	fields: IDataObject;
}

/** The result of an item: exactly one of these. */
export type Outcome = Receipt | Report | Failure;

/** The same receipt with another note added. */
export function withNotes(receipt: Receipt, note: string | undefined): Receipt {
	return { ...receipt, note: [receipt.note, note].filter(Boolean).join(' ') || undefined };
}
