import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// n8n-core stores its settings in this folder: with a fresh one, your own n8n is left alone.
process.env.N8N_USER_FOLDER = mkdtempSync(join(tmpdir(), 'zoom-live-stream-demo-'));
process.env.N8N_LOG_LEVEL = 'silent';

const { EXPECTED_BRANCHES, runDemo } = await import('./demo.ts');
const { reportDemo } = await import('./report.ts');

const result = await runDemo(fileURLToPath(new URL('../..', import.meta.url)));
console.log(reportDemo(result));

const branches = [...result.meetings, ...result.webinar].map(({ branch }) => branch);
const asTold = branches.join() === EXPECTED_BRANCHES.join();
console.log(
	asTold
		? '\nEvery item took the branch it should.'
		: `\nThe branches should have been ${EXPECTED_BRANCHES.join(', ')}.`,
);
process.exit(asTold ? 0 : 1);
