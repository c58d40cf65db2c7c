/**
 * Runs n8n's own scan of a folder, as n8n does before it verifies a package, and prints its verdict as JSON:
 * `node scan.mjs <folder> tarball` or `node scan.mjs <folder> source`.
 */
import { resolve } from 'node:path';
import {
	analyzePackage,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';

const [, , folder, what] = process.argv;
const verdict = await analyzePackage(
	resolve(folder),
	what === 'source' ? SOURCE_FILE_PATTERNS : undefined,
);
console.log(JSON.stringify(verdict));
