import type { INodeProperties } from 'n8n-workflow';

/** Which Zoom a credential belongs to; `apiBaseUrl` in hosts.ts reads these fields. */
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

/** Shows the trigger that an event came from Zoom. The action node does not need it. */
export const webhookSecretTokenField: INodeProperties = {
	displayName: 'Secret Token',
	name: 'webhookSecretToken',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	hint: 'Copy it from Features > Access of your app in the Zoom App Marketplace',
	description:
		'Only for the Zoom Live Stream Trigger. With Subscription set to Automatic, n8n checks it when you test or publish the workflow.',
};

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
