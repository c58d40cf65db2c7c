import { json } from './answer';
import type { Handler } from './call';
import { hasCustomWebinarService } from './simulated-user';
import { accessUser } from './user-access';

/** GET `/users/{userId|me}`. */
export const getUser: Handler = (call) => {
	const access = accessUser(call);
	if (!access.ok) return access.answer;
	const { id, email, type, accountId, status } = access.value;
	return json(200, { id, email, type, status, account_id: accountId });
};

/** GET `/users/{userId|me}/settings`, as far as it is about live streaming: all of it inside `in_meeting`. */
export const getUserSettings: Handler = (call) => {
	const access = accessUser(call);
	if (!access.ok) return access.answer;
	const user = access.value;
	return json(200, {
		in_meeting: {
			allow_live_streaming: user.allowLiveStreaming,
			custom_live_streaming_service: user.customLiveStreamingService,
			webinar_live_streaming: {
				enable: user.webinarLiveStreaming,
				live_streaming_service: hasCustomWebinarService(user)
					? ['custom_live_streaming_service']
					: [],
			},
		},
	});
};
