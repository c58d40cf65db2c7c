import type { Answer } from './answer';
import type { Plan } from './plans';
import { hasCustomWebinarService, type SimulatedUser } from './simulated-user';
import { refusals, type Wording } from './zoom-errors';

/** Why a host may not stream live at all; undefined if they may. */
export function streamingRefusal(
	{ kind }: Wording,
	host: SimulatedUser,
	plan: Plan,
): Answer | undefined {
	if (plan === 'free' || host.type === 1) return refusals.paidPlanNeeded(host.accountId);
	const allowed = kind === 'meeting' ? host.allowLiveStreaming : host.webinarLiveStreaming;
	return allowed ? undefined : refusals.streamingNotAllowed(kind);
}

/** Why a host may not stream to a custom service; undefined if they may. */
export function customStreamingRefusal(
	wording: Wording,
	host: SimulatedUser,
	plan: Plan,
): Answer | undefined {
	const refusal = streamingRefusal(wording, host, plan);
	if (refusal !== undefined) return refusal;
	const isOn =
		wording.kind === 'meeting' ? host.customLiveStreamingService : hasCustomWebinarService(host);
	return isOn ? undefined : refusals.customServiceOff(wording);
}
