/** The part of axios that the SDK's requests use. */
interface Axios {
	interceptors: { request: { use(change: (config: RequestConfig) => RequestConfig): unknown } };
}

interface RequestConfig {
	url?: string;
	baseURL?: string;
}

/** Where the requests of Zoom's SDK go instead of Zoom. */
export const zoomHost = { origin: 'http://127.0.0.1:1' };

/** Redirects the SDK's requests to the simulator: its addresses are fixed, for both tokens and the API. */
export function redirected<Client extends Axios>(axios: Client): Client {
	axios.interceptors.request.use((config) => {
		const { url, baseURL } = config;
		if (url !== undefined) config.url = toSimulator(url);
		if (baseURL !== undefined) config.baseURL = toSimulator(baseURL);
		return config;
	});
	return axios;
}

/** The same address on the simulator. */
export function toSimulator(url: string): string {
	return url.replace(/^https:\/\/(?:api\.)?zoom\.us(?=\/)/, zoomHost.origin);
}
