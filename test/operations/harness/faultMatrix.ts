import { keepsCauses } from '../../engine/harness/engineAdapter';
import type { Fault } from '../../simulator';
import type { Operation } from './operation';

/** What an operation makes of a fault: the branch, the reason there, and the requests it sent. */
export type Cell = readonly [branch: string, reason: unknown, requests: number];

export interface FaultRow {
	name: string;
	fault: Fault;
	/** While the fault lasts. Maximum Wait is one second, which leaves room for one more try. */
	lasting: Cell;
	/** When the fault is over after one request; missing where that is no different. */
	once?: Cell;
	/** Whether it could be about the format of the request, so that the same goes out as JSON at once. */
	isAboutFormat?: true;
	/** Where an operation differs. */
	except?: Partial<Record<Operation, { lasting?: Cell; once?: Cell }>>;
}

export { OPERATIONS } from '../../../nodes/ZoomLiveStream/operation';

/** Readiness takes four looks, one of which meets a fault that comes once. */
const READY: Cell = ['success', 'ready', 4];
const READY_AFTER_ONE: Cell = ['success', 'ready', 5];
/** Enable looks at the event and the settings, changes them and looks once more. */
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

/** The operations whose requests have two formats. */
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

/** How long an operation waits when the fault is over after one request, in ms. */
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

/** A fault after which a stop finds nothing left to stop. */
const applied = (row: FaultRow): FaultRow => ({
	...row,
	except: { ...row.except, stop: { once: ['success', 'alreadyInState', 2] } },
});

/**
 * A fault by which the node sees that Zoom accepted the change, so that nothing is sent twice; where the engine
 * loses what came, it is a break like others. An answer that should say something is asked for again.
 */
const acceptedUnlessLost = (row: FaultRow): FaultRow =>
	keepsCauses
		? {
				...row,
				except: {
					...row.except,
					...Object.fromEntries(
						CHANGES.map((operation) => [operation, { lasting: DONE, once: DONE }] as const),
					),
				},
			}
		: applied(row);

const ELSEWHERE = 'http://127.0.0.1:1/v2/steal';

/** Every fault of the simulator × every operation. */
export const FAULTS: readonly FaultRow[] = [
	passes('latency', { kind: 'latency', ms: 40 }),
	passes('slow body', { kind: 'slow_body', ms: 1 }),
	retried('reset', { kind: 'reset' }, 'network_unreachable'),
	applied(retried('reset mid-body', { kind: 'reset_mid_body' }, 'network_unreachable')),
	applied(retried('applied, then reset', { kind: 'applied_then_reset' }, 'network_unreachable')),
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
	acceptedUnlessLost(
		retried('204 with a body', { kind: 'no_content_with_body' }, 'network_unreachable'),
	),
	final('token refused', { kind: 'token_error' }, 'token_rejected'),
];
