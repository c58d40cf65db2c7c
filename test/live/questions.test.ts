import { readFile } from 'fs-extra';
import { QUESTIONS } from './questions';

test('every line of the report that docs/internals/unverified.md mentions is a question of the check', async () => {
	const document = await readFile('docs/internals/unverified.md', 'utf8');
	const mentioned = [...document.matchAll(/\| _([^_|]+)_\s+\|$/gm)].map(([, line = '']) => line);
	expect(mentioned).toHaveLength(7);
	const lines = Object.values(QUESTIONS).map(({ text }) => text);
	const unknown = mentioned.filter(
		(line) => !lines.some((each) => each.startsWith(line.replace('…', ''))),
	);
	expect(unknown).toEqual([]);
});
