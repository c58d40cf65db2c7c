import { CHECK_NAME } from './event-subscriptions';
import { maskMeetingId } from './scrub';
import { appOf, type Settings } from './settings';
import { DEFAULT_PORT } from './webhook-settings';

/** What to set when something that the check needs is missing. */
export function needsInWords(missing: readonly string[]): string {
	return [
		'The live check asks your own Zoom what its documents leave open. Nothing was sent: some settings are missing.',
		'',
		...missing.map((line) => `  ✗ ${line}`),
		'',
		'Set these environment variables, then run npm run check:live again:',
		'',
		'  ZOOM_MEETING_ID      a meeting that is in progress, with a custom live stream set: its ID or its link',
		'',
		'and one of these two:',
		'',
		'  ZOOM_ACCESS_TOKEN    an access token of your Zoom app',
		'',
		'  ZOOM_ACCOUNT_ID      from the page App Credentials of a Server-to-Server OAuth app',
		'  ZOOM_CLIENT_ID',
		'  ZOOM_CLIENT_SECRET',
		'',
		'To include event subscriptions, beside the keys of the app:',
		'',
		'  ZOOM_WEBHOOK_URL     a public https address: the Production URL of a published n8n trigger,',
		`                       or that of a tunnel to port ${DEFAULT_PORT} of this computer`,
		'  ZOOM_SECRET_TOKEN    only with a tunnel: the Secret Token of the app',
		`  ZOOM_WEBHOOK_PORT    only with a tunnel to another port than ${DEFAULT_PORT}`,
		'',
		'Only for Zoom for Government or a test server:',
		'',
		'  ZOOM_API_BASE_URL    e.g. https://api.zoomgov.com/v2',
		'  ZOOM_OAUTH_BASE_URL  e.g. https://zoomgov.com/oauth',
		'',
		'Options, after two dashes, e.g. npm run check:live -- --json',
		'',
		'  --yes                do not ask before the stream goes on air',
		'  --json               print the report as JSON',
	].join('\n');
}

/** What the check is about to do, before it asks for consent. */
export function planInWords(settings: Settings): string {
	const { meetingId, apiBaseUrl } = settings;
	return [
		`Live check with the meeting ${maskMeetingId(meetingId)}, at ${new URL(apiBaseUrl).host}`,
		'',
		'  1. Looks at the meeting, its host and its destination, and changes nothing.',
		'  2. Stops the stream if it is on air, sets its display name to “Live stream check”, and sends',
		'     requests that Zoom should refuse.',
		'  3. Starts the stream, asks for a second start at once and 35 seconds later, tries new settings and',
		'     layouts on air, and stops it.',
		...subscriptionsInWords(settings),
		'  5. Prints a report without secrets, which you can paste into an issue.',
		'',
		'Use a meeting made for this. Ctrl+C ends the check early, and cleans up first.',
		'',
	].join('\n');
}

function subscriptionsInWords({ access, webhook }: Settings): string[] {
	if (webhook !== undefined) {
		return [
			`  4. Creates the event subscription “${CHECK_NAME}” in your Zoom app, with the address`,
			`     ${new URL(webhook.url).host}, and deletes it. It touches no other one.`,
		];
	}
	return appOf(access) === undefined
		? [
				'  4. Leaves out event subscriptions: set ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET to include them.',
			]
		: ['  4. Lists event subscriptions and creates none: set ZOOM_WEBHOOK_URL to include that.'];
}

/** The question before anything is sent. */
export const CONSENT_QUESTION =
	'This puts the meeting’s stream on air for about a minute. Continue? (y/N) ';

/** Whether an answer is consent. */
export function isConsent(answer: string): boolean {
	return /^\s*(?:y|yes)\s*$/i.test(answer);
}
