import execa from 'execa';
import { readFile } from 'fs-extra';
import { allOf, readDocuments } from './documents';
import { codeFiles } from './code-files';

/** The source that a comment cites, e.g. "(Zoom rate limits, Light)". */
const CITATION =
	/\(((?:Zoom (?:OpenAPI|collection|OAuth|[a-z]+ [a-z]+|webhooks)|@zoom\/rivet|n8n(?:-core|-workflow)?|RFC|URL Standard|JSON Schema)\b[^()]*)\)/g;
/** "Zoom" and a verb, in the middle of a sentence. */
const SENTENCE = /^Zoom (?:ids|tries|reports|webhooks report)/;

let headings: string[];
let citations: Array<{ file: string; citation: string }>;
beforeAll(async () => {
	headings = allOf(await readDocuments(), 'heading')
		.filter(({ file }) => file === 'docs/internals/sources.md')
		.map(({ text }) => text);
	const files = await codeFiles(['nodes', 'credentials', 'test']);
	const texts = await Promise.all(files.map(async (file) => await readFile(file, 'utf8')));
	citations = texts.flatMap((text, index) =>
		comments(text).flatMap((comment) =>
			[...comment.matchAll(CITATION)].map(([, citation = '']) => ({
				file: files[index] ?? '',
				citation,
			})),
		),
	);
}, 60_000);

/** The comments of a file, each in one line. */
function comments(text: string): string[] {
	return [...text.matchAll(/\/\*\*?[\s\S]*?\*\/|\/\/[^\n]*/g)].map(([comment]) =>
		comment.replace(/\s*\n\s*\*?\s*/g, ' '),
	);
}

test('every source that a comment cites is a heading on the page of sources', () => {
	const real = citations.filter(({ citation }) => !SENTENCE.test(citation));
	expect(real.length).toBeGreaterThan(30);
	const unknown = real.filter(
		({ citation }) => !headings.some((heading) => citation.startsWith(heading)),
	);
	expect(unknown).toEqual([]);
});

test('no file mentions a document that is not in the repository', async () => {
	const files = await codeFiles(['nodes', 'credentials', 'test']);
	const { stdout } = await execa('git', ['ls-files', '--cached', '--others', '--exclude-standard']);
	const known = new Set(stdout.split('\n').map((file) => file.split('/').at(-1)));
	const mentions: Array<{ file: string; name: string }> = [];
	for (const file of files) {
		for (const [name] of (await readFile(file, 'utf8')).matchAll(/\b[a-z][\w-]*\.md\b/gi)) {
			if (!known.has(name)) mentions.push({ file, name });
		}
	}
	expect(mentions).toEqual([]);
});
