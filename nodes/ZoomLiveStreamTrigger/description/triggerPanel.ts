import type { TriggerPanelDefinition } from 'n8n-workflow';

// The editor hides the steps while it listens, and n8n listens for two minutes: what takes longer comes first.
const TEST_STEPS = [
	'<b>1.</b> In the <a href="https://marketplace.zoom.us" target="_blank">Zoom App Marketplace</a>, choose Manage, open your app and go to <b>Features > Access</b>. Copy the <b>Secret Token</b> into the Zoom credential of this node.',
	'<b>2.</b> Here, choose the events under <b>Trigger On</b>, unfold <b>Webhook URLs</b> at the top of the node, and copy the <b>Test URL</b>.',
	'<b>3.</b> Back in Zoom, on the same page, turn on <b>Event Subscriptions</b> and choose <b>Add New Event Subscription</b>. Add the events that this node names below Trigger On, and paste the URL as <b>Event notification endpoint URL</b>. Zoom takes only addresses that begin with https and can be reached from the internet.',
	'<b>4.</b> Here, click the button above: n8n listens for two minutes. In Zoom, click <b>Validate</b>, then <b>Save</b>.',
	'<b>5.</b> Begin a meeting or its live stream in Zoom: the event shows up here. If the two minutes are over, click the button again first.',
];

const PRODUCTION_URL =
	'replace the URL in Zoom with the <b>Production URL</b>, which stands beside the test URL, click <b>Validate</b>, then <b>Save</b>. Zoom validates it again every 72 hours, so leave the workflow published.';

const STEPS = TEST_STEPS.join('<br /> <br /> ');

/** What the editor shows beside the node: how to connect it with Zoom, in the order a person does it. */
export const triggerPanel: TriggerPanelDefinition = {
	header: 'Hear from Zoom when it happens',
	executionsHelp: {
		inactive: `${STEPS}<br /> <br /> <b>6.</b> When the workflow is ready, publish it. Then ${PRODUCTION_URL}`,
		active: `<b>The workflow is published.</b> If Zoom still has the test URL, ${PRODUCTION_URL} Its executions show up in the <a data-key="executions">executions list</a>.<br /> <br /> To connect the node from the beginning:<br /> <br /> ${STEPS}`,
	},
	activationHint: {
		inactive:
			'Once the workflow is ready, publish it and enter the production URL in Zoom: then it hears every event without this button.',
		active: 'This node also hears events at its production URL, without this button.',
	},
};
