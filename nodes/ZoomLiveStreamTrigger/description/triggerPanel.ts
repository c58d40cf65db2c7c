import type { TriggerPanelDefinition } from 'n8n-workflow';

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
