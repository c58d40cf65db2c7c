import { isRecord } from '../../nodes/zoom/guards';
import { clock, resetClock } from '../engine/harness/clock';
import type { NodeResult } from '../engine/harness/runNode';
import { connectedCredential } from '../engine/harness/zoom';
import { defaultUserId, type Fault } from '../simulator';
import { FAULTS, OPERATIONS, type Cell, type FaultRow, waitsFor } from './harness/faultMatrix';
import { prepareFor, runOperation, type Operation } from './harness/operation';
import { eventOf, eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();
/** Far below what a user would call a hang, and far above the slowest cell. */
const NO_HANG = 6_000;

function lastingCell({ lasting, except }: FaultRow, operation: Operation): Cell {
	return except?.[operation]?.lasting ?? lasting;
}

function onceCell(row: FaultRow, operation: Operation): Cell {
	return row.except?.[operation]?.once ?? row.once ?? lastingCell(row, operation);
}

/** What a user sees of the item, in one word. */
function outcomeOf({ success, error }: NodeResult): [branch: string, reason: unknown] {
	const [accepted] = success;
	if (accepted === undefined) {
		const { error: failure } = error[0]?.json ?? {};
		return ['error', isRecord(failure) ? failure.reason : undefined];
	}
	const { ready, alreadyInState } = accepted.json;
	if (ready !== undefined) return ['success', ready === true ? 'ready' : 'not ready'];
	return ['success', alreadyInState === true ? 'alreadyInState' : 'done'];
}

/** Runs an operation with a fault. */
async function meet(operation: Operation, fault: Fault): Promise<Cell> {
	if (operation === 'stop') eventOf(zoom(), 'meeting').stream = 'live';
	if (operation === 'enable') zoom().user(defaultUserId).allowLiveStreaming = false;
	const credential = connectedCredential(zoom());
	prepareFor(zoom(), operation);
	if (fault.kind === 'token_error') zoom().expireAccessTokens();
	zoom().injectFault(fault);
	const begun = performance.now();
	const result = await runOperation(zoom(), {
		operation,
		options: { maxWait: 1 },
		// Only short if it is waited out: a busy machine may be silent just as long.
		...(fault.kind === 'hang' && { parameters: { requestOptions: { timeout: 300 } } }),
		credential,
	});
	expect(performance.now() - begun).toBeLessThan(NO_HANG);
	expect(result.thrown).toBeUndefined();
	expect(result.success.length + result.error.length).toBe(1);
	return [...outcomeOf(result), zoom().requests.length];
}

describe.each(FAULTS)('$name, while it lasts', (row) => {
	test.each(OPERATIONS.map((operation) => ({ operation, cell: lastingCell(row, operation) })))(
		'$operation → $cell',
		async ({ operation, cell }) => {
			expect(await meet(operation, { ...row.fault, times: 1_000 })).toEqual(cell);
		},
	);
});

describe.each(FAULTS.filter(({ once }) => once !== undefined))('$name, once', (row) => {
	test.each(OPERATIONS.map((operation) => ({ operation, cell: onceCell(row, operation) })))(
		'$operation → $cell',
		async ({ operation, cell }) => {
			expect(await meet(operation, row.fault)).toEqual(cell);
			expect(clock.waits).toEqual(waitsFor(row, operation));
		},
	);
});

describe.each([
	['connection refused', 'http://127.0.0.1:1/v2', 'network_unreachable'],
	['DNS failure', 'http://zoom.invalid/v2', 'network_unreachable'],
])('%s', (_case, apiBaseUrl, reason) => {
	test.each(OPERATIONS)(`%s → error, ${reason}`, async (operation) => {
		resetClock();
		const credential = { ...connectedCredential(zoom()), apiBaseUrl };
		const { success, error } = await runOperation(zoom(), {
			operation,
			credential,
			options: { maxWait: 1 },
		});
		expect(success).toEqual([]);
		expect(error[0]?.json).toMatchObject({ error: { reason, httpStatus: null } });
		expect(clock.waits).toEqual([500]);
		expect(zoom().requests).toEqual([]);
	});
});
