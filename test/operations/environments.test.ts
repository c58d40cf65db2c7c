import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { ZoomLiveStream } from '../../nodes/ZoomLiveStream/ZoomLiveStream.node';
import { MemoryCredentials } from '../engine/harness/credentials';
import { nodeTypesOf } from '../engine/harness/nodeTypes';
import { credentialTypeFor } from './harness/operation';
import { prepareExpressions } from '../engine/harness/engineAdapter';

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

describe.each([
	['Zoom', { environment: 'zoom' }, 'https://zoom.us/oauth'],
	[
		'Custom, with a slash at the end',
		{ environment: 'custom', oauthBaseUrl: 'http://127.0.0.1:9000/oauth/' },
		'http://127.0.0.1:9000/oauth',
	],
])('n8n reads the addresses of the environment %s', (_name, fields, base) => {
	test('where a user signs in', async () => {
		expect(await resolved(false, { ...fields })).toMatchObject({
			authUrl: `${base}/authorize`,
			accessTokenUrl: `${base}/token`,
		});
	});

	test('where a server-to-server app gets its token', async () => {
		const credential = await resolved(true, { ...fields, accountId: ' account-7 ' });
		expect(credential).toMatchObject({ accessTokenUrl: `${base}/token` });
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
