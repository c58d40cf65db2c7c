import type { INodeProperties } from 'n8n-workflow';

/** Whether n8n or you add the event subscription in Zoom. */
export const subscriptionField: INodeProperties = {
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
