import { DirectoryLoader, RoutingNode } from 'n8n-core';
import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeType,
	type INodeTypeDescription,
	type INodeTypes,
} from 'n8n-workflow';

/** The names of the node types in a test workflow. */
export const START = 'test.start';
export const SINK = 'test.sink';
export const TARGET = 'test.target';

/** A registry of the node under test and the two plain nodes around it. */
export function nodeTypesWith(target: INodeType): INodeTypes {
	return nodeTypesOf({
		[START]: plainNode('Start'),
		[SINK]: plainNode('Sink'),
		[TARGET]: target,
	});
}

/** A registry of node types by the names that workflows use. */
export function nodeTypesOf(types: Record<string, INodeType>): INodeTypes {
	const known = new Map(
		Object.entries(types).map(([name, nodeType]) => [name, asInEngine(nodeType)] as const),
	);
	const find = (name: string) => {
		const nodeType = known.get(name);
		if (nodeType === undefined) throw new Error(`Unknown node type ${name}`);
		return nodeType;
	};
	return { getByName: find, getByNameAndVersion: find, getKnownTypes: () => ({}) };
}

/** Adds to a declarative node what n8n adds: the request options and the routing engine. */
export function asInEngine(nodeType: INodeType): INodeType {
	if (nodeType.execute) return nodeType;
	DirectoryLoader.applyDeclarativeNodeOptionParameters(nodeType);
	nodeType.execute = async function (this: IExecuteFunctions) {
		// What n8n passes to `execute` is the context that RoutingNode accepts; its public type is narrower.
		const context = this as unknown as ConstructorParameters<typeof RoutingNode>[0];
		return (await new RoutingNode(context, nodeType).runNode()) ?? [[]];
	};
	return nodeType;
}

/** A node that passes its items on, such as a trigger or No Operation. */
export function plainNode(displayName: string): INodeType {
	const description: INodeTypeDescription = {
		displayName,
		name: displayName.toLowerCase(),
		group: ['transform'],
		version: 1,
		description: displayName,
		defaults: { name: displayName },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	};
	return {
		description,
		async execute(this: IExecuteFunctions) {
			return [this.getInputData()];
		},
	};
}
