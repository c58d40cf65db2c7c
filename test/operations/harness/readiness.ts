import { isRecord } from '../../../nodes/zoom/guards';
import type { Simulator } from '../../simulator';
import { runOperation, type EventType, type OperationRun } from './operation';

const CHECKS = [
	'event',
	'inProgress',
	'encryption',
	'host',
	'plan',
	'setting',
	'customService',
	'destination',
	'streamKey',
	'scopes',
];

/** The operation's output, for a test to check. */
interface Readiness {
	ready: unknown;
	/** The sentences to post. */
	summary: string;
	/** What could not be looked at, and the scope it needs. */
	unchecked: unknown;
	/** Each check by its name. */
	byName: Record<string, Record<string, unknown> | undefined>;
	/** The result of each check. */
	oks: Record<string, unknown>;
	/** The rest of the item. */
	rest: Record<string, unknown>;
}

/** The operation's output: the item, and each check by its name. */
export async function checkReadiness(
	zoom: Simulator,
	run: Omit<OperationRun, 'operation'>,
): Promise<Readiness> {
	const { success, error } = await runOperation(zoom, { operation: 'checkReadiness', ...run });
	expect(error.map(({ json }) => json)).toEqual([]);
	const { ready, summary, unchecked, checks, ...rest } = success[0]?.json ?? {};
	const list = Array.isArray(checks) ? checks.filter(isRecord) : [];
	expect(list.map((entry) => entry.check)).toEqual(CHECKS);
	const byName = Object.fromEntries(list.map((entry) => [String(entry.check), entry]));
	const oks = Object.fromEntries(list.map(({ check: name, ok }) => [String(name), ok]));
	expect(summary).toEqual(expect.stringMatching(/^["A-Z].*\.$/));
	return { ready, summary: String(summary), unchecked, byName, oks, rest };
}

const ALL_FINE = {
	event: true,
	inProgress: true,
	encryption: true,
	host: true,
	plan: true,
	setting: true,
	customService: true,
	destination: true,
	streamKey: true,
	scopes: true,
};

/**
 * The results of the checks if nothing is missing. For a webinar, Zoom does not say whether it is running or
 * how it is encrypted.
 */
export function allFine(eventType: EventType): Record<string, boolean | null> {
	return eventType === 'meeting' ? ALL_FINE : { ...ALL_FINE, inProgress: null, encryption: null };
}
