/** What n8n only shows: the tooltip, the line below a field, the example in it, the entry in the list of nodes. */
const SHOWN = ['action', 'description', 'hint', 'placeholder'];

/** What n8n does nothing with: a hidden field is neither shown nor asked for, and a line of text has no value. */
const UNUSED = { hidden: ['displayName', 'required'], notice: ['default'] };

/**
 * Has Stryker leave the display texts of fields, choices and nodes alone: another text in their place changes what a
 * person reads and nothing else. The rules for such texts are in `test/package/copy-rules.ts`. Labels are not among
 * them: the tests fill in the panel by its labels.
 */
const displayText = {
	shouldIgnore(path) {
		if (!path.isObjectProperty()) return undefined;
		const { properties } = path.parent;
		const name = nameOf(path.node);
		const names = properties.map(nameOf);
		const isDescribed =
			names.includes('name') && SIBLINGS.some((sibling) => names.includes(sibling));
		if (!isDescribed) return undefined;
		if (SHOWN.includes(name)) return 'A text that is only shown';
		const type = properties.find((property) => nameOf(property) === 'type');
		return UNUSED[textOf(type?.value)]?.includes(name) ? 'Nothing that n8n uses' : undefined;
	},
};

/** What beside a name makes an object a node, a field, a way to enter something, or a choice. */
const SIBLINGS = ['displayName', 'value'];

/** The text of a value, which Stryker has wrapped already if it comes before the property in question. */
function textOf(value) {
	switch (value?.type) {
		case 'ConditionalExpression':
			return textOf(value.alternate);
		case 'SequenceExpression':
			return textOf(value.expressions.at(-1));
		default:
			return value?.value;
	}
}

function nameOf({ key }) {
	return key?.name ?? key?.value;
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'display-text', value: displayText }];
