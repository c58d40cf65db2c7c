/**
 * The minimum a node can do: n8n's own request helper, once per item, with the same bytes as the other
 * contenders. No checks, no waiting, no retries: the lower bound of the benchmark.
 */
class BareLoop {
	constructor() {
		this.description = {
			displayName: 'Bare Loop',
			name: 'bareLoop',
			group: ['transform'],
			version: 1,
			description: 'Sends one request per item',
			defaults: { name: 'Bare Loop' },
			inputs: ['main'],
			outputs: ['main'],
			credentials: [{ name: 'zoomLiveStreamOAuth2Api', required: true }],
			properties: [],
		};
	}

	async execute() {
		const { apiBaseUrl, oauthTokenData } = await this.getCredentials('zoomLiveStreamOAuth2Api');
		const headers = { Authorization: `Bearer ${oauthTokenData.access_token}` };
		const send = async ({ json }, item) => {
			const body = new FormData();
			body.append('action', 'start');
			body.append('settings', '{"display_name":"My show","active_speaker_name":false}');
			const url = `${apiBaseUrl}/meetings/${json.id}/livestream/status`;
			await this.helpers.httpRequest({ method: 'PATCH', url, headers, body });
			return { json: { success: true }, pairedItem: { item } };
		};
		return [await Promise.all(this.getInputData().map(send))];
	}
}

module.exports = { BareLoop };
