/** Zoom has two kinds of events, with parallel paths and different rules. */
export type EventKind = 'meeting' | 'webinar';
