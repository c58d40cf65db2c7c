import type { N8nApi } from '../n8n/api.mts';

interface DataTable {
	id: string;
	name: string;
	projectId: string;
}

/** A row of one of n8n's data tables; the recipes keep everything as text. */
export interface Row {
	id: number;
	[column: string]: unknown;
}

async function tableNamed({ session }: N8nApi, name: string): Promise<DataTable | undefined> {
	const filter = encodeURIComponent(JSON.stringify({ name }));
	const { data } = await session.request<{ data: DataTable[] }>(
		'GET',
		`/data-tables-global?filter=${filter}`,
	);
	return data.find((table) => table.name === name);
}

const addressOf = ({ projectId, id }: DataTable) => `/projects/${projectId}/data-tables/${id}`;

/** The rows of a data table, in order; none if there is no such table yet. */
export async function tableRows(api: N8nApi, name: string): Promise<Row[]> {
	const table = await tableNamed(api, name);
	if (table === undefined) return [];
	const { data } = await api.session.request<{ data: Row[] }>(
		'GET',
		`${addressOf(table)}/rows?take=200`,
	);
	return data.sort((one, other) => one.id - other.id);
}

interface Column {
	name: string;
	type: 'string' | 'number';
}

/** Replaces a data table by one of the same name that has other columns. */
export async function spoilTable(
	api: N8nApi,
	name: string,
	columns: readonly Column[] = [{ name: 'other', type: 'string' }],
): Promise<void> {
	const table = await tableNamed(api, name);
	if (table === undefined) throw new Error(`There is no table ${name}`);
	await api.session.request('DELETE', addressOf(table));
	await api.session.request('POST', `/projects/${table.projectId}/data-tables`, { name, columns });
}

const NOTES = 'Live stream notes';
const MEETING_ID: Column = { name: 'meetingId', type: 'string' };

/** What the recipes do during `use` in an n8n that reads notes and keeps none: words are no numbers. */
export async function whileNoNotesAreKept(api: N8nApi, use: () => Promise<void>): Promise<void> {
	await spoilTable(api, NOTES, [MEETING_ID, { name: 'note', type: 'number' }]);
	try {
		await use();
	} finally {
		await spoilTable(api, NOTES, [MEETING_ID, { name: 'note', type: 'string' }]);
	}
}
