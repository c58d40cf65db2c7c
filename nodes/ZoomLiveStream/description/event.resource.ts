import type { INodeProperties } from 'n8n-workflow';
import { EVENT_STATUSES } from '../fields/choices';
import { routeThroughPerform } from './routing';

/** The operations of the resource Event. */
export const eventOperations: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['event'] } },
	options: [
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many events',
			description: 'List the meetings or webinars of a host that are in progress or coming up',
			routing: routeThroughPerform('getMany', { method: 'GET' }),
		},
	],
	default: 'getMany',
};

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
