import {
	NodeHelpers,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type INodeProperties,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { MemoryCredentials } from '../../engine/harness/credentials';
import { prepareExpressions } from '../../engine/harness/engineAdapter';
import { nodeTypesOf } from '../../engine/harness/nodeTypes';
import { isRecord } from '../../../nodes/zoom/guards';
import { Form } from './form';

/** The form of a credential. */
export function credentialForm(type: ICredentialType): Form {
	return new Form(type);
}

/** What you have entered, as n8n stores it. */
export function entered(form: Form): ICredentialDataDecryptedObject {
	const entries = Object.entries(form.parameters).filter(
		(entry): entry is [string, string] => typeof entry[1] === 'string',
	);
	return Object.fromEntries(entries);
}

/** The credential as n8n reads it when it signs in. */
export async function asRead(
	type: ICredentialType,
	form: Form,
): Promise<ICredentialDataDecryptedObject> {
	const workflow = new Workflow({
		nodes: [],
		connections: {},
		active: false,
		nodeTypes: nodeTypesOf({}),
	});
	await prepareExpressions(workflow);
	const credentials = new MemoryCredentials(type, entered(form), () => workflow);
	// Reading a credential needs nothing of what a whole n8n has beside a workflow.
	const nothing = {} as unknown as IWorkflowExecuteAdditionalData;
	return await credentials.getDecrypted(nothing, { id: '1', name: 'Zoom' }, type.name, 'internal');
}

const inherited = (
	name: string,
	displayName: string,
	type: INodeProperties['type'],
): INodeProperties => ({ name, displayName, type, default: '' });

/**
 * The fields of n8n's own OAuth2 credential in their order, hidden where n8n shows them for other services only (n8n
 * 1.123 and 2.41, `OAuth2Api.credentials`).
 */
const INHERITED: readonly INodeProperties[] = [
	inherited('useDynamicClientRegistration', 'Use Dynamic Client Registration', 'hidden'),
	inherited('grantType', 'Grant Type', 'options'),
	inherited('serverUrl', 'Server URL', 'hidden'),
	inherited('authUrl', 'Authorization URL', 'hidden'),
	inherited('accessTokenUrl', 'Access Token URL', 'string'),
	inherited('clientId', 'Client ID', 'string'),
	inherited('clientSecret', 'Client Secret', 'string'),
	inherited('scope', 'Scope', 'string'),
	inherited('authQueryParameters', 'Auth URI Query Parameters', 'hidden'),
	inherited('authentication', 'Authentication', 'options'),
	inherited('sendAdditionalBodyProperties', 'Send Additional Body Properties', 'hidden'),
	inherited('additionalBodyProperties', 'Additional Body Properties', 'hidden'),
];

/** What the window of a credential shows, from top to bottom, with what it inherits (n8n editor, CredentialEdit). */
export function labelsInN8n({ properties }: ICredentialType): string[] {
	const merged = [...INHERITED];
	NodeHelpers.mergeNodeProperties(merged, properties);
	return merged.filter(({ type }) => type !== 'hidden').map(({ displayName }) => displayName);
}

/** The files that a credential has for its icon. */
export function iconsOf({ icon }: ICredentialType): string[] {
	return isRecord(icon)
		? Object.values(icon).map((file) => String(file).replace('file:', 'credentials/'))
		: [];
}
