import { ExecuteContext, RoutingNode } from 'n8n-core';
import {
	createRunExecutionData,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type INode,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { MemoryCredentials } from '../../engine/harness/credentials';
import { additionalData } from '../../engine/harness/engine';
import { prepareExpressions } from '../../engine/harness/engineAdapter';
import { nodeTypesOf } from '../../engine/harness/nodeTypes';

/** What the editor shows after you saved a credential. */
export interface TestResult {
	status: 'OK' | 'Error';
	message: string;
}

const NODE: INode = {
	id: 'temp',
	name: 'Temp-Node',
	type: 'test.noOp',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** Tests a credential as n8n 2.41 does when you save it (n8n CredentialsTester, `runRequestTest`). */
export async function testCredential(
	type: ICredentialType,
	fields: ICredentialDataDecryptedObject,
): Promise<TestResult> {
	if (type.test === undefined) throw new Error(`${type.displayName} has no test`);
	const { request, rules = [] } = type.test;
	const node = { ...NODE, credentials: { [type.name]: { id: '1', name: 'Zoom' } } };
	const nodeType = noOperation(type, request);
	const workflow = new Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: nodeTypesOf({ [NODE.type]: nodeType }),
	});
	await prepareExpressions(workflow);
	const stored = new MemoryCredentials(type, fields, () => workflow);
	const executionData = additionalData(stored);
	const details = { id: '1', name: 'Zoom', type: type.name };
	const data = await stored.getDecrypted(executionData, details, type.name, 'internal');
	const items: INodeExecutionData[] = [{ json: {} }];
	const context = new ExecuteContext(
		workflow,
		node,
		executionData,
		'internal',
		createRunExecutionData(),
		0,
		items,
		{ main: [items] },
		{ node, data: {}, source: null },
		[],
	);
	try {
		const answers = await new RoutingNode(context, nodeType, { ...details, data }).runNode();
		const body = answers?.[0]?.[0]?.json ?? {};
		for (const rule of rules) {
			if (rule.type !== 'responseSuccessBody') continue;
			const { key, value, message } = rule.properties;
			if (body[key] === value) return { status: 'Error', message };
		}
		return { status: 'OK', message: 'Connection successful!' };
	} catch (error) {
		return { status: 'Error', message: messageOf(error) };
	}
}

function noOperation(
	type: ICredentialType,
	request: NonNullable<ICredentialType['test']>['request'],
): INodeType {
	const description: INodeTypeDescription = {
		displayName: 'No Operation',
		name: 'noOp',
		group: [],
		version: 1,
		description: '',
		defaults: {},
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: type.name, required: true }],
		properties: [
			{ displayName: 'Temp', name: 'temp', type: 'string', default: '', routing: { request } },
		],
	};
	return { description };
}

/** What n8n shows of what was thrown: the text of the answer's status, a code, or the message. */
function messageOf(error: unknown): string {
	if (!(error instanceof Object)) return String(error);
	const cause: unknown = Reflect.get(error, 'cause');
	if (cause instanceof Object) {
		const response: unknown = Reflect.get(cause, 'response');
		if (response instanceof Object) {
			const status = Number(Reflect.get(response, 'status'));
			const text = String(Reflect.get(response, 'statusText') ?? '');
			if (status < 199 || status > 299) return text || `Received HTTP status code: ${status}`;
		} else if (typeof Reflect.get(cause, 'code') === 'string') {
			return String(Reflect.get(cause, 'code'));
		}
	}
	return String(Reflect.get(error, 'message'));
}

/** Where n8n sends the request that tests a credential, without sending it. */
export async function testedAddress(
	type: ICredentialType,
	fields: ICredentialDataDecryptedObject,
): Promise<unknown> {
	const workflow = new Workflow({
		nodes: [NODE],
		connections: {},
		active: false,
		nodeTypes: nodeTypesOf({ [NODE.type]: noOperation(type, {}) }),
	});
	await prepareExpressions(workflow);
	return workflow.expression.getParameterValue(
		type.test?.request.baseURL,
		null,
		0,
		0,
		NODE.name,
		[],
		'internal',
		{ $credentials: fields },
	);
}
