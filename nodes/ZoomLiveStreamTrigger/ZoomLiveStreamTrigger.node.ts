import {
	NodeConnectionTypes,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { webhookLifecycle } from './activation';
import { properties, triggerPanel } from './description';

/** Starts a workflow when Zoom says that a stream is on air. receive.ts handles the requests. */
export class ZoomLiveStreamTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Zoom Live Stream Trigger',
		name: 'zoomLiveStreamTrigger',
		icon: {
			light: 'file:../../icons/zoomLiveStream.svg',
			dark: 'file:../../icons/zoomLiveStream.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description:
			'Start and stop Zoom live streams, and start the workflow when a stream, meeting or webinar starts or ends, or a recording is ready',
		// While it listens; n8n would ask for "an event in Zoom Live Stream", which is no place.
		eventTriggerDescription: 'Start a meeting, or its live stream, in Zoom',
		defaults: { name: 'Zoom Live Stream Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		triggerPanel,
		sensitiveOutputFields: [
			'streamKey',
			'downloadToken',
			'raw.download_token',
			'raw.payload.object.live_streaming.custom_live_streaming_settings.stream_key',
		],
		credentials: [
			{
				name: 'zoomLiveStreamOAuth2Api',
				required: true,
				displayOptions: { show: { authentication: ['oAuth2'] } },
			},
			{
				name: 'zoomLiveStreamServerToServerOAuth2Api',
				required: true,
				displayOptions: { show: { authentication: ['serverToServer'] } },
			},
		],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				// Zoom waits 3 s for an answer and needs none in words (Zoom webhooks).
				responseMode: 'onReceived',
				responseData: 'noData',
				path: 'webhook',
			},
		],
		properties,
	};

	webhookMethods = { default: webhookLifecycle };

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		// Loaded with the first request: n8n loads every installed node at its start.
		const { receive } = await import('./receive');
		return await receive(this);
	}
}
