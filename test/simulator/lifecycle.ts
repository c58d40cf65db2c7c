import type { Background } from './background';
import type { EventKind } from './event-kind';
import type { SimulatedMeeting } from './simulated-meeting';
import type { WebhookEventName } from './webhook-events';
import { webhookEvent } from './webhook-events';
import type { Webhooks } from './webhooks';
import { findUser, type World } from './world';
import { sleep } from './sleep';

/** The only place where events and streams change state, so that every change is announced. */
export interface Lifecycle {
	startEvent(kind: EventKind, event: SimulatedMeeting): void;
	/** Ends the stream with it. */
	endEvent(kind: EventKind, event: SimulatedMeeting): void;
	/** On air after the `goLiveAfter` option's time. */
	startStream(kind: EventKind, event: SimulatedMeeting): void;
	stopStream(kind: EventKind, event: SimulatedMeeting): void;
	/** The cloud recording of an event is ready. */
	completeRecording(event: SimulatedMeeting): void;
}

export function createLifecycle(
	world: World,
	webhooks: Webhooks,
	background: Background,
): Lifecycle {
	const announce = (name: WebhookEventName, event: SimulatedMeeting): void => {
		const hostEmail = findUser(world, event.hostId)?.email ?? event.hostId;
		webhooks.emit(webhookEvent(name, event, hostEmail, world.now()));
	};

	const stopStream = (kind: EventKind, event: SimulatedMeeting): void => {
		const wasLive = event.stream === 'live';
		event.stream = 'off';
		if (wasLive && kind === 'meeting') announce('meeting.live_streaming_stopped', event);
	};

	return {
		startEvent(kind, event) {
			if (event.status === 'started') return;
			event.status = 'started';
			announce(`${kind}.started`, event);
		},
		endEvent(kind, event) {
			if (event.status !== 'started') return;
			stopStream(kind, event);
			event.status = 'ended';
			event.recording = 'off';
			announce(`${kind}.ended`, event);
		},
		startStream(kind, event) {
			const now = world.now();
			const wait = world.behaviour.goLiveAfter;
			const goesLiveAt = now + wait;
			event.startAcceptedAt = now;
			event.goesLiveAt = goesLiveAt;
			if (kind === 'webinar') return;
			if (wait <= 0) {
				announce('meeting.live_streaming_started', event);
				return;
			}
			background.run(async () => {
				await sleep(wait, background.signal);
				if (event.goesLiveAt === goesLiveAt) announce('meeting.live_streaming_started', event);
			});
		},
		stopStream,
		completeRecording(event) {
			announce('recording.completed', event);
		},
	};
}
