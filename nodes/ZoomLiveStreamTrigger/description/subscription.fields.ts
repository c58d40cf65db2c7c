import type { INodeProperties } from 'n8n-workflow';

/** Who adds the event subscription in Zoom. */
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
				'Publishing the workflow subscribes to the events in Zoom; unpublishing unsubscribes',
		},
		{
			name: 'Manual',
			value: 'manual',
			description: 'You add the webhook URL and the events in the Zoom App Marketplace',
		},
	],
	default: 'automatic',
	description: 'How Zoom learns where to send events',
};
