/** What of axios the SDK's requests go through. */
interface Axios {
	interceptors: { request: { use(change: (config: RequestConfig) => RequestConfig): unknown } };
}

interface RequestConfig {
	url?: string;
	baseURL?: string;
}

/** Where the requests of Zoom's SDK go in place of Zoom. */
export const zoomHost = { origin: 'http://127.0.0.1:1' };

/** Sends what the SDK has for Zoom to the simulator: its addresses are fixed, for tokens and API alike. */
export function redirected<Client extends Axios>(axios: Client): Client {
	axios.interceptors.request.use((config) => {
		const { url, baseURL } = config;
		if (url !== undefined) config.url = toSimulator(url);
		if (baseURL !== undefined) config.baseURL = toSimulator(baseURL);
		return config;
	});
	return axios;
}

/** The same address at the simulator. */
export function toSimulator(url: string): string {
	return url.replace(/^https:\/\/(?:api\.)?zoom\.us(?=\/)/, zoomHost.origin);
}
