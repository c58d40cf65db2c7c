import { readFile, readJson } from 'fs-extra';
import type { EventType } from '../operations/harness/operation';
import { checkReadiness } from '../operations/harness/readiness';
import { eventsForEachTest } from '../operations/harness/world';
import { exampleDestination } from '../simulator';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const PAGE = 'docs/zoom-app.md';
const zoom = eventsForEachTest();

/** The scopes to copy in a section of the page. */
async function scopesToCopy(section: string): Promise<string[]> {
	const page = await readFile(PAGE, 'utf8');
	const [, text = ''] = page.split(`\n## ${section}\n`);
	const [own = ''] = text.split('\n## ');
	return [...own.matchAll(/```text\n([^`]+)```/g)].flatMap(([, block = '']) =>
		block.trim().split(/\s+/),
	);
}

/** The scopes in a file to upload: Zoom grants the optional ones only if the user allows them. */
async function scopesInFile(name: string): Promise<string[]> {
	const file = await readJson(`examples/zoom-app/${name}`);
	const scopes: Array<{ scope: string; optional: boolean }> = file.oauth_information.scopes;
	return scopes.filter(({ optional }) => !optional).map(({ scope }) => scope);
}

/** The sentence that the page promises. Zoom does not say whether a webinar has started. */
async function promised(eventType: EventType): Promise<string> {
	const [, sentence = ''] = /^ *> (".*)$/m.exec(await readFile(PAGE, 'utf8')) ?? [];
	if (eventType === 'meeting') return sentence;
	return sentence.replace('meeting', 'webinar').replace(' as soon as it starts', '');
}

const OWN = 'My own meetings';
const WHOLE = 'A whole account';

test.each<[string, () => Promise<string[]>, EventType, boolean]>([
	['the file for my own meetings', () => scopesInFile('my-meetings.json'), 'meeting', false],
	['the file for a whole account', () => scopesInFile('whole-account.json'), 'meeting', false],
	['clicks for my own meetings', () => scopesToCopy(OWN), 'meeting', false],
	['clicks for my own webinars', () => scopesToCopy(OWN), 'webinar', false],
	['clicks for the meetings of a whole account', () => scopesToCopy(WHOLE), 'meeting', true],
	['clicks for the webinars of a whole account', () => scopesToCopy(WHOLE), 'webinar', true],
])(
	'after %s, the first Check Readiness says what the page promises',
	async (_way, read, eventType, serverToServer) => {
		const scopes = await read();
		zoom().app.scopes = scopes;
		const add = eventType === 'meeting' ? zoom().addMeeting : zoom().addWebinar;
		const event = '82012345678';
		add({ id: event, topic: 'Sunday service', destination: { ...exampleDestination } });
		const run = { eventType, event, serverToServer, tokens: { scopes } };
		const { ready, summary } = await checkReadiness(zoom(), run);
		expect({ ready, summary }).toEqual({ ready: true, summary: await promised(eventType) });
	},
);
