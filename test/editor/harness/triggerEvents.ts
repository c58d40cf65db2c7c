import { runLiveStream } from '../../engine/harness/liveStream';
import { MEETING } from '../../engine/harness/zoom';
import { WEBINAR } from '../../operations/harness/world';
import type { Simulator } from '../../simulator';

/** An entry of Trigger On, as Zoom documents it (Zoom event specification). */
export interface TriggerEvent {
	/** Zoom's name of the event, to which an app subscribes. */
	event: string;
	/** What a user-managed app must be allowed to. */
	scope: string;
	/** Where you find it in the Zoom App Marketplace. */
	category: string;
	/** Brings it about. */
	happens: (zoom: Simulator) => Promise<unknown> | void;
}

const ended = (zoom: Simulator) => {
	zoom.meeting(MEETING).stream = 'live';
	zoom.endMeeting(MEETING);
};

/** Every entry of Trigger On. */
export const TRIGGER_ON: Readonly<Record<string, TriggerEvent>> = {
	'Live Stream Started': {
		event: 'meeting.live_streaming_started',
		scope: 'meeting:read:livestream',
		category: 'Meeting',
		happens: async (zoom) => await runLiveStream(zoom, { operation: 'start' }),
	},
	'Live Stream Stopped': {
		event: 'meeting.live_streaming_stopped',
		scope: 'meeting:read:livestream',
		category: 'Meeting',
		happens: ended,
	},
	'Meeting Ended': {
		event: 'meeting.ended',
		scope: 'meeting:read:meeting',
		category: 'Meeting',
		happens: ended,
	},
	'Meeting Started': {
		event: 'meeting.started',
		scope: 'meeting:read:meeting',
		category: 'Meeting',
		happens: (zoom) => {
			zoom.addMeeting({ id: '82012345678' });
			zoom.startMeeting('82012345678');
		},
	},
	'Recording Completed': {
		event: 'recording.completed',
		scope: 'cloud_recording:read:recording',
		category: 'Recording',
		happens: (zoom) => zoom.completeRecording(MEETING),
	},
	'Webinar Ended': {
		event: 'webinar.ended',
		scope: 'webinar:read:webinar',
		category: 'Webinar',
		happens: (zoom) => {
			zoom.addWebinar({ id: WEBINAR, status: 'started' });
			zoom.endWebinar(WEBINAR);
		},
	},
	'Webinar Started': {
		event: 'webinar.started',
		scope: 'webinar:read:webinar',
		category: 'Webinar',
		happens: (zoom) => {
			zoom.addWebinar({ id: WEBINAR });
			zoom.startWebinar(WEBINAR);
		},
	},
};
