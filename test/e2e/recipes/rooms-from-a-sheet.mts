import { exampleDestination } from '../../simulator/index.ts';
import { assert } from '../assertions.mts';
import { clickRecipe, type Step } from './walk.mts';

const HEAD = ['Room', 'Meeting', 'Result', 'What to do'];
const STARTED = /^Started at \d\d:\d\d$/;

/** Recipe: a sheet of rooms. */
export function roomsFromASheet(step: Step): void {
	step('a sheet of rooms: all that can start do, and each row has its result', async (stage) => {
		const { zoom, services } = stage;
		const destination = { ...exampleDestination };
		for (const id of ['81000000001', '81000000002', '81000000003']) {
			zoom.addMeeting({ id, status: 'started', destination });
		}
		zoom.addMeeting({ id: '81000000004', destination });
		services.sheet.rows = [
			HEAD,
			['Main hall', '810 0000 0001'],
			['Cellar', 'ask Sam'],
			['Blue room', 'Join us: https://zoom.us/j/81000000002?pwd=abc'],
			['Library', '810 0000 0004'],
			['Garden', '81000000003', 'Gone', 'Look for it'],
		];
		const { status } = await clickRecipe(stage, 'rooms-from-a-sheet.json', 'Start All Rooms');
		assert.equal(status, 'success');

		for (const id of ['81000000001', '81000000002', '81000000003']) {
			assert.equal(zoom.meeting(id).stream, 'live', id);
		}
		assert.equal(zoom.meeting('81000000004').stream, 'off');
		assert.equal(zoom.meeting('81000000002').settings.display_name, 'Blue room');
		const starts = zoom.requests.filter(
			({ action, status }) => action === 'start' && status === 204,
		);
		assert.equal(starts.length, 3);

		const [head, hall, cellar, blue, library, garden] = services.sheet.rows;
		assert.deepEqual(head, HEAD);
		for (const row of [hall, blue, garden]) {
			assert.match(row?.[2] ?? '', STARTED);
			assert.equal(row?.[3], '');
		}
		assert.match(cellar?.[2] ?? '', /no complete Zoom meeting ID and no join link/);
		assert.match(cellar?.[3] ?? '', /Enter the meeting ID/);
		assert.match(library?.[2] ?? '', /has not started/);
		assert.match(library?.[3] ?? '', /Start the meeting in Zoom/);
	});
}
