import { leaksIn } from '../engine/harness/secrets';
import { eventsForEachTest } from '../operations/harness/world';
import type { EventLabel, OperationTable } from './harness/expected';
import { actionDescription, execute, fillNeeds, openForm } from './harness/fillIn';
import { TABLES } from './tables';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();

const PLATFORMS = ['Custom', 'Facebook', 'Twitch', 'YouTube'];
const OPERATIONS = TABLES.flatMap((table) =>
	table.events.map((event): [string, OperationTable, EventLabel] => [
		`${table.operation} of a ${event}`,
		table,
		event,
	]),
);

/** The fields for what no one may read over your shoulder. */
const HIDDEN_FIELDS: Record<string, string[]> = {
	Start: ['Destination > Stream Key'],
	Set: ['Stream Key'],
};

describe.each(OPERATIONS)('%s', (_name, table, event) => {
	const { operation } = table;

	test('shows dots in place of a stream key, and of nothing else', () => {
		for (const platform of PLATFORMS) {
			const form = openForm(table, event);
			for (const label of ['Platform', 'Destination > Platform']) {
				if (form.labels.includes(label)) form.choose(label, platform);
			}
			const hidden = form.labels.filter(
				(label) => form.field(label).typeOptions?.password === true,
			);
			expect([platform, ...hidden]).toEqual([platform, ...(HIDDEN_FIELDS[operation] ?? [])]);
		}
	});
});

/** Where secrets are in an item when you have asked for them. */
const SECRET_OUTPUTS: Array<[operation: string, option: string | undefined, fields: string[]]> = [
	['Get', 'Options > Include Stream Key', ['streamKey']],
	['Get Join Token', undefined, ['token']],
];

test.each(SECRET_OUTPUTS)(
	'a secret that %s gives is marked as sensitive, so that n8n can hide it',
	async (operation, option, fields) => {
		const [table] = TABLES.filter((candidate) => candidate.operation === operation);
		if (table === undefined) throw new Error(`There is no table for ${operation}`);
		const form = fillNeeds(openForm(table, 'Meeting'), table.needs);
		if (option) form.choose(option, 'on');
		const { success } = await execute(zoom(), form);
		const [item] = success;
		const secrets = ['example-stream-key', 'simulator-join-'];
		expect(leaksIn(item?.json, secrets)).toEqual(fields.map((field) => `$.${field}`));
		const { sensitiveOutputFields = [] } = actionDescription();
		expect(sensitiveOutputFields).toEqual(expect.arrayContaining(fields));
	},
);

test('nothing else is marked as sensitive', () => {
	expect([...(actionDescription().sensitiveOutputFields ?? [])].sort()).toEqual(
		SECRET_OUTPUTS.flatMap(([, , fields]) => fields).sort(),
	);
});
