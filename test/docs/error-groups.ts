import type { Reason } from '../../nodes/ZoomLiveStream/answers/catalogue';

/** Where to fix each reason, in the order of the page. */
export const GROUPS = {
	node: {
		title: 'Change something in the node or the item',
		introduction: 'Zoom works, but the node got a value that it cannot use.',
	},
	zoom: {
		title: 'Change something in Zoom',
		introduction:
			'A setting, a license or a destination is missing. You may need an administrator.',
	},
	connection: {
		title: 'Fix the connection to Zoom',
		introduction:
			'Check the credential or its Zoom app. [Setting up the Zoom app](zoom-app.md) lists every page.',
	},
	wait: {
		title: 'Wait, then run it again',
		introduction:
			'Your workflow is fine. Repeating a start or stop does no harm, so **Retry On Fail** is safe.',
	},
	look: {
		title: 'Check first',
		introduction: 'There may be nothing to do.',
	},
} as const;

export type Group = keyof typeof GROUPS;

/** The group of each reason; a reason without a group does not compile. */
export const GROUP_OF: Record<Reason, Group> = {
	invalid_event_reference: 'node',
	invalid_settings: 'node',
	event_not_found: 'node',
	wrong_event_type: 'node',
	validation_failed: 'node',
	format_refused: 'node',
	streaming_disabled: 'zoom',
	streaming_not_configured: 'zoom',
	end_to_end_encrypted: 'zoom',
	plan_required: 'zoom',
	host_not_allowed: 'zoom',
	host_not_found: 'zoom',
	missing_scope: 'connection',
	token_rejected: 'connection',
	wrong_account: 'connection',
	event_not_started: 'wait',
	start_throttled: 'wait',
	rate_limited: 'wait',
	daily_limit_reached: 'wait',
	zoom_unavailable: 'wait',
	network_unreachable: 'wait',
	timed_out: 'wait',
	already_in_state: 'look',
	cancelled: 'look',
	unknown: 'look',
};
