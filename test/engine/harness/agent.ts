import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INode,
	type INodeParameters,
	type INodeType,
} from 'n8n-workflow';
import { ZoomLiveStreamOAuth2Api } from '../../../credentials/ZoomLiveStreamOAuth2Api.credentials';
import { ZoomLiveStream } from '../../../nodes/ZoomLiveStream/ZoomLiveStream.node';
import { isRecord } from '../../../nodes/zoom/guards';
import type { Simulator, TokenOptions } from '../../simulator';
import { startWorkflow } from './engine';
import { nodeTypesOf } from './nodeTypes';
import { connectedCredential } from './zoom';

/** A tool as n8n passes it to an agent (LangChain, `StructuredTool`). */
interface Tool {
	name: string;
	description: string;
	invoke(toolArguments: object): Promise<string>;
}

/** What the model knows before it calls the tool, and what it gets back. */
export interface Conversation {
	name: string;
	description: string;
	/** The tool's answer, as the model reads it. */
	answer: string;
}

/** What the user sets on the tool, and what the model fills in. */
export interface AgentRun {
	parameters: INodeParameters;
	toolArguments: object;
	tokens?: TokenOptions;
}

/**
 * Connects the node as a tool to an agent in n8n's own engine. The model is scripted: it calls the tool once,
 * with the arguments from the test.
 */
export async function askAgent(zoom: Simulator, run: AgentRun): Promise<Conversation> {
	const credentialType = new ZoomLiveStreamOAuth2Api();
	const heard: Conversation[] = [];
	const { result } = startWorkflow({
		nodes: [
			place('Agent', 'test.agent'),
			{
				...place('Zoom Live Stream', 'test.tool'),
				parameters: { authentication: 'oAuth2', ...run.parameters },
				credentials: { [credentialType.name]: { id: zoom.origin, name: 'Zoom' } },
			},
		],
		connections: {
			'Zoom Live Stream': {
				ai_tool: [[{ node: 'Agent', type: NodeConnectionTypes.AiTool, index: 0 }]],
			},
		},
		nodeTypes: nodeTypesOf({
			'test.agent': agent(run.toolArguments, heard),
			'test.tool': asTool(new ZoomLiveStream()),
		}),
		credentialType,
		credential: connectedCredential(zoom, run.tokens),
		startNode: 'Agent',
		items: [{ json: {} }],
	});
	const { resultData } = (await result).data;
	const [conversation] = heard;
	if (conversation === undefined) throw new Error(`The agent failed: ${resultData.error?.message}`);
	return conversation;
}

/** How n8n turns a node into a tool (n8n, `convertNodeToAiTool`). */
function asTool(node: ZoomLiveStream): INodeType {
	node.description.inputs = [];
	node.description.outputs = [NodeConnectionTypes.AiTool];
	return node;
}

function agent(toolArguments: object, heard: Conversation[]): INodeType {
	return {
		description: {
			displayName: 'Agent',
			name: 'agent',
			group: ['transform'],
			version: 1,
			description: 'An agent whose model is scripted',
			defaults: { name: 'Agent' },
			inputs: [
				NodeConnectionTypes.Main,
				{ type: NodeConnectionTypes.AiTool, displayName: 'Tool', required: true },
			],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		},
		async execute(this: IExecuteFunctions) {
			const tools: unknown = await this.getInputConnectionData(NodeConnectionTypes.AiTool, 0);
			for (const tool of Array.isArray(tools) ? tools.filter(isTool) : []) {
				const { name, description } = tool;
				const answer = await tool.invoke(toolArguments).catch(messageOf);
				heard.push({ name, description, answer });
			}
			return [this.getInputData()];
		},
	};
}

/** LangChain passes the message of what a tool throws to the model. */
function messageOf(thrown: unknown): string {
	return thrown instanceof Error ? thrown.message : String(thrown);
}

function isTool(value: unknown): value is Tool {
	return isRecord(value) && 'invoke' in value && typeof value.description === 'string';
}

function place(name: string, type: string): INode {
	return { id: name, name, type, typeVersion: 1, position: [0, 0], parameters: {} };
}
