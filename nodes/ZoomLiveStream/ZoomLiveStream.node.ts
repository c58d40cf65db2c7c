import { NodeConnectionTypes, type INodeType, type INodeTypeDescription } from 'n8n-workflow';
import { eventTypeField, meetingField, webinarField } from './description/event.fields';
import { liveStreamOperations } from './description/liveStream.resource';
import { optionsField } from './description/options.fields';
import { settingsField } from './description/settings.fields';
import { ZOOM_API_BASE_URL } from '../zoom/hosts';

export class ZoomLiveStream implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Zoom Live Stream',
		name: 'zoomLiveStream',
		icon: {
			light: 'file:../../icons/zoomLiveStream.svg',
			dark: 'file:../../icons/zoomLiveStream.dark.svg',
		},
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["eventType"] }}',
		description: 'Start, stop and update the live stream of a Zoom meeting or webinar',
		defaults: { name: 'Zoom Live Stream' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'zoomLiveStreamOAuth2Api',
				required: true,
				displayOptions: { show: { authentication: ['oAuth2'] } },
			},
		],
		requestDefaults: {
			baseURL: ZOOM_API_BASE_URL,
			headers: { Accept: 'application/json' },
			// Every answer comes back as an answer, but for the 401 that lets n8n renew the token.
			ignoreHttpStatusErrors: { ignore: true, except: [401] },
			// n8n would send the access token to wherever an answer redirects.
			disableFollowRedirect: true,
		},
		properties: [
			{
				displayName: 'Authentication',
				name: 'authentication',
				type: 'options',
				options: [
					{
						name: 'OAuth2',
						value: 'oAuth2',
						description: 'Sign in as a Zoom user',
					},
				],
				default: 'oAuth2',
			},
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [{ name: 'Live Stream', value: 'liveStream' }],
				default: 'liveStream',
			},
			liveStreamOperations,
			eventTypeField,
			meetingField,
			webinarField,
			settingsField,
			optionsField,
		],
	};
}
