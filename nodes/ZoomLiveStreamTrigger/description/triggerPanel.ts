import type { TriggerPanelDefinition } from 'n8n-workflow';

// The panel must leave room for the button above it, so the steps are short.
const SECRET_TOKEN =
	'<b>Once:</b> copy the <b>Secret Token</b> from <b>Features > Access</b> of your app in the <a href="https://marketplace.zoom.us" target="_blank">Zoom App Marketplace</a> into the Zoom credential of this node.';

const AUTOMATIC =
	'<b>Subscription: Automatic.</b> Publishing the workflow, or the button above, subscribes to the events in Zoom; n8n unsubscribes afterwards. The Zoom app needs the scopes below <b>Trigger On</b>, and n8n an https address that can be reached from the internet.';

const MANUAL_STEPS = [
	'<b>Subscription: Manual. 1.</b> Unfold <b>Webhook URLs</b> at the top of the node and copy the <b>Test URL</b>.',
	'<b>2.</b> In Zoom, on the same page, turn on <b>Event Subscriptions</b> and choose <b>Add New Event Subscription</b>. Add the events listed below Trigger On, and paste the URL.',
	'<b>3.</b> Click the button above: n8n listens for two minutes. In Zoom, click <b>Validate</b>, then <b>Save</b>. Start a meeting: the event appears here.',
	'<b>4.</b> Publish the workflow, replace the URL in Zoom with the <b>Production URL</b>, and click <b>Validate</b> and <b>Save</b> again. Zoom validates it every 72 hours, so leave the workflow published.',
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
		inactive:
			'Once the workflow is ready, publish it: then it receives every event without this button.',
		active: 'This node also receives events at its production URL, without this button.',
	},
};
