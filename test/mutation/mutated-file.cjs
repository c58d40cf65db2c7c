const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const FOLDERS = ['credentials', 'nodes'];
/** How Stryker asks in the code which mutant is active. */
const MUTANT = /stryMutAct_\w+\("(\d+)"\)/g;

/** The file that a mutant is in, such as `nodes/zoom/links.ts`: Stryker gives jest only the mutant's number. */
exports.fileOfMutant = function ({ rootDir }, mutant) {
	files ??= filesOfMutants(rootDir);
	return files.get(mutant) ?? '';
};

let files;

function filesOfMutants(rootDir) {
	const found = new Map();
	for (const folder of FOLDERS) {
		for (const name of readdirSync(join(rootDir, folder), { recursive: true })) {
			if (!name.endsWith('.ts')) continue;
			const file = `${folder}/${name}`;
			const code = readFileSync(join(rootDir, file), 'utf8');
			for (const [, mutant] of code.matchAll(MUTANT)) found.set(mutant, file);
		}
	}
	return found;
}
