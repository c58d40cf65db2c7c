import { pick } from '../operations/harness/picker';
import { eventsForEachTest } from '../operations/harness/world';
import { actionDescription } from './harness/fillIn';
import { Form } from './harness/form';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();

describe.each([
	['Meeting', 'meeting', '68423085210'],
	['Webinar', 'webinar', '82929473321'],
] as const)('From List in the field %s', (label, eventType, id) => {
	const list = () => {
		const [mode] =
			new Form(actionDescription()).choose('Event Type', label).field(label).modes ?? [];
		return mode;
	};

	test(`opens the list of ${eventType}s`, async () => {
		const method = list()?.typeOptions?.searchListMethod;
		const { results } = await pick(zoom(), { eventType, method });
		expect(results.map(({ value }) => value)).toEqual([id]);
	});

	test('can be searched by typing', () => {
		expect(list()).toMatchObject({ type: 'list', typeOptions: { searchable: true } });
	});
});
