import { openForm, actionDescription } from './harness/fillIn';
import { choicesOf, Form } from './harness/form';
import { TABLES } from './tables';
import type { EventLabel, OperationTable } from './harness/expected';

/** What every operation asks for before its own fields. */
const COMMON = ['Authentication', 'Resource', 'Operation', 'Event Type', 'Meeting', 'Webinar'];
/** A collection itself has nothing to fill in. */
const COLLECTIONS = ['Destination', 'Settings', 'Options'];

const EVENTS: readonly EventLabel[] = ['Meeting', 'Webinar'];

test('every operation of the editor is in the tables, under its resource and for its events', () => {
	const form = new Form(actionDescription());
	const offered = form.choices('Resource').flatMap((resource) => {
		form.choose('Resource', resource);
		return choicesOf(form.field('Operation')).flatMap(({ name: operation }) =>
			EVENTS.filter((event) => isOffered(resource, operation, event)).map(
				(event) => `${resource} > ${operation} > ${event}`,
			),
		);
	});
	const inTables = TABLES.flatMap(({ resource, operation, events }) =>
		events.map((event) => `${resource} > ${operation} > ${event}`),
	);
	expect(offered.sort()).toEqual(inTables.sort());
});

function isOffered(resource: string, operation: string, event: EventLabel): boolean {
	const form = new Form(actionDescription())
		.choose('Resource', resource)
		.choose('Operation', operation);
	if (form.labels.includes('Event Type')) form.choose('Event Type', event);
	return form.labels.includes(event);
}

const panels = TABLES.flatMap((table) =>
	table.events.map((event): [string, OperationTable, EventLabel] => [
		`${table.operation} of a ${event}`,
		table,
		event,
	]),
);

describe.each(panels)('%s', (_name, table, event) => {
	const fields = table.fields.filter(({ only = event }) => only === event);

	test('shows exactly the fields of its table', () => {
		const shown = openForm(table, event).labels.filter(
			(label) => !COMMON.includes(label) && !COLLECTIONS.includes(label),
		);
		expect(shown.sort()).toEqual(fields.map(({ label }) => label).sort());
	});

	test('offers exactly the choices of its table, and has a row for every default', () => {
		const form = openForm(table, event);
		for (const { label, entries } of fields) {
			const { type } = form.field(label);
			const isTyped = type === 'string' || type === 'number';
			const keys = Object.keys(entries).filter((key) => key !== 'as added');
			expect(Object.keys(entries)).toContain('as added');
			if (isTyped) expect(keys.length).toBeGreaterThan(0);
			else expect([label, ...keys.sort()]).toEqual([label, ...form.choices(label).sort()]);
		}
	});
});
