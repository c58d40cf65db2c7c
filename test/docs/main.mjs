import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const { ERROR_PAGE, renderErrorPage } = await import('./error-page.ts');

await writeFile(fileURLToPath(new URL(`../../${ERROR_PAGE}`, import.meta.url)), renderErrorPage());
console.log(`Wrote ${ERROR_PAGE}`);
