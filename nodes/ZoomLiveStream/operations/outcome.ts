import type { IDataObject } from 'n8n-workflow';
import type { Failure } from '../answers/failure';
import type { BodyFormat } from '../transport/encode';
import type { LiveStreamSettings } from '../fields/settings';

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
