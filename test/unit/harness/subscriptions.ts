/** Where the n8n of the tests receives events. */
export const URL_OF_N8N = 'https://n8n.example.com/webhook/1';

/** Where Zoom keeps the subscriptions of an app. */
export const SUBSCRIPTIONS = 'https://api.zoom.us/v2/marketplace/app/event_subscription';

/** What a token needs to manage them. */
export const SCOPES = [
	'marketplace:write:event_subscription',
	'marketplace:read:list_event_subscriptions',
	'marketplace:delete:event_subscription',
];

/** A subscription of this node as Zoom lists it. */
export const listedSubscription = (id: string) => ({
	event_subscription_id: id,
	event_subscription_name: 'n8n Zoom Live Stream Trigger',
	event_webhook_url: URL_OF_N8N,
	events: ['meeting.started'],
	subscription_scope: 'user',
});
