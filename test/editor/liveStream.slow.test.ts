import { clock } from '../engine/harness/clock';
import { eventsForEachTest } from '../operations/harness/world';
import { expectRow, rowsOf } from './harness/expectRow';
import { TABLES } from './tables';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
/** An hour of waiting takes a moment. */
beforeEach(() => {
	clock.speed = 100_000;
});

const tables = TABLES.filter(({ resource }) => resource === 'Live Stream');

test.each(tables.flatMap(rowsOf))('%s', async (_name, row) => await expectRow(zoom(), row));
