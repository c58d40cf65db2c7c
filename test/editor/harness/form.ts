import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyOptions,
	type INodeTypeDescription,
	type NodeParameterValueType,
} from 'n8n-workflow';

/** What you do with a field. */
export type Entry =
	/** Adds it to its collection, or leaves it as it is: it has its default. */
	| { kind: 'as added' }
	/** Chooses from its list, or switches it on or off. */
	| { kind: 'choice'; names: readonly string[] }
	/** Types into it. */
	| { kind: 'typed'; value: string | number };

const SEPARATOR = ' > ';

/** What n8n makes a panel of: a node, or a credential. */
export type Panel = Pick<INodeTypeDescription, 'properties'> &
	Partial<Pick<INodeTypeDescription, 'credentials'>>;

/**
 * The panel of a node in n8n's editor, filled in by the words that you read there. What does not show cannot be
 * filled in. A field of a collection has its collection's label in front: `Settings > Layout`.
 */
export class Form {
	private readonly values: INodeParameters = {};

	constructor(private readonly panel: Panel) {}

	/** What n8n saves with the workflow. */
	get parameters(): INodeParameters {
		return structuredClone(this.values);
	}

	/** The types of credential that the panel asks for. */
	get credentials(): string[] {
		return (this.panel.credentials ?? [])
			.filter((credential) => this.isShown(credential, this.all, this.all))
			.map(({ name }) => name);
	}

	/** What n8n marks as missing, by the names of the parameters. */
	get missing(): string[] {
		const node = { ...NODE, parameters: this.all };
		const issues = NodeHelpers.getNodeParametersIssues(this.panel.properties, node, null);
		return Object.keys(issues?.parameters ?? {});
	}

	/** The lines of text between the fields. */
	get notices(): string[] {
		return this.shown.filter(({ type }) => type === 'notice').map(({ displayName }) => displayName);
	}

	/** The labels of all fields, those within collections behind their collection's. */
	get labels(): string[] {
		return this.shown
			.filter(({ type }) => type !== 'notice' && type !== 'hidden')
			.flatMap((field) => [
				field.displayName,
				...this.within(field).map(({ displayName }) => field.displayName + SEPARATOR + displayName),
			]);
	}

	/** The field with a label. */
	field(label: string): INodeProperties {
		const [outer = '', inner] = label.split(SEPARATOR);
		const field = only(label, this.shown, outer);
		return inner === undefined ? field : only(label, this.within(field), inner);
	}

	/** What you can choose in a field: entries of a list, the ways to identify an event, on and off. */
	choices(label: string): string[] {
		const { type, modes = [], ...field } = this.field(label);
		if (type === 'boolean') return ['on', 'off'];
		if (type === 'resourceLocator') return modes.map(({ displayName }) => displayName);
		return LISTS.includes(type) ? choicesOf(field).map(({ name }) => name) : [];
	}

	/** Fills in a field. */
	fill(label: string, entry: Entry): this {
		const [outer = '', inner] = label.split(SEPARATOR);
		const field = this.field(label);
		if (inner === undefined && entry.kind === 'as added') return this;
		const value = valueOf(field, entry);
		if (inner === undefined) {
			this.values[field.name] = value;
			return this;
		}
		const collection = this.field(outer).name;
		this.values[collection] = { ...this.collection(collection), [field.name]: value };
		return this;
	}

	/** Chooses an entry of a list, or several. */
	choose(label: string, ...names: string[]): this {
		return this.fill(label, { kind: 'choice', names });
	}

	/** Types into a field. */
	type(label: string, value: string | number): this {
		return this.fill(label, { kind: 'typed', value });
	}

	/** Identifies a meeting or webinar in one of the ways that its field offers. */
	identify(label: string, way: string, value: string): this {
		const { name, modes = [] } = this.field(label);
		const mode = modes.find(({ displayName }) => displayName === way);
		if (mode === undefined) throw new Error(`${label} has no ${way}`);
		this.values[name] = { __rl: true, mode: mode.name, value };
		return this;
	}

	private get all(): INodeParameters {
		const { properties } = this.panel;
		return NodeHelpers.getNodeParameters(properties, this.values, true, false, NODE, null) ?? {};
	}

	private get shown(): INodeProperties[] {
		const { all } = this;
		return this.panel.properties.filter((field) => this.isShown(field, all, all));
	}

	private within({ name, type, options = [] }: INodeProperties): INodeProperties[] {
		if (type !== 'collection') return [];
		const values = this.collection(name);
		return options
			.filter((option): option is INodeProperties => 'type' in option)
			.filter((field) => this.isShown(field, values, this.all));
	}

	private collection(name: string): INodeParameters {
		const value = this.values[name];
		return isParameters(value) ? value : {};
	}

	private isShown(
		what: Parameters<typeof NodeHelpers.displayParameter>[1],
		values: INodeParameters,
		all: INodeParameters,
	): boolean {
		return NodeHelpers.displayParameter(values, what, NODE, null, all);
	}
}

/** The types of field in which you choose from `options`. */
const LISTS = ['options', 'multiOptions'];

const NODE: INode = {
	id: 'node',
	name: 'Node',
	type: 'test.target',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** The entries of a list, with the values behind them. */
export function choicesOf({
	options = [],
}: Pick<INodeProperties, 'options'>): INodePropertyOptions[] {
	return options.filter((option): option is INodePropertyOptions => 'value' in option);
}

function only(label: string, fields: INodeProperties[], displayName: string): INodeProperties {
	const found = fields.filter(
		(field) => field.displayName === displayName && field.type !== 'hidden',
	);
	const [field] = found;
	if (field === undefined || found.length > 1) {
		throw new Error(`The editor shows ${found.length} fields ${label}`);
	}
	return field;
}

function valueOf(field: INodeProperties, entry: Entry): NodeParameterValueType {
	switch (entry.kind) {
		case 'as added':
			return structuredClone(field.default);
		case 'typed':
			return entry.value;
		case 'choice': {
			const [first = ''] = entry.names;
			if (field.type === 'boolean') return first === 'on';
			return field.type === 'multiOptions'
				? entry.names.map((name) => String(choiceOf(field, name)))
				: choiceOf(field, first);
		}
	}
}

function choiceOf(field: INodeProperties, name: string): INodePropertyOptions['value'] {
	const choice = choicesOf(field).find((candidate) => candidate.name === name);
	if (choice === undefined) throw new Error(`${field.displayName} has no ${name}`);
	return choice.value;
}

function isParameters(value: unknown): value is INodeParameters {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
