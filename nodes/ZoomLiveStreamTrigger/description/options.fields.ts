import type { INodeProperties } from 'n8n-workflow';
import { DEFAULT_MAX_AGE } from '../../zoom/webhook/timing';

const includeDownloadToken: INodeProperties = {
	displayName: 'Include Download Token',
	name: 'includeDownloadToken',
	type: 'boolean',
	default: false,
	description:
		'Whether to add the field downloadToken to Recording Completed. Anyone who has the token can open the download URLs for 24 hours.',
};

const includeRaw: INodeProperties = {
	displayName: 'Include Raw Event',
	name: 'raw',
	type: 'boolean',
	default: false,
	description: 'Whether to add the field raw with the event as Zoom sent it',
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
	hint: 'If n8n is away, Zoom sends the request again for up to 85 minutes. A value below 5400 could refuse it.',
	description:
		'How old a request may be, in seconds since Zoom signed it. A lower value leaves less time to send a recorded request again.',
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
