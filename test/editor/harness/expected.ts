import type { SimulatedMeeting, Simulator } from '../../simulator';
import type { Entry } from './form';

/** The entries of Event Type. */
export type EventLabel = 'Meeting' | 'Webinar';

/** How the body of a request is written. */
export type BodyFormat = 'multipart' | 'json';

/** A request that must arrive at Zoom. `{event}` is the path of the meeting or webinar, `{id}` its ID. */
export interface Sent {
	to: string;
	as?: BodyFormat;
	body?: object;
}

/** What you get for an entry. */
export interface Expected {
	/** What is so in Zoom beforehand. */
	given?: (zoom: Simulator, event: SimulatedMeeting) => void;
	/** Labels of fields that stay empty although the operation needs them otherwise. */
	without?: readonly string[];
	/** Every request, in order; those that read, one after the other, in the order of the alphabet. */
	sends: readonly Sent[];
	/** The item on the success branch, without what every receipt has. */
	gives?: object;
	/** The parameter without which n8n does not even run the node. */
	missing?: string;
	/** What the item on the error branch says, under `error`. */
	fails?: { reason: string; message?: string };
	/** For how many seconds the node waits: at least, and at most. */
	waits?: readonly [least: number, most: number];
}

/** What you fill in beside the field in question. */
export type Needs = ReadonlyArray<readonly [label: string, entry: Entry]>;

/** A field, and what becomes of each entry: `as added`, a choice by its name, or a text that is typed. */
export interface FieldTable {
	label: string;
	/** Where it is not for both. */
	only?: EventLabel;
	/** What it cannot do without. */
	needs?: Needs;
	entries: Readonly<Record<string, Expected>>;
}

/** An operation, and what becomes of every entry in every field of its own. */
export interface OperationTable {
	resource: string;
	operation: string;
	events: readonly EventLabel[];
	/** What is so in Zoom before each entry, unless the entry says otherwise. */
	given?: Expected['given'];
	/** What you fill in so that it can run at all. */
	needs: Needs;
	/** With nothing else filled in. */
	plain: Expected;
	fields: readonly FieldTable[];
}

/** A request that reads. */
export const read = (path: string): Sent => ({ to: `GET ${path}` });

/** A request that changes something, as JSON. */
export const change = (to: string, body: object): Sent => ({ to, as: 'json', body });

/** The request that starts, stops or changes a stream. */
export const status = (body: object, as: BodyFormat = 'multipart'): Sent => ({
	to: 'PATCH {event}/livestream/status',
	as,
	body,
});

/** A field that is sent as it is entered, and nothing that the node needs beside it. */
export const typed = (value: string | number): Entry => ({ kind: 'typed', value });

/** What every operation has: how long it rides out an outage. `attempt` is the request that meets it. */
export const maximumWait = (attempt: Sent): FieldTable => {
	const outage = (waits: Expected['waits']): Expected => ({
		given: (zoom) => zoom.injectFault({ kind: 'status', status: 503, times: 1_000 }),
		sends: [attempt],
		fails: { reason: 'zoom_unavailable' },
		...(waits && { waits }),
	});
	return {
		label: 'Options > Maximum Wait (Seconds)',
		entries: { 'as added': outage([60, 90]), '20': outage([10, 20]), '0': outage([0, 0]) },
	};
};
