import type { Answer } from './answer';
import type { EventKind } from './event-kind';
import type { Plan } from './plans';
import type { SimulatedUser } from './simulated-user';
import { refusals } from './zoom-errors';

/** Why a host may not stream live at all, or nothing if they may. */
export function streamingRefusal(
	kind: EventKind,
	host: SimulatedUser,
	plan: Plan,
): Answer | undefined {
	if (plan === 'free' || host.type === 1) return refusals.paidPlanNeeded(host.accountId);
	const allowed = kind === 'meeting' ? host.allowLiveStreaming : host.webinarLiveStreaming;
	return allowed ? undefined : refusals.streamingNotAllowed(kind);
}

/** Why a host may not stream to a service of their own, or nothing if they may. */
export function customStreamingRefusal(
	kind: EventKind,
	host: SimulatedUser,
	plan: Plan,
): Answer | undefined {
	const refusal = streamingRefusal(kind, host, plan);
	if (refusal !== undefined) return refusal;
	return host.customLiveStreamingService ? undefined : refusals.customServiceOff(kind);
}
