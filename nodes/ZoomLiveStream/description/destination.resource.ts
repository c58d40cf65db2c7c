import type { INodeProperties } from 'n8n-workflow';
import { routeThroughPerform } from './routing';

/** The operations of the resource Destination. */
export const destinationOperations: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['destination'] } },
	options: [
		{
			name: 'Get',
			value: 'get',
			action: 'Get destination of live stream',
			description: 'See where a meeting or webinar streams to',
			routing: routeThroughPerform('get', { method: 'GET' }),
		},
		{
			name: 'Set',
			value: 'set',
			action: 'Set destination of live stream',
			description: 'Set where a meeting or webinar streams to',
			routing: routeThroughPerform('set', { method: 'PATCH' }),
		},
	],
	default: 'set',
};
