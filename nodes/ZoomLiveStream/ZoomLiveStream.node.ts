import {
	NodeConnectionTypes,
	type ILoadOptionsFunctions,
	type INodeListSearchResult,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { authenticationField } from '../zoom/authentication';
import { ZOOM_API_BASE_URL } from '../zoom/endpoints';
import type { EventType } from '../zoom/events';
import { destinationFields, startDestinationField } from './description/destination.fields';
import {
	eventListFields,
	eventTypeFields,
	hostField,
	meetingField,
	webinarField,
} from './description/event.fields';
import { optionsField, settingsFields } from './description/liveStream.fields';
import {
	destinationOperations,
	eventOperations,
	liveStreamOperations,
} from './description/operations';

/** Starts, stops and prepares Zoom live streams. What happens to an item is in item/perform.ts. */
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
		subtitle:
			'={{ $parameter["operation"].replace(/[A-Z]/g, " $&").toLowerCase() + ": " + $parameter["eventType"] }}',
		description: 'Start, stop, check and set up live streams of Zoom meetings and webinars',
		defaults: { name: 'Zoom Live Stream' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		sensitiveOutputFields: ['streamKey', 'token'],
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
		// A declarative node with `methods` must define it (n8n); the client in nodes/zoom/client sends every request.
		requestDefaults: { baseURL: ZOOM_API_BASE_URL },
		properties: [
			authenticationField,
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [
					{ name: 'Destination', value: 'destination' },
					{ name: 'Event', value: 'event' },
					{ name: 'Live Stream', value: 'liveStream' },
				],
				default: 'liveStream',
			},
			liveStreamOperations,
			destinationOperations,
			eventOperations,
			...eventTypeFields,
			hostField,
			meetingField,
			webinarField,
			...eventListFields,
			...destinationFields,
			startDestinationField,
			...settingsFields,
			optionsField,
		],
	};

	methods = {
		listSearch: { searchMeetings: picker('meeting'), searchWebinars: picker('webinar') },
	};
}

/** The list of the parameter Meeting or Webinar; its code is loaded when someone opens it. */
function picker(eventType: EventType) {
	return async function (
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: unknown,
	): Promise<INodeListSearchResult> {
		const { searchEvents } = await import('./listSearch/searchEvents');
		return await searchEvents(this, eventType, filter, paginationToken);
	};
}
