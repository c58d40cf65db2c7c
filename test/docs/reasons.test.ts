import { readJson } from 'fs-extra';
import { CATALOGUE, docsOf } from '../../nodes/ZoomLiveStream/answers/catalogue';
import { allOf, anchorOf, readDocuments, type Document } from './documents';
import { ERROR_PAGE } from './error-page';
import { readExamples } from './exampleReads';

const REASONS = [...new Set<string>(Object.values(CATALOGUE).map(({ reason }) => reason))].sort();

let documents: Document[];
beforeAll(async () => {
	documents = await readDocuments();
}, 60_000);

/** The name in the first cell of a row, without its backticks or link. */
function nameIn([cell = '']: string[]): string {
	return /`(\w+)`/.exec(cell)?.[1] ?? cell;
}

test('every table of reasons has all reasons and no others', () => {
	const tables = allOf(documents, 'table').filter(({ header }) => header[0] === 'Reason');
	for (const { file, rows } of tables) {
		expect({ file, reasons: rows.map(nameIn).sort() }).toEqual({ file, reasons: REASONS });
	}
});

test('the page of reasons has a section for each', () => {
	const headings = allOf(documents, 'heading').filter(({ file }) => file === ERROR_PAGE);
	const named = headings.filter(({ depth }) => depth === 3).map(({ text }) => nameIn([text]));
	expect(named.sort()).toEqual(REASONS);
});

test('the address of each reason leads to its section, in the repository of the package', async () => {
	const { repository } = await readJson('package.json');
	const page = `${repository.url.replace(/^git\+|\.git$/g, '')}/blob/main/${ERROR_PAGE}`;
	const sections = allOf(documents, 'heading')
		.filter(({ file, depth }) => file === ERROR_PAGE && depth === 3)
		.map(({ text }) => `${page}#${anchorOf(text)}`);
	const addresses = Object.values(CATALOGUE).map(({ reason }) => docsOf(reason));
	expect(new Set(addresses)).toEqual(new Set(sections));
});

test('every reason in an example is one that the node returns', () => {
	const examples = allOf(documents, 'code').flatMap(({ file, text }) =>
		[...text.matchAll(/"reason": "(\w+)"/g)].map(([, reason = '']) => ({ file, reason })),
	);
	expect(examples.filter(({ reason }) => !REASONS.includes(reason))).toEqual([]);
});

test('every reason that a recipe branches on is one that the node returns', async () => {
	const texts = (await readExamples()).flatMap(({ nodes }) => nodes.map((node) => node.parameters));
	const expressions = [...JSON.stringify(texts).matchAll(/={{.*?}}/g)]
		.map(([expression]) => expression)
		.filter((expression) => expression.includes('.reason'));
	const named = expressions.flatMap((expression) => expression.match(/[a-z]+(?:_[a-z]+)+/g) ?? []);
	expect(named.length).toBeGreaterThan(10);
	const unknown = named.filter((name) => !REASONS.includes(name));
	// The Show button's own word for the color.
	expect(unknown.filter((name) => name !== 'on_air')).toEqual([]);
});

test('every name in a sentence that looks like a reason is a reason', () => {
	const outcomes = /^(?:event|host|streaming|start|token|plan|rate|daily|network|invalid)_\w+$/;
	const named = allOf(documents, 'codespan').filter(({ text }) => outcomes.test(text));
	expect(named.length).toBeGreaterThan(5);
	expect(named.filter(({ text }) => !REASONS.includes(text) && !FROM_ZOOM.includes(text))).toEqual(
		[],
	);
});

/** What Zoom's sign-in answers (Zoom OAuth). */
const FROM_ZOOM = ['invalid_client', 'invalid_grant', 'invalid_request'];
