import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
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

/** The scopes that a line of text asks for. */
export function scopesIn(text: string): string[] {
	return text.match(/\b[a-z_]+(?::[a-z_]+){2,3}\b/g) ?? [];
}

/** The files that a credential has for its icon. */
export function iconsOf({ icon }: ICredentialType): string[] {
	return isRecord(icon)
		? Object.values(icon).map((file) => String(file).replace('file:', 'credentials/'))
		: [];
}
