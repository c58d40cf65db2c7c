import { BUNDLES, scopesFor, type AppKind, type Purpose } from '../../nodes/zoom/scopes';

/** A Zoom app as a file: what Zoom accepts for an app that exists already (Zoom app manifests). */
export interface ZoomAppManifest {
	display_information: { display_name: string; description: string };
	oauth_information: {
		usage: 'USER_OPERATION' | 'ADMIN_MANAGEMENT';
		development_redirect_uri: string;
		production_redirect_uri: string;
		oauth_allow_list: string[];
		strict_mode: boolean;
		subdomain_strict_mode: boolean;
		scopes: Array<{ scope: string; optional: boolean }>;
	};
	features: { products: string[]; event_subscription: { enable: boolean; events: never[] } };
}

/** The address that readers replace with their own. */
export const EXAMPLE_REDIRECT_URL = 'https://n8n.example.com/rest/oauth2-credential/callback';

/** The ready-made files, and whose meetings their app is for. */
export const MANIFEST_FILES: Readonly<Record<string, AppKind>> = {
	'examples/zoom-app/my-meetings.json': 'user',
	'examples/zoom-app/whole-account.json': 'account',
};

/**
 * What some people use besides. Recording Completed is not in it: Zoom lists its scope for the event, but for no
 * request, and nobody is known to have it in a manifest.
 */
const BESIDES: readonly Purpose[] = ['record', 'endEvent', 'enable', 'getJoinToken'];

/**
 * The file for an app: what most people use for meetings is required; webinars, which not every account has, and the
 * rest are optional. The event subscription is off, because Zoom checks the address of one that is on.
 */
export function manifestFor(kind: AppKind, redirectUrl: string): ZoomAppManifest {
	const recommended = Object.values(BUNDLES).flat();
	const required = scopesFor(recommended, kind, ['meeting']);
	const all = scopesFor([...recommended, ...BESIDES], kind);
	return {
		display_information: {
			display_name: 'n8n live streams',
			description: 'Starts, stops and checks live streams from n8n',
		},
		oauth_information: {
			usage: kind === 'user' ? 'USER_OPERATION' : 'ADMIN_MANAGEMENT',
			development_redirect_uri: redirectUrl,
			production_redirect_uri: '',
			oauth_allow_list: [redirectUrl],
			strict_mode: true,
			subdomain_strict_mode: true,
			scopes: [...new Set([...required, ...all])].map((scope) => ({
				scope,
				optional: !required.includes(scope),
			})),
		},
		features: { products: [], event_subscription: { enable: false, events: [] } },
	};
}
