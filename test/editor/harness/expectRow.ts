import { BEGINNING } from '../../engine/harness/clock';
import type { Simulator } from '../../simulator';
import { eventOf } from '../../operations/harness/world';
import type { EventLabel, Expected, Needs, OperationTable } from './expected';
import { entryOf, execute, fillNeeds, openForm, sentTo } from './fillIn';

/** One entry in one field of an operation, or none at all. */
export interface Row {
	table: OperationTable;
	event: EventLabel;
	field?: { label: string; key: string; needs: Needs };
	expected: Expected;
	/** Default: OAuth2. */
	authentication?: string;
	/** How the meeting or webinar is identified; by its ID unless it says otherwise. */
	identified?: readonly [way: string, value: string];
}

/** The rows of an operation's fields, with the names under which they are reported. */
export function rowsOf(table: OperationTable): Array<[name: string, row: Row]> {
	return table.events.flatMap((event): Array<[string, Row]> => {
		const name = `${table.operation} of a ${event}`;
		const fields = table.fields.filter(({ only = event }) => only === event);
		return fields.flatMap(({ label, needs = [], entries }) =>
			Object.entries(entries).map(([key, expected]): [string, Row] => [
				`${name}, ${label}: ${key}`,
				{ table, event, field: { label, key, needs }, expected },
			]),
		);
	});
}

/** Fills in the panel, clicks Execute step, and compares what arrives at Zoom and what comes out. */
export async function expectRow(
	zoom: Simulator,
	{ table, event, field, expected, authentication, identified }: Row,
): Promise<void> {
	const eventType = event === 'Meeting' ? 'meeting' : 'webinar';
	const { given = table.given, without = [], sends, gives, fails, waits, missing } = expected;
	given?.(zoom, eventOf(zoom, eventType));
	const form = openForm(table, event, authentication);
	if (identified) form.identify(event, ...identified);
	if (field) form.fill(field.label, entryOf(form, field.label, field.key));
	const needs = [...table.needs, ...(field?.needs ?? [])];
	fillNeeds(form, needs, field ? [field.label, ...without] : without);

	expect(form.missing).toEqual(missing === undefined ? [] : [missing]);
	if (missing !== undefined) return;
	const { success, error } = await execute(zoom, form);
	const sent = sentTo(zoom);
	expect(waits ? eachOnce(sent) : sent).toEqual(sends);
	const [item = {}] = [...success, ...error].map(({ json }) => json);
	if (fails) {
		expect(success).toEqual([]);
		expect(item.error).toMatchObject(fails);
		expectWait(Object(item.error).waitedMs, waits);
		return;
	}
	expect(error.map(({ json }) => json)).toEqual([]);
	const { [`${eventType}Id`]: id, ...rest } = item;
	expect(id).toBe(eventOf(zoom, eventType).id);
	const isReceipt = gives !== undefined && 'success' in gives;
	const requestedAt = new Date(BEGINNING).toISOString();
	expect(rest).toEqual({ ...gives, ...(isReceipt && { eventType, requestedAt }) });
	expect(success).toHaveLength(1);
}

function eachOnce<Value>(values: Value[]): Value[] {
	const byText = new Map(values.map((value) => [JSON.stringify(value), value]));
	return [...byText.values()];
}

function expectWait(waitedMs: unknown, waits: Expected['waits']): void {
	if (waits === undefined) return;
	const seconds = Number(waitedMs) / 1_000;
	expect(seconds).toBeGreaterThanOrEqual(waits[0]);
	expect(seconds).toBeLessThanOrEqual(waits[1]);
}
