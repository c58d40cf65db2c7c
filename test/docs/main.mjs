import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const { ERROR_PAGE, renderErrorPage } = await import('./error-page.ts');
const { EXAMPLE_REDIRECT_URL, MANIFEST_FILES, manifestFor } = await import(
	'./zoom-app-manifest.ts'
);

await write(ERROR_PAGE, renderErrorPage());
for (const [file, kind] of Object.entries(MANIFEST_FILES)) {
	await write(file, JSON.stringify(manifestFor(kind, EXAMPLE_REDIRECT_URL)));
}

async function write(file, text) {
	const path = fileURLToPath(new URL(`../../${file}`, import.meta.url));
	const options = await resolveConfig(path);
	await writeFile(path, await format(text, { ...options, filepath: path }));
	console.log(`Wrote ${file}`);
}
