import type { FastifyInstance } from 'fastify';
import type { GoogleSignIn } from './google.mts';

/** A page of a spreadsheet; the first row contains the column names. */
export interface Sheet {
	readonly title: string;
	rows: string[][];
	/** Without it, Google shows the page but refuses every change. */
	mayWrite: boolean;
}

interface Cells {
	range: string;
	values: string[][];
}

const FORBIDDEN = {
	error: { code: 403, message: 'The caller does not have permission', status: 'PERMISSION_DENIED' },
};

/** Column letters → index, from 0. */
function columnIndex(letters: string): number {
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Where a range such as `Rooms!B3` or `Rooms!3:3` begins: its column from 0, its row from 1. */
function beginningOf(range: string): { column: number; row: number } {
	const [, letters, row = '1'] = /!([A-Z]+)?(\d+)/.exec(range) ?? [];
	return { column: letters === undefined ? 0 : columnIndex(letters), row: Number(row) };
}

function write(sheet: Sheet, { range, values }: Cells): void {
	const { column, row } = beginningOf(range);
	for (const [down, line] of values.entries()) {
		const target = (sheet.rows[row - 1 + down] ??= []);
		for (const [right, value] of line.entries()) target[column + right] = value;
	}
}

/** The rows in a range such as `Rooms!1:1` or `Rooms!A1:C`; all rows if it has none. */
function read({ rows }: Sheet, range: string): string[][] {
	const [, from, to] = /![A-Z]*(\d+)?(?::[A-Z]*(\d+)?)?$/.exec(range) ?? [];
	return rows.slice(Number(from ?? 1) - 1, to === undefined ? undefined : Number(to));
}

/** An empty page. */
export function emptySheet(title: string): Sheet {
	return { title, rows: [], mayWrite: true };
}

/** The part of Google Sheets that reads pages and writes cells, for one spreadsheet with the given pages. */
export function addSheets(
	server: FastifyInstance,
	google: GoogleSignIn,
	sheets: readonly Sheet[],
): void {
	const pageOf = (range: string): Sheet => {
		const title = range.split('!')[0]?.replaceAll("'", '');
		const sheet = sheets.find((candidate) => candidate.title === title);
		if (!sheet) throw new Error(`There is no page ${title}`);
		return sheet;
	};

	server.addHook('onRequest', async ({ url, headers }, reply) => {
		if (!url.startsWith('/v4/spreadsheets/') || google.admits(headers.authorization)) return;
		await reply.code(401).send({});
	});
	server.get('/v4/spreadsheets/:id', async () => ({
		sheets: sheets.map(({ title }, sheetId) => ({
			properties: { sheetId, title, gridProperties: { rowCount: 100 } },
		})),
	}));
	server.get<{ Params: { range: string } }>(
		'/v4/spreadsheets/:id/values/:range',
		async ({ params }) => ({ values: read(pageOf(params.range), params.range) }),
	);
	server.post<{ Body: { data: Cells[] } }>(
		'/v4/spreadsheets/:id/values::batchUpdate',
		async ({ body }) => {
			for (const cells of body.data) write(pageOf(cells.range), cells);
			return { totalUpdatedCells: body.data.length };
		},
	);
	// Adds space below the last row, which n8n requests before it adds one.
	server.post<{ Body: { requests: Array<{ appendDimension?: { sheetId: number } }> } }>(
		'/v4/spreadsheets/:id::batchUpdate',
		async ({ body }, reply) => {
			const changed = body.requests.map(({ appendDimension }) => appendDimension?.sheetId ?? 0);
			if (changed.some((sheetId) => !sheets[sheetId]?.mayWrite)) {
				return await reply.code(403).send(FORBIDDEN);
			}
			return { replies: changed.map(() => ({})) };
		},
	);
	server.put<{ Body: Cells }>('/v4/spreadsheets/:id/values/:range', async ({ body }) => {
		write(pageOf(body.range), body);
		return { updatedRows: body.values.length };
	});
}
