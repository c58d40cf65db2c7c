import type { FastifyInstance } from 'fastify';
import type { GoogleSignIn } from './stand-in-google.mts';

/** A spreadsheet with one page; the first row holds the names of the columns. */
export interface Sheet {
	readonly title: string;
	rows: string[][];
}

interface Written {
	data: Array<{ range: string; values: string[][] }>;
}

/** Column letters → index, from 0. */
function columnIndex(letters: string): number {
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function write(sheet: Sheet, { data }: Written): void {
	for (const { range, values } of data) {
		const [, letters = 'A', row = '1'] = /!([A-Z]+)(\d+)/.exec(range) ?? [];
		for (const [down, line] of values.entries()) {
			const target = (sheet.rows[Number(row) - 1 + down] ??= []);
			for (const [right, value] of line.entries()) target[columnIndex(letters) + right] = value;
		}
	}
}

/** The lines that a range such as `Rooms!1:1` or `Rooms!A1:C` names; all where it names none. */
function read({ rows }: Sheet, range: string): string[][] {
	const [, from, to] = /![A-Z]*(\d+)?(?::[A-Z]*(\d+)?)?$/.exec(range) ?? [];
	return rows.slice(Number(from ?? 1) - 1, to === undefined ? undefined : Number(to));
}

/** The part of Google Sheets that reads a page and writes cells. */
export function addSheet(server: FastifyInstance, google: GoogleSignIn, title: string): Sheet {
	const sheet: Sheet = { title, rows: [] };
	server.addHook('onRequest', async ({ url, headers }, reply) => {
		if (!url.startsWith('/v4/spreadsheets/') || google.admits(headers.authorization)) return;
		await reply.code(401).send({});
	});
	server.get('/v4/spreadsheets/:id', async () => ({
		sheets: [{ properties: { sheetId: 0, title, gridProperties: { rowCount: 100 } } }],
	}));
	server.get<{ Params: { range: string } }>(
		'/v4/spreadsheets/:id/values/:range',
		async ({ params }) => ({ values: read(sheet, params.range) }),
	);
	server.post<{ Body: Written }>('/v4/spreadsheets/:id/values::batchUpdate', async ({ body }) => {
		write(sheet, body);
		return { totalUpdatedCells: body.data.length };
	});
	return sheet;
}
