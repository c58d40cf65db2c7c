/**
 * The minimum an installed trigger can do: no credential, no checks. Its rate compared with n8n's Webhook
 * node shows what n8n itself costs every installed trigger.
 */
class EmptyTrigger {
	constructor() {
		this.description = {
			displayName: 'Empty Trigger',
			name: 'emptyTrigger',
			group: ['trigger'],
			version: 1,
			description: 'Starts the workflow for every request',
			defaults: { name: 'Empty Trigger' },
			inputs: [],
			outputs: ['main'],
			webhooks: [
				{
					name: 'default',
					httpMethod: 'POST',
					responseMode: 'onReceived',
					responseData: 'noData',
					path: 'webhook',
				},
			],
			properties: [],
		};
		const agree = async () => true;
		this.webhookMethods = { default: { checkExists: agree, create: agree, delete: agree } };
	}

	async webhook() {
		return { workflowData: [[{ json: this.getBodyData() }]] };
	}
}

module.exports = { EmptyTrigger };
