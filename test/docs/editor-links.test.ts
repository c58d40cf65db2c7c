import { readFile } from 'fs-extra';
import { codeFiles } from './code-files';
import { allOf, anchorOf, readDocuments } from './documents';

const REPOSITORY = 'https://github.com/n8n-nodes-zoom-live-stream/n8n-nodes-zoom-live-stream';
const LINK = new RegExp(`${REPOSITORY}(?:/blob/main/([\\w./-]+))?(?:#([\\w-]+))?(?=['"])`, 'g');

test('every link from the editor to our docs leads to an existing page and heading', async () => {
	const documents = await readDocuments();
	const headings = allOf(documents, 'heading');
	const files = [
		...(await codeFiles(['nodes', 'credentials'])),
		'nodes/ZoomLiveStream/ZoomLiveStream.node.json',
		'nodes/ZoomLiveStreamTrigger/ZoomLiveStreamTrigger.node.json',
		'examples/set-up-zoom.json',
	];
	const links: Array<{ file: string; page: string; anchor: string | undefined }> = [];
	for (const file of files) {
		for (const [, page = 'README.md', anchor] of (await readFile(file, 'utf8')).matchAll(LINK)) {
			links.push({ file, page, anchor });
		}
	}
	expect(links.length).toBeGreaterThanOrEqual(5);
	const broken = links.filter(
		({ page, anchor }) =>
			!documents.some(({ file }) => file === page) ||
			(anchor !== undefined &&
				!headings.some(({ file, text }) => file === page && anchorOf(text) === anchor)),
	);
	expect(broken).toEqual([]);
}, 60_000);
