/** The two kinds of Zoom event that can be live streamed. */
export type EventType = 'meeting' | 'webinar';

/** The output key that carries the id of an event of this type. */
export function idKey(eventType: EventType): 'meetingId' | 'webinarId' {
	return eventType === 'meeting' ? 'meetingId' : 'webinarId';
}

/** "Meeting" or "Webinar": the name of the parameter for such an event, and how a sentence starts. */
export function eventLabel(eventType: EventType): 'Meeting' | 'Webinar' {
	return eventType === 'meeting' ? 'Meeting' : 'Webinar';
}
