import type { Handler } from './call';
import { json } from './answer';
import { accessUser } from './user-access';

/** GET `/users/{userId|me}`: `type` 1 = Basic, 2 = Licensed. */
export const getUser: Handler = (call) => {
	const access = accessUser(call);
	if (!access.ok) return access.answer;
	const { id, email, type, accountId } = access.value;
	return json(200, { id, email, type, account_id: accountId });
};

/** GET `/users/{userId|me}/settings`, as far as it is about live streaming. */
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
				live_streaming_service: user.customLiveStreamingService
					? ['custom_live_streaming_service']
					: [],
			},
		},
	});
};
