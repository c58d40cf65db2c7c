import type { EventType } from '../../zoom/events';
import {
	isCustomServiceOn,
	isStreamingOn,
	servicesForWebinars,
	type Finding,
} from '../zoomState/findings';

/** The two host settings that a stream to a custom service needs, as the output calls them. */
export type StreamingSwitch = 'liveStreaming' | 'customService';

/** What Zoom shows about the two settings. */
export type SwitchFindings = Record<StreamingSwitch, Finding>;

/** Both, in the order they are checked. */
export const STREAMING_SWITCHES = [
	'liveStreaming',
	'customService',
] as const satisfies readonly StreamingSwitch[];
const CUSTOM_SERVICE = 'custom_live_streaming_service';

/** Reads both from the host's settings (Zoom OpenAPI, `in_meeting`). */
export function switchesIn(
	settings: Record<string, unknown>,
	eventType: EventType,
): SwitchFindings {
	return {
		liveStreaming: isStreamingOn(settings, eventType),
		customService: isCustomServiceOn(settings, eventType),
	};
}

/** The ones that Zoom shows to be as `finding` says. */
export function switchesThatAre(finding: Finding, found: SwitchFindings): StreamingSwitch[] {
	return STREAMING_SWITCHES.filter((name) => found[name] === finding);
}

/** The body of PATCH `/users/{userId}/settings` that turns `switches` on and leaves everything else alone. */
export function turningOn(
	switches: readonly StreamingSwitch[],
	settings: Record<string, unknown>,
	eventType: EventType,
): object {
	const liveStreaming = switches.includes('liveStreaming');
	const customService = switches.includes('customService');
	if (eventType === 'meeting') {
		return {
			in_meeting: {
				...(liveStreaming && { allow_live_streaming: true }),
				...(customService && { [CUSTOM_SERVICE]: true }),
			},
		};
	}
	// Webinars have a list of services, and a change replaces the whole list.
	const services = [...servicesForWebinars(settings), CUSTOM_SERVICE];
	return {
		in_meeting: {
			webinar_live_streaming: {
				...(liveStreaming && { enable: true }),
				...(customService && { live_streaming_service: services }),
			},
		},
	};
}
