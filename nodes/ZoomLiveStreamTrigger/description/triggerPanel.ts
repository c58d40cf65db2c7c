import type { TriggerPanelDefinition } from 'n8n-workflow';

const MARKETPLACE =
	'<a href="https://marketplace.zoom.us" target="_blank">Zoom App Marketplace</a>';

const SECRET_TOKEN = `In the ${MARKETPLACE}, choose Manage, open your app and go to <b>Features > Access</b>. Copy the <b>Secret Token</b> into the Zoom credential of this node.`;

const AUTOMATIC =
	'<b>With Subscription set to Automatic</b>, n8n subscribes to the events in Zoom when you publish the workflow or click the button above, and unsubscribes afterwards. n8n needs an address that begins with https and can be reached from the internet, and the Zoom app needs the scopes that this node lists below Trigger On.';

// The editor hides the steps while it listens, and n8n listens for two minutes: what takes longer comes first.
const MANUAL_STEPS = [
	'<b>1.</b> Here, choose the events under <b>Trigger On</b>, unfold <b>Webhook URLs</b> at the top of the node, and copy the <b>Test URL</b>.',
	'<b>2.</b> In Zoom, on the page <b>Features > Access</b>, turn on <b>Event Subscriptions</b> and choose <b>Add New Event Subscription</b>. Add the events that this node lists below Trigger On, and paste the URL as <b>Event notification endpoint URL</b>.',
	'<b>3.</b> Here, click the button above: n8n listens for two minutes. In Zoom, click <b>Validate</b>, then <b>Save</b>.',
	'<b>4.</b> Start a meeting or its live stream in Zoom: the event appears here. If the two minutes are over, click the button again first.',
];

const PRODUCTION_URL =
	'replace the URL in Zoom with the <b>Production URL</b>, which is next to the test URL, click <b>Validate</b>, then <b>Save</b>. Zoom validates it again every 72 hours, so leave the workflow published.';

const GAP = '<br /> <br /> ';
const STEPS = [
	SECRET_TOKEN,
	AUTOMATIC,
	'<b>With Subscription set to Manual</b>, you do it yourself:',
	...MANUAL_STEPS,
].join(GAP);

/** What the editor shows beside the node: how to connect it with Zoom, the short way first. */
export const triggerPanel: TriggerPanelDefinition = {
	header: 'Listen for events in Zoom',
	executionsHelp: {
		inactive: `${STEPS}${GAP}<b>5.</b> When the workflow is ready, publish it. Then ${PRODUCTION_URL}`,
		active: `<b>The workflow is published.</b> Its executions appear in the <a data-key="executions">executions list</a>. With Subscription set to Manual, if Zoom still has the test URL, ${PRODUCTION_URL}${GAP}To connect the node from the beginning:${GAP}${STEPS}`,
	},
	activationHint: {
		inactive:
			'Once the workflow is ready, publish it: then it receives every event without this button.',
		active: 'This node also receives events at its production URL, without this button.',
	},
};
