import { readEventReference } from '../../nodes/zoom/reference/eventReference';
import { ZOOM_API_BASE_URL } from '../../nodes/zoom/endpoints';
import { readWebhook, type Webhook } from './webhook-settings';

/** The keys of a Zoom app. */
export interface AppKeys {
	/** Undefined for an app that a user signs in to. */
	accountId: string | undefined;
	clientId: string;
	clientSecret: string;
}

/** How the check gets into a Zoom account. */
export type Access =
	| { kind: 'token'; accessToken: string; app: AppKeys | undefined }
	| { kind: 'app'; accountId: string; clientId: string; clientSecret: string };

/** The keys of the app, if they are set. */
export function appOf(access: Access): AppKeys | undefined {
	return access.kind === 'app' ? access : access.app;
}

/** Everything that is set for the check. */
export interface Settings {
	meetingId: string;
	access: Access;
	/** Without a slash at the end, e.g. `https://api.zoom.us/v2`. */
	apiBaseUrl: string;
	/** Without a slash at the end, e.g. `https://zoom.us/oauth`. */
	oauthBaseUrl: string;
	/** Undefined: no event subscription is created. */
	webhook?: Webhook | undefined;
}

/** What is still to be set, in words. */
export interface Incomplete {
	missing: string[];
}

const ZOOM_OAUTH_BASE_URL = 'https://zoom.us/oauth';

const NAMES = {
	meeting: 'ZOOM_MEETING_ID',
	token: 'ZOOM_ACCESS_TOKEN',
	account: 'ZOOM_ACCOUNT_ID',
	client: 'ZOOM_CLIENT_ID',
	secret: 'ZOOM_CLIENT_SECRET',
	api: 'ZOOM_API_BASE_URL',
	oauth: 'ZOOM_OAUTH_BASE_URL',
};

type Read = (name: string) => string;

/** Reads the settings from environment variables; spaces around a value do not count. */
export function readSettings(
	environment: Readonly<Record<string, string | undefined>>,
): Settings | Incomplete {
	const read: Read = (name) => (environment[name] ?? '').trim();
	const event = readEventReference(read(NAMES.meeting));
	const access = readAccess(read);
	const addresses = readAddresses(read, access);
	const missing = [
		...(event.kind === 'valid' ? [] : [whyNoMeeting(read(NAMES.meeting))]),
		...('missing' in access ? access.missing : []),
		...('missing' in addresses ? addresses.missing : []),
	];
	if (event.kind === 'invalid' || 'missing' in access || 'missing' in addresses) return { missing };
	const hasApp = appOf(access) !== undefined;
	const webhook = readWebhook(read, { apiBaseUrl: addresses.apiBaseUrl, hasApp });
	if (webhook !== undefined && 'missing' in webhook) return webhook;
	return { meetingId: event.id, access, ...addresses, webhook };
}

function whyNoMeeting(given: string): string {
	return given === ''
		? `${NAMES.meeting} is not set: it is the ID of a Zoom meeting, or its link.`
		: `${NAMES.meeting} is not one Zoom meeting: set its ID or its link.`;
}

/** A token is enough; without one, all three values of a server-to-server app are needed. */
function readAccess(read: Read): Access | Incomplete {
	const accessToken = read(NAMES.token);
	if (accessToken !== '') return { kind: 'token', accessToken, app: readAppBesideToken(read) };
	const names = [NAMES.account, NAMES.client, NAMES.secret];
	const absent = names.filter((name) => read(name) === '');
	if (absent.length === names.length) {
		return {
			missing: [
				`No access to Zoom is set: set ${NAMES.token}, or ${names.join(', ')} of a Server-to-Server OAuth app.`,
			],
		};
	}
	if (absent.length > 0) {
		return { missing: absent.map((name) => `${name} is not set: the app needs all three.`) };
	}
	const [accountId = '', clientId = '', clientSecret = ''] = names.map(read);
	return { kind: 'app', accountId, clientId, clientSecret };
}

function readAppBesideToken(read: Read): AppKeys | undefined {
	const [accountId, clientId = '', clientSecret = ''] = [
		NAMES.account,
		NAMES.client,
		NAMES.secret,
	].map(read);
	if (clientId === '' || clientSecret === '') return undefined;
	return { accountId: accountId || undefined, clientId, clientSecret };
}

/** The client secret goes to the OAuth address, so another API never goes with Zoom's own sign-in by accident. */
function readAddresses(
	read: Read,
	access: Access | Incomplete,
): Pick<Settings, 'apiBaseUrl' | 'oauthBaseUrl'> | Incomplete {
	const api = read(NAMES.api);
	const oauth = read(NAMES.oauth);
	const missing = [
		...[NAMES.api, NAMES.oauth]
			.filter((name) => read(name) !== '' && !isWebAddress(read(name)))
			.map((name) => `${name} is not a web address.`),
		...('kind' in access && appOf(access) !== undefined && (api === '') !== (oauth === '')
			? [`${NAMES.api} and ${NAMES.oauth} belong together: set both, or neither.`]
			: []),
	];
	if (missing.length > 0) return { missing };
	return {
		apiBaseUrl: withoutSlash(api || ZOOM_API_BASE_URL),
		oauthBaseUrl: withoutSlash(oauth || ZOOM_OAUTH_BASE_URL),
	};
}

function isWebAddress(text: string): boolean {
	return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function withoutSlash(url: string): string {
	return url.replace(/\/+$/, '');
}
