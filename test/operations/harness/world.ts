import { MEETING } from '../../engine/harness/zoom';
import { zoomForEachTest } from '../../engine/harness/zoomForEachTest';
import {
	exampleDestination,
	type RecordedRequest,
	type SimulatedMeeting,
	type Simulator,
	type SimulatorOptions,
} from '../../simulator';
import type { EventType } from './operation';

/** The webinar in Zoom's own examples, running and ready to stream. */
export const WEBINAR = '82929473321';

/** A fresh simulator for each test with one meeting and one webinar, both running and ready to stream. */
export function eventsForEachTest(options: SimulatorOptions = {}): () => Simulator {
	const zoom = zoomForEachTest(options);
	beforeEach(() => {
		zoom().addWebinar({ id: WEBINAR, status: 'started', destination: exampleDestination });
	});
	return zoom;
}

/** The one meeting, or the one webinar. */
export function eventOf(zoom: Simulator, eventType: EventType): SimulatedMeeting {
	return eventType === 'meeting' ? zoom.meeting(MEETING) : zoom.webinar(WEBINAR);
}

/** Where Zoom has the event, below the API's base URL. */
export function pathOf(eventType: EventType): string {
	return eventType === 'meeting' ? `/meetings/${MEETING}` : `/webinars/${WEBINAR}`;
}

/** Method and path of every request, in order of arrival. */
export function sentTo(zoom: Simulator): string[] {
	return zoom.requests.map(({ method, path }) => `${method} ${path.replace(/^\/v2/, '')}`);
}

/** The requests that change the status of a stream. */
export function statusRequestsTo(zoom: Simulator): RecordedRequest[] {
	return zoom.requests.filter(({ path }) => path.endsWith('/livestream/status'));
}

/** The requests that only read. */
export function looksAt(zoom: Simulator): RecordedRequest[] {
	return zoom.requests.filter(({ method }) => method === 'GET');
}
