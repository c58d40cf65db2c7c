import { readFile } from 'node:fs/promises';
import { marked } from 'marked';

// A program of its own, because marked is an ES module and jest runs the suites as CommonJS.
const documents = await Promise.all(
	process.argv.slice(2).map(async (file) => {
		const tokens = [];
		marked.walkTokens(marked.lexer(await readFile(file, 'utf8')), (token) => {
			tokens.push(summaryOf(token));
		});
		return { file, tokens: tokens.filter((token) => token !== undefined) };
	}),
);
console.log(JSON.stringify(documents));

/** What the suites need to know of a piece of Markdown. */
function summaryOf(token) {
	switch (token.type) {
		case 'code':
			return { type: 'code', language: token.lang ?? '', text: token.text };
		case 'codespan':
			return { type: 'codespan', text: token.text };
		case 'heading':
			return { type: 'heading', depth: token.depth, text: token.text };
		case 'link':
		case 'image':
			return { type: 'link', target: token.href };
		case 'table':
			return {
				type: 'table',
				header: token.header.map(({ text }) => text),
				rows: token.rows.map((row) => row.map(({ text }) => text)),
			};
		default:
			return undefined;
	}
}
