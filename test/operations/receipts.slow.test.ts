import type { INodeParameters } from 'n8n-workflow';
import { MEETING } from '../engine/harness/zoom';
import type { FaultKind, SimulatedMeeting } from '../simulator';
import { DESTINATION, runOperation, type Operation } from './harness/operation';
import { eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest({ startOnLiveStream: 'error_3000' });

/** What the user asked for. */
interface Task {
	operation: Operation;
	parameters?: INodeParameters;
	options?: INodeParameters;
	/** All that the token may do if it may not look at anything. */
	scopes: string[];
	/** The request that Zoom answers in one of several ways. */
	request: RegExp;
}

const STATUS = /\/livestream\/status$/;
const SETTINGS = { settings: { displayName: 'My show' } };
const MAY_CHANGE = 'meeting:update:livestream_status';

const TASKS = {
	start: { operation: 'start', parameters: SETTINGS, scopes: [MAY_CHANGE], request: STATUS },
	'start with a destination': {
		operation: 'start',
		parameters: { ...SETTINGS, destination: DESTINATION },
		scopes: [MAY_CHANGE, 'meeting:update:livestream'],
		request: STATUS,
	},
	stop: { operation: 'stop', scopes: [MAY_CHANGE], request: STATUS },
	'stop with End the Event': {
		operation: 'stop',
		options: { endEvent: true },
		scopes: [MAY_CHANGE, 'meeting:update:status'],
		request: STATUS,
	},
	updateSettings: { operation: 'updateSettings', scopes: [MAY_CHANGE], request: STATUS },
	changeLayout: { operation: 'changeLayout', scopes: [MAY_CHANGE], request: STATUS },
	set: { operation: 'set', scopes: ['meeting:update:livestream'], request: /\/livestream$/ },
} as const satisfies Record<string, Task>;

type TaskName = keyof typeof TASKS;

/** What Zoom does with the request; `lost` is repeated by the node itself, `late` comes after its deadline. */
const ANSWERS = ['accepts', 'says so', 'not allowed', 'unknown text', 'lost', 'late'] as const;
type AnswerName = (typeof ANSWERS)[number];

/** The stream before, and whether the node may look at anything in Zoom. */
const STREAMS = ['live', 'off', 'unknown'] as const;
type StreamName = (typeof STREAMS)[number];

const FAULTS: Partial<Record<AnswerName, FaultKind>> = {
	'not allowed': {
		kind: 'status',
		status: 400,
		body: {
			code: 3161,
			message: 'Your user account is not allowed meeting hosting and scheduling capabilities.',
		},
	},
	'unknown text': {
		kind: 'status',
		status: 400,
		body: { code: 3000, message: 'Some unknown text' },
	},
	lost: { kind: 'applied_then_reset' },
	late: { kind: 'applied_then_hang' },
};

/**
 * What the item says, in a few words: success or the reason; `already` for alreadyInState; `settings` if it lists
 * them; what became of the event; `channel?` if it says that the channel is not known.
 */
type Row = Record<AnswerName, readonly [live: string, off: string, unknown: string]>;

const same = (cell: string) => [cell, cell, cell] as const;
const REFUSED = {
	'not allowed': same('host_not_allowed'),
	'unknown text': same('unknown'),
	late: same('timed_out'),
};

const MATRIX: Record<TaskName, Row> = {
	start: {
		...REFUSED,
		accepts: same('success, settings'),
		'says so': ['success, already', 'success, settings', 'success, already'],
		lost: same('success'),
	},
	'start with a destination': {
		...REFUSED,
		accepts: same('success, settings, page'),
		'says so': ['already_in_state', 'success, settings, page', 'success, already, page, channel?'],
		lost: same('success, page, channel?'),
	},
	stop: {
		...REFUSED,
		accepts: same('success'),
		'says so': ['success', 'success, already', 'success'],
		lost: same('success'),
	},
	'stop with End the Event': {
		...REFUSED,
		accepts: same('success, ended'),
		'says so': ['success, ended', 'success, already, ended', 'success, ended'],
		lost: same('success, ended'),
	},
	updateSettings: {
		...REFUSED,
		accepts: same('success, settings'),
		'says so': same('success, settings'),
		lost: same('success, settings'),
	},
	changeLayout: {
		...REFUSED,
		accepts: ['success, settings', 'event_not_started', 'success, settings'],
		'says so': ['success, settings', 'event_not_started', 'success, settings'],
		lost: ['success, settings', 'event_not_started', 'success, settings'],
	},
	set: {
		...REFUSED,
		accepts: same('success, page'),
		'says so': same('success, page'),
		lost: same('success, page'),
	},
};

interface Item {
	cell: string;
	json: Record<string, unknown>;
}

async function run(task: Task, stream: StreamName, options: INodeParameters = {}): Promise<Item> {
	const { success, error } = await runOperation(zoom(), {
		operation: task.operation,
		// Shorter than any silence, and longer than the simulator takes.
		parameters: { ...task.parameters, requestOptions: { timeout: 400 } },
		options: { maxWait: 1, requestFormat: 'json', ...task.options, ...options },
		...(stream === 'unknown' && { tokens: { scopes: task.scopes } }),
	});
	expect(success.length + error.length).toBe(1);
	const json = success[0]?.json ?? Object(error[0]?.json.error);
	return { cell: success.length === 1 ? inWords(json) : String(json.reason), json };
}

function inWords(json: Record<string, unknown>): string {
	const { alreadyInState, settings, pageUrl, ended, note } = json;
	const END = new Map<unknown, string>([
		[true, 'ended'],
		[false, 'not ended'],
		[null, 'ended?'],
	]);
	return [
		'success',
		alreadyInState === true && 'already',
		settings !== undefined && 'settings',
		pageUrl !== undefined && 'page',
		END.get(ended),
		String(note).includes('Whether viewers see the new destination is not known') && 'channel?',
	]
		.filter(Boolean)
		.join(', ');
}

/** Whatever an item says must be so in Zoom. */
function expectTrue({ operation }: Task, { json }: Item, { before }: { before: string }): void {
	const meeting: SimulatedMeeting = zoom().meeting(MEETING);
	const isStart = operation === 'start';
	if (json.success === true) {
		expect(json.note).toEqual(expect.stringMatching(/^[A-Z].*\.$/));
		if (isStart || operation === 'stop') expect(meeting.stream).toBe(isStart ? 'live' : 'off');
		if (json.settings !== undefined) expect(meeting.settings).toEqual(json.settings);
		if (json.alreadyInState === true) expect(before).toBe(isStart ? 'live' : 'off');
		if (json.pageUrl !== undefined) expect(meeting.destination?.page_url).toBe(json.pageUrl);
	}
	// Everyone is thrown out only after a certain stop.
	expect(meeting.status).toBe(json.ended === true ? 'ended' : 'started');
}

describe.each(Object.keys(MATRIX) as TaskName[])('%s', (name) => {
	const task: Task = TASKS[name];
	const cells = ANSWERS.flatMap((answer) =>
		STREAMS.map((stream, index) => ({ answer, stream, cell: String(MATRIX[name][answer][index]) })),
	);

	test.each(cells)('Zoom: $answer, stream: $stream → $cell', async ({ answer, stream, cell }) => {
		if (answer === 'accepts') {
			zoom().configure({ startOnLiveStream: 'accepted', stopOnSilentStream: 'accepted' });
		}
		const before = stream === 'off' ? 'off' : 'live';
		const meeting = zoom().meeting(MEETING);
		meeting.stream = before;
		if (answer === 'accepts' && task.operation === 'start')
			meeting.settings = { display_name: 'My show' };
		const fault = FAULTS[answer];
		if (fault) {
			const times = answer === 'lost' ? 1 : 10;
			zoom().injectFault({ ...fault, match: { method: 'PATCH', path: task.request }, times });
		}
		// Its own repetition is a success even so.
		const item = await run(task, stream, answer === 'lost' ? { onAlreadyInState: 'fail' } : {});
		expect(item.cell).toBe(cell);
		expectTrue(task, item, { before });
	});
});
