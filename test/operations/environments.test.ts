import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { ZoomLiveStream } from '../../nodes/ZoomLiveStream/ZoomLiveStream.node';
import { MemoryCredentials } from '../engine/harness/credentials';
import { nodeTypesOf } from '../engine/harness/nodeTypes';
import { connectedCredential } from '../engine/harness/zoom';
import { accountCredential, credentialTypeFor, runOperation } from './harness/operation';
import { eventsForEachTest } from './harness/world';
import { prepareExpressions } from '../engine/harness/engineAdapter';

const zoom = eventsForEachTest({ clock: Date.now });

/** The credential as n8n reads it when it signs in. */
async function resolved(serverToServer: boolean, data: ICredentialDataDecryptedObject) {
	const nodeTypes = nodeTypesOf({ 'test.target': new ZoomLiveStream() });
	const workflow = new Workflow({ nodes: [], connections: {}, active: false, nodeTypes });
	await prepareExpressions(workflow);
	const type = credentialTypeFor(serverToServer);
	const credentials = new MemoryCredentials(type, data, () => workflow);
	const nothing = {} as unknown as IWorkflowExecuteAdditionalData;
	return await credentials.getDecrypted(nothing, { id: '1', name: 'Zoom' }, type.name, 'internal');
}

const ENVIRONMENTS = [
	['Zoom', { environment: 'zoom' }, 'https://zoom.us/oauth'],
	['Zoom for Government', { environment: 'zoomGov' }, 'https://zoomgov.com/oauth'],
	[
		'Custom',
		{ environment: 'custom', oauthBaseUrl: 'http://127.0.0.1:9000/oauth' },
		'http://127.0.0.1:9000/oauth',
	],
	[
		'Custom with a slash at the end',
		{ environment: 'custom', oauthBaseUrl: 'http://127.0.0.1:9000/oauth/' },
		'http://127.0.0.1:9000/oauth',
	],
	[
		'Zoom after Custom was tried',
		{ environment: 'zoom', oauthBaseUrl: 'http://127.0.0.1:9000/oauth' },
		'https://zoom.us/oauth',
	],
] as const;

describe.each(ENVIRONMENTS)('the environment %s', (_name, fields, base) => {
	test('is where a user signs in', async () => {
		expect(await resolved(false, { ...fields })).toMatchObject({
			authUrl: `${base}/authorize`,
			accessTokenUrl: `${base}/token`,
			scope: '',
			grantType: 'authorizationCode',
			authentication: 'header',
		});
	});

	test('is where a server-to-server app gets its token', async () => {
		const credential = await resolved(true, { ...fields, accountId: ' account-7 ' });
		expect(credential).toMatchObject({
			accessTokenUrl: `${base}/token`,
			scope: '',
			grantType: 'clientCredentials',
			authentication: 'header',
		});
		expect(JSON.parse(String(credential.additionalBodyProperties))).toEqual({
			grant_type: 'account_credentials',
			account_id: 'account-7',
		});
	});
});

test('an account ID with quotes stays one value', async () => {
	const credential = await resolved(true, { environment: 'zoom', accountId: 'a","scope":"all' });
	expect(JSON.parse(String(credential.additionalBodyProperties))).toEqual({
		grant_type: 'account_credentials',
		account_id: 'a","scope":"all',
	});
});

test.each([false, true])(
	'addresses with a slash at the end work (server-to-server: %s)',
	async (serverToServer) => {
		const credential = serverToServer ? accountCredential(zoom()) : connectedCredential(zoom());
		credential.apiBaseUrl = `${zoom().apiBaseUrl}/`;
		credential.oauthBaseUrl = `${zoom().oauthBaseUrl}/`;
		if (!serverToServer) zoom().expireAccessTokens();
		const { success } = await runOperation(zoom(), {
			operation: 'start',
			serverToServer,
			credential,
		});
		expect(success[0]?.json).toMatchObject({ success: true });
		expect(zoom().tokenRequests).toHaveLength(1);
	},
);
