import type { HttpSession } from './http-session.mts';

/** A parameter of a node as the editor gets it. */
export interface NodeProperty {
	displayName: string;
	name: string;
	type: string;
	default?: unknown;
	noDataExpression?: boolean;
	options?: Array<{ name: string; value?: string; description?: string }>;
	displayOptions?: { show?: { [name: string]: unknown[] } };
}

/** A kind of node as the editor gets it. */
export interface NodeType {
	name: string;
	displayName: string;
	description: string;
	inputs: string[];
	outputs: string[];
	properties: NodeProperty[];
	codex?: { categories?: string[]; subcategories?: { [category: string]: string[] } };
}

/** Every kind of node that an n8n offers. */
export async function readNodeTypes({ baseUrl, cookieHeader }: HttpSession): Promise<NodeType[]> {
	const answer = await fetch(`${baseUrl}/types/nodes.json`, { headers: { cookie: cookieHeader } });
	if (!answer.ok) throw new Error(`The list of node types: ${answer.status}`);
	return await answer.json();
}

/** What a person chooses from as the operation, without the entry that n8n adds for requests of one's own. */
export function operationsOf({ properties }: NodeType): NonNullable<NodeProperty['options']> {
	return properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options = [] }) => options)
		.filter(({ value }) => value !== '__CUSTOM_API_CALL__');
}
