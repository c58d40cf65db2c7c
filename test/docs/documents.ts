import execa from 'execa';
import { pathExists, readdir } from 'fs-extra';

/** A piece of Markdown that can be checked. */
export type Token =
	| { type: 'code'; language: string; text: string }
	| { type: 'codespan'; text: string }
	| { type: 'heading'; depth: number; text: string }
	| { type: 'link'; target: string }
	| { type: 'table'; header: string[]; rows: string[][] };

export type TokenOf<Type extends Token['type']> = Extract<Token, { type: Type }>;

/** A document of the project, as parsed by marked. */
export interface Document {
	/** Its path below the project's folder. */
	file: string;
	tokens: Token[];
}

const AT_ROOT = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'];

/** All documents for readers: at the root, in `docs` and in `examples`. */
export async function readDocuments(): Promise<Document[]> {
	const found = await Promise.all(
		['docs', 'docs/internals', 'docs/internals/benchmark', 'examples'].map(markdownIn),
	);
	const files = [...AT_ROOT, ...found.flat()];
	const { stdout } = await execa('node', ['test/docs/tokens.mjs', ...files]);
	const documents: Document[] = JSON.parse(stdout);
	return documents;
}

async function markdownIn(folder: string): Promise<string[]> {
	if (!(await pathExists(folder))) return [];
	const names = await readdir(folder);
	return names.filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`);
}

/** All pieces of one type, each with the file it is in. */
export function allOf<Type extends Token['type']>(
	documents: Document[],
	type: Type,
): Array<TokenOf<Type> & { file: string }> {
	return documents.flatMap(({ file, tokens }) =>
		tokens
			.filter((token): token is TokenOf<Type> => token.type === type)
			.map((token) => ({ ...token, file })),
	);
}

/** The anchor of a heading, as GitHub generates it. */
export function anchorOf(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
		.replace(/\s/g, '-');
}
