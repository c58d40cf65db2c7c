import type { Fault } from '../../simulator';
import type { Operation } from './operation';

/** The result of an operation with a fault: the branch, the reason there, and the requests it sent. */
export type Cell = readonly [branch: string, reason: unknown, requests: number];

export interface FaultRow {
	name: string;
	fault: Fault;
	/** While the fault lasts. Maximum Wait is one second, which is enough for one retry. */
	lasting: Cell;
	/** If the fault is over after one request; missing if the result is the same. */
	once?: Cell;
	/** Whether it could be about the format of the request, so that the same is sent as JSON right away. */
	isAboutFormat?: true;
	/** The operations with a different result. */
	except?: Partial<Record<Operation, { lasting?: Cell; once?: Cell }>>;
}

export { OPERATIONS } from '../../../nodes/ZoomLiveStream/operation';

/** Check Readiness makes four checks; a fault that happens once affects one of them. */
const READY: Cell = ['success', 'ready', 4];
const READY_AFTER_ONE: Cell = ['success', 'ready', 5];
/** Enable reads the event and the settings, changes them and reads them again. */
const ENABLED: Cell = ['success', 'done', 4];
const ENABLED_AFTER_ONE: Cell = ['success', 'done', 5];
const NOT_READY: Cell = ['success', 'not ready', 1];
const DONE: Cell = ['success', 'done', 1];
const DONE_AT_SECOND: Cell = ['success', 'done', 2];

const passes = (name: string, fault: Fault): FaultRow => ({
	name,
	fault,
	lasting: DONE,
	except: { checkReadiness: { lasting: READY }, enable: { lasting: ENABLED } },
});

const retried = (name: string, fault: Fault, reason: string): FaultRow => ({
	name,
	fault,
	lasting: ['error', reason, 2],
	once: DONE_AT_SECOND,
	except: { checkReadiness: { once: READY_AFTER_ONE }, enable: { once: ENABLED_AFTER_ONE } },
});

/** The operations with two request formats. */
const FORMATTED: readonly Operation[] = ['start', 'stop', 'updateSettings', 'changeLayout'];

/** The operations that Zoom answers without a body. */
const CHANGES: readonly Operation[] = [...FORMATTED, 'set'];

const aboutFormat = (row: FaultRow, reason: string): FaultRow => ({
	...row,
	isAboutFormat: true,
	except: {
		...row.except,
		...Object.fromEntries(
			FORMATTED.map((operation) => [operation, { lasting: ['error', reason, 3] }]),
		),
	},
});

/** How long an operation waits if the fault is over after one request, in ms. */
export function waitsFor(row: FaultRow, operation: Operation): number[] {
	const isSentAsJson = row.isAboutFormat === true && FORMATTED.includes(operation);
	const cell = row.except?.[operation]?.once ?? row.once;
	return isSentAsJson || cell === DONE ? [] : [500];
}

const final = (name: string, fault: Fault, reason: string): FaultRow => ({
	name,
	fault,
	lasting: ['error', reason, 1],
});

/**
 * A fault that shows the node that Zoom accepted the change, so nothing is sent twice. If the answer should have
 * content, it is requested again.
 */
const accepted = (row: FaultRow): FaultRow => ({
	...row,
	except: {
		...row.except,
		...Object.fromEntries(
			CHANGES.map((operation) => [operation, { lasting: DONE, once: DONE }] as const),
		),
	},
});

const ELSEWHERE = 'http://127.0.0.1:1/v2/steal';

/** Every fault of the simulator × every operation. */
export const FAULTS: readonly FaultRow[] = [
	passes('latency', { kind: 'latency', ms: 40 }),
	passes('slow body', { kind: 'slow_body', ms: 1 }),
	retried('reset', { kind: 'reset' }, 'network_unreachable'),
	retried('reset mid-body', { kind: 'reset_mid_body' }, 'network_unreachable'),
	retried('applied, then reset', { kind: 'applied_then_reset' }, 'network_unreachable'),
	retried('no answer', { kind: 'hang' }, 'timed_out'),
	retried('status 503', { kind: 'status', status: 503 }, 'zoom_unavailable'),
	retried('502 HTML of a proxy', { kind: 'html', status: 502 }, 'zoom_unavailable'),
	aboutFormat(
		retried('truncated JSON', { kind: 'truncated_json' }, 'zoom_unavailable'),
		'zoom_unavailable',
	),
	aboutFormat(
		retried('status 500', { kind: 'status', status: 500 }, 'zoom_unavailable'),
		'zoom_unavailable',
	),
	{
		...final('403 HTML of a proxy', { kind: 'html', status: 403 }, 'zoom_unavailable'),
		except: Object.fromEntries(
			FORMATTED.map((operation) => [operation, { lasting: ['error', 'zoom_unavailable', 2] }]),
		),
	},
	final('redirect', { kind: 'redirect', location: ELSEWHERE }, 'zoom_unavailable'),
	{
		...final(
			'200 with an error code',
			{ kind: 'status', status: 200, body: { code: 3001, message: 'Meeting does not exist.' } },
			'event_not_found',
		),
		except: { checkReadiness: { lasting: NOT_READY } },
	},
	accepted(retried('204 with a body', { kind: 'no_content_with_body' }, 'network_unreachable')),
	final('token refused', { kind: 'token_error' }, 'token_rejected'),
];
