import type { INodeProperties, TriggerPanelDefinition } from 'n8n-workflow';
import { authenticationField } from '../zoom/authentication';
import { scopesFor, type AppKind } from '../zoom/scopes';
import { TRIGGER_EVENTS } from '../zoom/webhook/events';
import { DEFAULT_MAX_AGE } from '../zoom/webhook/timing';

/** Whether n8n or you add the event subscription in Zoom. */
const subscription: INodeProperties = {
	displayName: 'Subscription',
	name: 'subscription',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Automatic',
			value: 'automatic',
			description:
				'Publishing the workflow subscribes to the events in Zoom. Unpublishing it unsubscribes.',
		},
		{
			name: 'Manual',
			value: 'manual',
			description: 'You add the webhook URL and the events to your app in the Zoom App Marketplace',
		},
	],
	default: 'automatic',
	description: 'How to subscribe to the events in Zoom',
};

/** Which events start the workflow, and what each of them needs in Zoom. */
const events: INodeProperties[] = [
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		noDataExpression: true,
		required: true,
		options: TRIGGER_EVENTS.map(({ name, value, description }) => ({ name, value, description })),
		default: ['meeting.live_streaming_started'],
		description: 'Which events in Zoom start the workflow',
	},
	...TRIGGER_EVENTS.flatMap(({ value, name, inMarketplace }): INodeProperties[] => {
		const scope = (kind: AppKind) =>
			`Scope in your Zoom app for ${name}: ${scopesFor([value], kind).join(', ')}`;
		return [
			notice(value, `In Zoom, subscribe to: ${inMarketplace} (${value})`, 'subscription', 'manual'),
			notice(value, scope('user'), 'authentication', 'oAuth2'),
			notice(value, scope('account'), 'authentication', 'serverToServer'),
		];
	}),
	{
		displayName: `Scope in your Zoom app for the automatic subscription: ${scopesFor(['automaticSubscription'], 'user').join(', ')}`,
		name: 'automatic_oauth2',
		type: 'notice',
		default: '',
		displayOptions: { show: { subscription: ['automatic'], authentication: ['oAuth2'] } },
	},
];

/** A line that shows while an event is chosen, and another parameter has this value. */
function notice(
	event: string,
	displayName: string,
	parameter: string,
	value: string,
): INodeProperties {
	return {
		displayName,
		name: `${event}_${value}`.replace(/\W/g, '_').toLowerCase(),
		type: 'notice',
		default: '',
		displayOptions: { show: { events: [event], [parameter]: [value] } },
	};
}

const meeting: INodeProperties = {
	displayName: 'Meetings or Webinars',
	name: 'meeting',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	placeholder: 'e.g. 820 1234 5678',
	hint: 'One per line',
	description:
		'Only start for these: an ID, a Zoom link, or a text that contains one, such as the description of a calendar event. Leave empty for all.',
};

const service: INodeProperties = {
	displayName: 'Streaming Services',
	name: 'service',
	type: 'multiOptions',
	options: [
		{ name: 'Custom Live Streaming Service', value: 'Custom_Live_Streaming_Service' },
		{ name: 'Facebook', value: 'Facebook' },
		{ name: 'Twitch', value: 'Twitch' },
		{ name: 'Workplace by Facebook', value: 'Workplace_by_Facebook' },
		{ name: 'YouTube', value: 'YouTube' },
	],
	default: [],
	description:
		'Only start for streams to these services. Applies to Live Stream Started and Live Stream Stopped. Leave empty for all.',
};

/** Which of the chosen events to leave out. */
const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [meeting, service],
};

const includeDownloadToken: INodeProperties = {
	displayName: 'Include Download Token',
	name: 'includeDownloadToken',
	type: 'boolean',
	default: false,
	description:
		'Whether to add the field downloadToken to Recording Completed. Anyone who has the token can open the download URLs for 24 hours.',
};

const includeRaw: INodeProperties = {
	displayName: 'Include Raw Event',
	name: 'raw',
	type: 'boolean',
	default: false,
	description: 'Whether to add the field raw with the event as Zoom sent it',
};

const includeStreamKey: INodeProperties = {
	displayName: 'Include Stream Key',
	name: 'includeStreamKey',
	type: 'boolean',
	default: false,
	description:
		'Whether to show the stream key in full. Anyone who has the key can stream to your channel.',
};

const maxAge: INodeProperties = {
	displayName: 'Maximum Age',
	name: 'maxAge',
	type: 'number',
	noDataExpression: true,
	typeOptions: { minValue: 0 },
	default: DEFAULT_MAX_AGE,
	hint: 'If n8n is away, Zoom sends the request again for up to 85 minutes. A value below 5400 could refuse it.',
	description:
		'How old a request may be, in seconds since Zoom signed it. A lower value leaves less time to send a recorded request again.',
};

/** What few people need to change. */
const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [includeDownloadToken, includeRaw, includeStreamKey, maxAge],
};

/** Everything that is set on the trigger. */
export const properties: INodeProperties[] = [
	authenticationField,
	subscription,
	...events,
	filters,
	options,
];

// The panel must leave room for the button above it, so the steps are short.
const SECRET_TOKEN =
	'<b>Once:</b> in the <a href="https://marketplace.zoom.us" target="_blank">Zoom App Marketplace</a>, open your app, go to <b>Features > Access</b> and copy the <b>Secret Token</b> into the credential of this node.';

const AUTOMATIC =
	'<b>Subscription: Automatic.</b> Add the scopes below <b>Trigger On</b> to your Zoom app. Then publish the workflow, or click the button above to try it: n8n subscribes to the events in Zoom, and unsubscribes afterwards. Zoom must be able to reach n8n at a public https address.';

const MANUAL_STEPS = [
	'<b>Subscription: Manual. 1.</b> Open <b>Webhook URLs</b> at the top of the node and copy the <b>Test URL</b>.',
	'<b>2.</b> In Zoom, on the same page, turn on <b>Event Subscriptions</b> and click <b>Add New Event Subscription</b>. Add the events shown below <b>Trigger On</b>, and paste the URL.',
	'<b>3.</b> Click the button above: n8n listens for two minutes. In Zoom, click <b>Validate</b>, then <b>Save</b>. Start a meeting, and the event appears here.',
	'<b>4.</b> Publish the workflow. In Zoom, replace the URL with the <b>Production URL</b>, and click <b>Validate</b> and <b>Save</b> again. Keep the workflow published: Zoom checks the URL every 72 hours.',
];

const GAP = '<br /> <br /> ';
const STEPS = [SECRET_TOKEN, AUTOMATIC, ...MANUAL_STEPS].join(GAP);

/** What the editor shows beside the node: how to connect it with Zoom, the short way first. */
export const triggerPanel: TriggerPanelDefinition = {
	header: 'Listen for events in Zoom',
	executionsHelp: {
		inactive: STEPS,
		active: `<b>The workflow is published.</b> Its executions appear in the <a data-key="executions">executions list</a>.${GAP}${STEPS}`,
	},
	activationHint: {
		inactive: 'Publish the workflow, and every event starts it without this button.',
		active: 'The workflow is published: every event also starts it without this button.',
	},
};
