import { isRecord } from './guards';

/** Where Zoom's commercial cloud answers API requests. */
export const ZOOM_API_BASE_URL = 'https://api.zoom.us/v2';
/** The same for Zoom for Government. */
const ZOOM_GOV_API_BASE_URL = 'https://api.zoomgov.com/v2';

/**
 * The base URL of the Zoom API that a credential belongs to, without a trailing slash.
 * It only depends on the credential, so no item can send a token elsewhere.
 */
export function apiBaseUrl(credential: unknown): string {
	if (!isRecord(credential)) return ZOOM_API_BASE_URL;
	switch (credential.environment) {
		case 'zoomGov':
			return ZOOM_GOV_API_BASE_URL;
		case 'custom':
			return String(credential.apiBaseUrl ?? '')
				.trim()
				.replace(/\/+$/, '');
		default:
			return ZOOM_API_BASE_URL;
	}
}

/** Whether a base URL can have a path added: no query, anchor or user name, which would lead elsewhere. */
export function isBaseUrl(address: string): boolean {
	if (!URL.canParse(address)) return false;
	const { protocol, username, password } = new URL(address);
	return /^https?:$/.test(protocol) && username + password === '' && !/[?#]/.test(address);
}

/** Zoom's domains, those of Zoom X by Telekom and of Zoom in China among them. */
const ZOOM_DOMAINS = ['zoom.us', 'zoom.com', 'zoomgov.com', 'zoom-x.de', 'zoom.com.cn'];

/**
 * Whether links to meetings and webinars may have a host name: Zoom's, a region's or a customer's own. Compared by
 * whole labels, so `evilzoom.us` is not one. Tokens never depend on it.
 */
export function isZoomHost(hostname: string): boolean {
	const host = hostname.toLowerCase();
	return ZOOM_DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
