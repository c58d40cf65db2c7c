import Ajv from 'ajv';
import { readdir, readJson } from 'fs-extra';
import { BUNDLES, scopesFor, type AppKind } from '../../nodes/zoom/scopes';
import { accountLevelScopes, userLevelScopes } from '../simulator/scopes';
import { EXAMPLE_REDIRECT_URL, MANIFEST_FILES, manifestFor } from './zoom-app-manifest';
import { MANIFEST_SCHEMA } from './zoom-app-manifest-schema';

const isManifest = new Ajv({ strictTypes: false }).compile(MANIFEST_SCHEMA);

describe.each(Object.entries(MANIFEST_FILES))('%s', (file, kind) => {
	test('is what `npm run docs` makes of the table of scopes', async () => {
		expect(await readJson(file)).toEqual(manifestFor(kind, EXAMPLE_REDIRECT_URL));
	});

	test('is a manifest as Zoom documents it, with what Zoom was seen to refuse left out', async () => {
		expect(isManifest(await readJson(file)) || isManifest.errors).toBe(true);
	});

	test('has one address to replace with your own', async () => {
		const addresses = JSON.stringify(await readJson(file)).match(/https?:[^"]+/g);
		expect(new Set(addresses)).toEqual(new Set([EXAMPLE_REDIRECT_URL]));
	});

	test('requires what most people use for meetings, and offers the rest', async () => {
		const { scopes } = (await readJson(file)).oauth_information;
		const recommended = scopesFor(Object.values(BUNDLES).flat(), kind);
		expect(offered(scopes)).toEqual(expect.arrayContaining(recommended));
		expect(required(scopes)).toEqual(recommended.filter((scope) => !scope.startsWith('webinar:')));
	});

	test('has every scope that the node can need, each once, except one that Zoom knows for an event only', async () => {
		const levels = kind === 'user' ? userLevelScopes : accountLevelScopes;
		const scopes = offered((await readJson(file)).oauth_information.scopes);
		expect(scopes.sort()).toEqual(
			levels.filter((scope) => !scope.startsWith('cloud_recording:read:recording')).sort(),
		);
	});
});

test('there is no other file for a Zoom app', async () => {
	const files = (await readdir('examples/zoom-app')).map((name) => `examples/zoom-app/${name}`);
	expect(files.sort()).toEqual(Object.keys(MANIFEST_FILES).sort());
});

interface OfferedScope {
	scope: string;
	optional: boolean;
}

const offered = (scopes: OfferedScope[]) => scopes.map(({ scope }) => scope);
const required = (scopes: OfferedScope[]) => offered(scopes.filter(({ optional }) => !optional));

describe('the check notices', () => {
	const good = () => structuredClone(manifestFor('user', EXAMPLE_REDIRECT_URL));
	const other = (kind: AppKind) => manifestFor(kind, EXAMPLE_REDIRECT_URL).oauth_information.scopes;

	test.each<[string, (manifest: ReturnType<typeof good>) => object]>([
		[
			'a name of 50 characters',
			(manifest) => {
				manifest.display_information.display_name = 'n'.repeat(50);
				return manifest;
			},
		],
		[
			'scopes of a whole account in a user’s app',
			(manifest) => {
				manifest.oauth_information.scopes = other('account');
				return manifest;
			},
		],
		[
			'scopes of a user in the app of a whole account',
			(manifest) => {
				manifest.oauth_information.usage = 'ADMIN_MANAGEMENT';
				return manifest;
			},
		],
		[
			'a classic scope',
			(manifest) => {
				manifest.oauth_information.scopes.push({ scope: 'meeting:write', optional: true });
				return manifest;
			},
		],
		[
			'nothing but optional scopes',
			(manifest) => {
				for (const scope of manifest.oauth_information.scopes) scope.optional = true;
				return manifest;
			},
		],
		[
			'a home address without a product',
			(manifest) => {
				Object.assign(manifest.features, { development_home_uri: 'https://n8n.example.com' });
				return manifest;
			},
		],
		[
			'a scope that Zoom gives every app by itself',
			(manifest) => {
				const scope = 'marketplace:write:event_subscription';
				manifest.oauth_information.scopes.push({ scope, optional: true });
				return manifest;
			},
		],
		[
			'an event subscription that is on',
			(manifest) => {
				manifest.features.event_subscription.enable = true;
				return manifest;
			},
		],
		['the form for creating an app by the API', (manifest) => ({ app_type: 'general', manifest })],
	])('%s', (_what, change) => {
		expect(isManifest(good())).toBe(true);
		expect(isManifest(change(good()))).toBe(false);
	});
});
