import { noContent } from './answer';
import { jsonRefusalFor } from './body-format';
import type { Handler } from './call';
import { withoutGaps } from './read-value';
import { judgeSettings, type SettingsChange } from './settings-content';
import { hasCustomWebinarService, type LockableSetting } from './simulated-user';
import { accessUser } from './user-access';
import { refusals } from './zoom-errors';

const lockedBy: Record<LockableSetting, ReadonlyArray<keyof SettingsChange>> = {
	allow_live_streaming: ['allowLiveStreaming', 'customLiveStreamingService'],
	webinar_live_streaming: ['webinarLiveStreaming', 'customWebinarService'],
};

/**
 * PATCH `/users/{userId|me}/settings` → 204. Zoom's answer for a setting that an administrator has locked is
 * undocumented; here it accepts the change and keeps the old value, which only shows when it is read.
 */
export const changeUserSettings: Handler = (call) => {
	const formatRefusal = jsonRefusalFor(call.body);
	if (formatRefusal !== undefined) return formatRefusal;
	const access = accessUser(call);
	if (!access.ok) return access.answer;
	const { problems, change } = judgeSettings(call.body);
	if (problems.length > 0) return refusals.validation(problems);
	const user = access.value;
	const kept = new Set<string>(user.lockedSettings.flatMap((setting) => lockedBy[setting]));
	const changes = Object.entries(withoutGaps(change)).filter(([name]) => !kept.has(name));
	// After the first change, the two services are independent.
	user.customWebinarService = hasCustomWebinarService(user);
	Object.assign(user, Object.fromEntries(changes));
	return noContent;
};
