import {
	isPrivateHost,
	reachabilityOf,
} from '../../nodes/ZoomLiveStreamTrigger/subscription/publicUrl';

/** Where Zoom may send events while the check runs. */
export interface Webhook {
	/** What Zoom checks before it creates a subscription. */
	url: string;
	/** With it, the check itself answers Zoom; without it, an n8n trigger at the URL does. */
	secretToken: string | undefined;
	/** The port of this computer to which the URL leads. */
	port: number;
}

/** What of the settings decides whether the URL is of use. */
export interface WebhookContext {
	apiBaseUrl: string;
	/** Whether the keys of an app are set: event subscriptions belong to an app. */
	hasApp: boolean;
}

/** The port on which the check answers Zoom, unless another is set. */
export const DEFAULT_PORT = 8642;

const NAMES = {
	url: 'ZOOM_WEBHOOK_URL',
	secretToken: 'ZOOM_SECRET_TOKEN',
	port: 'ZOOM_WEBHOOK_PORT',
};

/** Reads where Zoom may send events; undefined when no URL is set. */
export function readWebhook(
	read: (name: string) => string,
	{ apiBaseUrl, hasApp }: WebhookContext,
): Webhook | undefined | { missing: string[] } {
	const url = read(NAMES.url);
	if (url === '') return undefined;
	const port = Number(read(NAMES.port) || DEFAULT_PORT);
	const missing = [
		...(canBeReached(url, apiBaseUrl)
			? []
			: [
					`${NAMES.url} is no address that Zoom can reach: use a public one that begins with https.`,
				]),
		...(hasApp
			? []
			: [`${NAMES.url} needs your Zoom app: set ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET too.`]),
		...(isPort(port) ? [] : [`${NAMES.port} is not a number between 1 and 65535.`]),
	];
	if (missing.length > 0) return { missing };
	return { url, secretToken: read(NAMES.secretToken) || undefined, port };
}

/** A Zoom on this computer, such as the simulator, reaches everything on it. */
function canBeReached(url: string, apiBaseUrl: string): boolean {
	if (isPrivateHost(new URL(apiBaseUrl).hostname)) return URL.canParse(url);
	return reachabilityOf(url).kind === 'public';
}

function isPort(port: number): boolean {
	return Number.isInteger(port) && port > 0 && port < 65_536;
}
