import type {
	ICredentialType,
	INodeProperties,
	INodePropertyCollection,
	INodePropertyMode,
	INodePropertyOptions,
	INodeTypeDescription,
} from 'n8n-workflow';

/** A text shown in n8n, with its path for test reports. */
export interface Text {
	where: string;
	text: string;
}

/** A list to choose or add from, in its order. */
export interface List {
	where: string;
	names: string[];
}

/** All texts of a node or credential, by the n8n rule that applies. */
export interface Texts {
	/** Names of nodes, parameters and options. */
	labels: Text[];
	/** Tooltips, and the lines below options. */
	descriptions: Text[];
	/** Lines below a field. */
	hints: Text[];
	/** What an empty field shows. */
	placeholders: Text[];
	/** The tooltips of switches. */
	switches: Text[];
	/** What the list of nodes shows for an operation. */
	actions: Text[];
	lists: List[];
}

type Entry = INodePropertyOptions | INodeProperties | INodePropertyCollection;

/** Collects everything a node or credential shows, at any depth. */
export function textsOf({
	displayName,
	description,
	properties,
}: Pick<INodeTypeDescription | ICredentialType, 'displayName' | 'properties'> & {
	description?: string;
}): Texts {
	const texts: Texts = {
		labels: [{ where: displayName, text: displayName }],
		descriptions: [],
		hints: [],
		placeholders: [],
		switches: [],
		actions: [],
		lists: [],
	};
	add(texts.descriptions, displayName, description);
	// n8n itself adds the request options to every declarative node.
	const own = properties.filter(({ name }) => name !== 'requestOptions');
	for (const property of own) addProperty(texts, displayName, property);
	return texts;
}

function addProperty(texts: Texts, parent: string, property: INodeProperties): void {
	const { displayName, type, description, hint, placeholder, options = [] } = property;
	if (type === 'hidden') return;
	const where = `${parent} > ${displayName}`;
	if (type === 'notice') {
		texts.hints.push({ where, text: displayName });
		return;
	}
	texts.labels.push({ where, text: displayName });
	add(texts.descriptions, where, description);
	add(texts.hints, where, hint);
	if (type === 'boolean') texts.switches.push({ where, text: description ?? '' });
	if (type !== 'collection' && type !== 'fixedCollection') {
		add(texts.placeholders, where, placeholder);
	}
	if (options.length > 0) texts.lists.push({ where, names: options.map(nameOf) });
	for (const option of options) addEntry(texts, where, option);
	for (const mode of property.modes ?? []) addMode(texts, where, mode);
}

function addEntry(texts: Texts, parent: string, entry: Entry): void {
	if ('type' in entry) return addProperty(texts, parent, entry);
	const where = `${parent} > ${nameOf(entry)}`;
	texts.labels.push({ where, text: nameOf(entry) });
	if ('values' in entry) {
		for (const property of entry.values) addProperty(texts, where, property);
		return;
	}
	add(texts.descriptions, where, entry.description);
	add(texts.actions, where, entry.action);
}

function addMode(texts: Texts, parent: string, mode: INodePropertyMode): void {
	const where = `${parent} > ${mode.displayName}`;
	texts.labels.push({ where, text: mode.displayName });
	add(texts.hints, where, mode.hint);
	add(texts.placeholders, where, mode.placeholder);
}

function nameOf(entry: Entry): string {
	return 'displayName' in entry ? entry.displayName : entry.name;
}

function add(to: Text[], where: string, text: string | undefined): void {
	if (text !== undefined && text !== '') to.push({ where, text });
}
