/**
 * `node test/mutation/new-survivors.mjs` lists, as Markdown, the changes that no test noticed in the last run of
 * `npm run mutation`, and that were noticed or not there in the run before (docs/internals/mutation.md).
 */
import { readFile, writeFile } from 'node:fs/promises';

const REPORT = 'reports/mutation/mutation.json';
const KNOWN = 'reports/mutation/survivors.json';
const UNNOTICED = ['Survived', 'NoCoverage'];

/** The changed code in one line; lines move, so their numbers do not identify a change. */
function changeOf(source, { location: { start, end }, mutatorName, replacement }) {
	const lines = source.split('\n').slice(start.line - 1, end.line);
	lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
	lines[0] = lines[0].slice(start.column - 1);
	const short = (text) => text.replace(/\s+/g, ' ').trim().slice(0, 120);
	return `${mutatorName}: ${short(lines.join(' '))} → ${short(replacement ?? '')}`;
}

async function knownSurvivors() {
	try {
		return JSON.parse(await readFile(KNOWN, 'utf8'));
	} catch {
		return [];
	}
}

const { files } = JSON.parse(await readFile(REPORT, 'utf8'));
const survivors = Object.entries(files).flatMap(([file, { source, mutants }]) =>
	mutants
		.filter(({ status }) => UNNOTICED.includes(status))
		.map((mutant) => `${file}: ${changeOf(source, mutant)}`),
);
const known = new Set(await knownSurvivors());
const fresh = survivors.filter((survivor) => !known.has(survivor));
console.log(`${survivors.length} changes that no test notices, ${fresh.length} of them new.\n`);
for (const survivor of fresh) console.log(`- \`${survivor.replaceAll('`', "'")}\``);
await writeFile(KNOWN, `${JSON.stringify(survivors, undefined, '\t')}\n`);
