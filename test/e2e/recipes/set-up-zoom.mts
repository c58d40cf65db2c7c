import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from '../assertions.mts';
import { examplesFolder } from './example-workflows.mts';
import { pageAddress, sendPage } from './form-page.mts';
import { importRecipe, type Step } from './walk.mts';

const EXAMPLE_ADDRESS = 'https://n8n.example.com';

/** Recipe: a form makes the file for the Zoom app. */
export function setUpZoom(step: Step): void {
	step(
		'set up Zoom: the form makes the same file as the ready-made one, with its own address',
		async (stage) => {
			const { api } = stage;
			const workflow = await importRecipe(stage, 'set-up-zoom.json');
			await api.activateWorkflow(workflow.id);
			const page = pageAddress(stage, workflow, 'Set Up Zoom');

			for (const [choice, who, file] of [
				['My own meetings and webinars', 'the host', 'my-meetings.json'],
				['Those of a whole Zoom account', 'an administrator of the account', 'whole-account.json'],
			] as const) {
				const made = await sendPage(page, ['https://n8n.example.org/home/workflows', choice]);
				assert.match(
					made.text,
					/Your file is ready zoom-app\.json is in your downloads\. Now: 1\. /,
				);
				assert.match(made.text, new RegExp(`sign in as ${who},`));
				const ready = await readFile(join(examplesFolder, 'zoom-app', file), 'utf8');
				assert.deepEqual(
					JSON.parse(made.file),
					JSON.parse(ready.replaceAll(EXAMPLE_ADDRESS, 'https://n8n.example.org')),
				);
			}

			const refused = await sendPage(page, ['my n8n', 'My own meetings and webinars']);
			assert.match(refused.text, /This is not an address Enter what your browser shows/);
			assert.equal(refused.file, '');
			await api.deactivateWorkflow(workflow.id);
		},
	);
}
