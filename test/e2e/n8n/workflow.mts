import type { Json } from './flatted.mts';

/** A node in a workflow file. */
export interface WorkflowNode {
	id: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: { [key: string]: Json };
	credentials?: { [type: string]: { id: string; name: string } };
	onError?: 'stopWorkflow' | 'continueRegularOutput' | 'continueErrorOutput';
	webhookId?: string;
}

/** By source node: for each output, the nodes it is connected to. */
export type Connections = {
	[source: string]: {
		[type in WireType]?: Array<Array<{ node: string; type: WireType; index: number }>>;
	};
};

/** The type of a connection: items, or a tool for an AI agent. */
type WireType = 'main' | 'ai_tool';

/** What the editor saves. */
export interface WorkflowDraft {
	name: string;
	nodes: WorkflowNode[];
	connections: Connections;
	settings?: { [key: string]: Json };
}

const STEP = 240;

/** A node with defaults for the fields that don't matter to tests; `column` is its position on the canvas. */
export function node(
	name: string,
	type: string,
	typeVersion: number,
	column: number,
	rest: Partial<WorkflowNode> = {},
): WorkflowNode {
	return {
		id: crypto.randomUUID(),
		name,
		type,
		typeVersion,
		position: [column * STEP, 0],
		parameters: {},
		...rest,
	};
}

/** The connections of `{ source: [[targets of output 0], [targets of output 1]] }`. */
export function connect(wires: { [source: string]: string[][] }): Connections {
	return Object.fromEntries(
		Object.entries(wires).map(([source, outputs]) => [
			source,
			{
				main: outputs.map((targets) =>
					targets.map((target) => ({ node: target, type: 'main', index: 0 })),
				),
			},
		]),
	);
}
