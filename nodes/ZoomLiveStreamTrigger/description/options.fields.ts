import type { INodeProperties } from 'n8n-workflow';
import { DEFAULT_MAX_AGE } from '../../zoom/webhook/timing';

const includeDownloadToken: INodeProperties = {
	displayName: 'Include Download Token',
	name: 'includeDownloadToken',
	type: 'boolean',
	default: false,
	description:
		'Whether to add the field downloadToken to Recording Completed. It opens the download URLs for 24 hours, for anyone who has it.',
};

const includeRaw: INodeProperties = {
	displayName: 'Include Raw Event',
	name: 'raw',
	type: 'boolean',
	default: false,
	description: 'Whether to add the field raw, with the event as Zoom sent it',
};

const includeStreamKey: INodeProperties = {
	displayName: 'Include Stream Key',
	name: 'includeStreamKey',
	type: 'boolean',
	default: false,
	description:
		'Whether to show the stream key in full. Anyone who has the key can stream to your channel.',
};

const maxAge: INodeProperties = {
	displayName: 'Maximum Age',
	name: 'maxAge',
	type: 'number',
	noDataExpression: true,
	typeOptions: { minValue: 0 },
	default: DEFAULT_MAX_AGE,
	hint: 'Less than 5400 may lose what Zoom sends again, up to 85 minutes later, after n8n could not be reached',
	description:
		'How many seconds ago Zoom may have signed an event. A shorter time leaves less room for replaying an old one.',
};

/** What few people need to change. */
export const optionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [includeDownloadToken, includeRaw, includeStreamKey, maxAge],
};
