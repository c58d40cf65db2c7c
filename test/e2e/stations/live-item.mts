import type { Simulator } from '../../simulator/index.ts';

/** The item for a stream on air, without its times: one level, ids as text, the key masked. */
export function liveItem(zoom: Simulator, id: string): { [field: string]: unknown } {
	const { hostId, uuid, topic, destination } = zoom.meeting(id);
	return {
		event: 'meeting.live_streaming_started',
		eventType: 'meeting',
		meetingId: id,
		uuid,
		topic,
		timezone: 'Europe/Berlin',
		duration: 60,
		hostId,
		accountId: zoom.app.accountId,
		operator: 'host@example.com',
		operatorId: hostId,
		service: 'Custom_Live_Streaming_Service',
		streamUrl: destination?.stream_url,
		streamKey: '••••-key',
		pageUrl: destination?.page_url,
	};
}
