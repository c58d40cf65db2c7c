import type { INodeProperties } from 'n8n-workflow';
import { eventLabel, type EventType } from '../../zoom/events';
import { EVENT_STATUSES } from '../fields/choices';

const LINK_HINT =
	'Any Zoom link, or a text that contains one, such as the description of a calendar event';
const LIST_HINT = 'A link or an invitation goes under By URL';

/** The type of event the node works with. */
export const eventTypeFields: INodeProperties[] = [
	{
		displayName: 'Event Type',
		name: 'eventType',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Meeting', value: 'meeting' },
			{ name: 'Webinar', value: 'webinar' },
		],
		default: 'meeting',
		description: 'Whether the stream belongs to a Zoom meeting or to a Zoom webinar',
		displayOptions: { hide: { operation: ['changeLayout'] } },
	},
	{
		// Zoom has this action for meetings only (@zoom/rivet).
		displayName: 'Event Type',
		name: 'eventType',
		type: 'hidden',
		default: 'meeting',
		displayOptions: { show: { operation: ['changeLayout'] } },
	},
];

/** Whose events the lists show; users who sign in see their own. */
export const hostField: INodeProperties = {
	displayName: 'Host',
	name: 'host',
	type: 'string',
	default: '',
	placeholder: 'e.g. nathan@example.com',
	description:
		'The email or user ID of the Zoom host. Needed to choose from the list, and to check or change their settings.',
	displayOptions: { show: { authentication: ['serverToServer'] } },
};

/** The event: from the list, by ID, or by any link or text that contains one. */
function eventField(
	eventType: EventType,
	hints: { list: string; id: string; url: string },
): INodeProperties {
	const label = eventLabel(eventType);
	return {
		displayName: label,
		name: eventType,
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		description: `The ${eventType} whose live stream to work on`,
		displayOptions: { show: { eventType: [eventType] }, hide: { resource: ['event'] } },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				hint: hints.list,
				typeOptions: { searchListMethod: `search${label}s`, searchable: true },
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: `e.g. ${hints.id}`,
				hint: 'Spaces and dashes are fine',
			},
			{
				displayName: 'By URL',
				name: 'url',
				type: 'string',
				placeholder: `e.g. ${hints.url}`,
				hint: LINK_HINT,
			},
		],
	};
}

/** The parameter Meeting. */
export const meetingField = eventField('meeting', {
	list: `${LIST_HINT}. Zoom does not list instant meetings: for those, choose By ID.`,
	id: '820 1234 5678',
	url: 'https://us02web.zoom.us/j/82012345678',
});

/** The parameter Webinar. */
export const webinarField = eventField('webinar', {
	list: LIST_HINT,
	id: '829 2947 3321',
	url: 'https://us02web.zoom.us/w/82929473321',
});

const show = { resource: ['event'], operation: ['getMany'] };

/** Which events to list. */
export const eventListFields: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
		displayOptions: { show },
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { ...show, returnAll: [false] } },
	},
	{
		displayName: 'Status',
		name: 'status',
		type: 'options',
		options: [...EVENT_STATUSES],
		default: 'any',
		hint: 'In progress is about the meeting: Zoom does not show whether its stream is on air',
		description: 'Which meetings to list. Zoom does not show which webinars are in progress.',
		displayOptions: { show: { ...show, eventType: ['meeting'] } },
	},
	{
		displayName: 'Within (Minutes)',
		name: 'withinMinutes',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description:
			'Only list upcoming events that start within so many minutes. With 0, all of them; otherwise, events without a fixed time are left out. Events in progress are always listed.',
		displayOptions: { show },
	},
];
