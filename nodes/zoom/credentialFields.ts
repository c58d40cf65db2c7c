import type { INodeProperties } from 'n8n-workflow';
import { BUNDLES } from './scopes';

/** Which Zoom a credential belongs to; `apiBaseUrl` in endpoints.ts reads these fields. */
export const environmentFields: INodeProperties[] = [
	{
		displayName: 'Environment',
		name: 'environment',
		type: 'options',
		options: [
			{ name: 'Zoom', value: 'zoom' },
			{ name: 'Zoom for Government', value: 'zoomGov' },
			{ name: 'Custom', value: 'custom' },
		],
		default: 'zoom',
		description: 'Which Zoom the account belongs to. Choose Custom for a proxy or a test server.',
	},
	{
		displayName: 'API Base URL',
		name: 'apiBaseUrl',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. http://127.0.0.1:9000/v2',
		description: 'Where requests to Zoom go',
		displayOptions: { show: { environment: ['custom'] } },
	},
	{
		displayName: 'OAuth Base URL',
		name: 'oauthBaseUrl',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. http://127.0.0.1:9000/oauth',
		description: 'Where sign-in and tokens come from',
		displayOptions: { show: { environment: ['custom'] } },
	},
];

/** Shows the trigger that an event came from Zoom. */
export const webhookSecretTokenField: INodeProperties = {
	displayName: 'Secret Token',
	name: 'webhookSecretToken',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	hint: 'Only the Zoom Live Stream Trigger needs it. Copy it from Features > Access of your app in the Zoom App Marketplace.',
	description:
		'With Subscription set to Automatic, n8n checks it when you test or publish the workflow',
};

/**
 * What a credential says about itself, above its fields. n8n shows its own fields first; Server URL, which Zoom
 * does not have, is the one before Client ID, so this takes its place (n8n, `mergeNodeProperties`).
 * @param text may contain links; n8n removes other markup
 */
export function introduction(text: string): INodeProperties {
	return { displayName: text, name: 'serverUrl', type: 'notice', default: '' };
}

/** A field of n8n's own OAuth2 credential that has the same value for everyone, so n8n does not show it. */
export function hidden(name: string, value = ''): INodeProperties {
	return { displayName: name, name, type: 'hidden', default: value };
}

/** The bundles of scopes to add, as the documentation calls them. */
export const BUNDLE_NAMES = new Intl.ListFormat('en-GB').format(Object.keys(BUNDLES));

/**
 * The address of one of Zoom's sign-in pages, as an expression on the fields above: n8n fills it in when it
 * signs in, without running any code of this package.
 */
export function oauthUrl(page: 'authorize' | 'token'): string {
	const custom = '$self["oauthBaseUrl"].replace(/\\/+$/, "")';
	const zoom =
		'($self["environment"] === "zoomGov" ? "https://zoomgov.com/oauth" : "https://zoom.us/oauth")';
	return `={{ ($self["environment"] === "custom" ? ${custom} : ${zoom}) + "/${page}" }}`;
}
