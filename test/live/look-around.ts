import { destinationPath, eventPath, joinTokenPath, userPath } from '../../nodes/zoom/endpoints';
import { isRecord } from '../../nodes/zoom/guards';
import type { Check } from './check';

/** What the looks have shown of the meeting. */
export interface Sight {
	/** Whether the meeting runs; undefined when Zoom does not say. */
	running: boolean | undefined;
	/** Zoom's number for the plan of the host; undefined when Zoom does not say. */
	hostType: number | undefined;
}

/** Asks all that changes nothing: the meeting, its host, its destination, and what the node makes of them. */
export async function lookAround(check: Check): Promise<Sight> {
	const id = check.settings.meetingId;
	const meeting = await look(check, 'meeting', eventPath('meeting', id));
	const status = textOf(meeting.status);
	if (status !== undefined) check.note('meeting', `status ${status}`);

	const hostType = await lookAtHost(check, textOf(meeting.host_id));
	const destination = await look(check, 'destination', destinationPath('meeting', id));
	noteFields(check, 'destination', destination);
	const joinToken = await look(check, 'joinToken', joinTokenPath('meeting', id));
	noteLifetime(check, joinToken);

	const { item: got } = await check.askNode('nodeGet', 'get');
	if (typeof got.configured === 'boolean') {
		check.note('nodeGet', got.configured ? 'a destination is set' : 'no destination is set');
	}
	const { item: readiness } = await check.askNode('nodeReadiness', 'checkReadiness');
	noteChecks(check, readiness.checks);
	return { running: status === undefined ? undefined : status === 'started', hostType };
}

type LookId = 'meeting' | 'host' | 'destination' | 'joinToken';

async function look(check: Check, id: LookId, path: string): Promise<Record<string, unknown>> {
	const { body, observation } = await check.askZoom(id, { method: 'GET', path });
	return isRecord(body) && observation.reading === 'accepted' ? body : {};
}

async function lookAtHost(check: Check, host: string | undefined): Promise<number | undefined> {
	if (host === undefined) {
		check.skip('Zoom did not say who the host is', 'host');
		return undefined;
	}
	const { type } = await look(check, 'host', userPath(host));
	if (typeof type !== 'number') return undefined;
	check.note('host', `type ${type}`);
	return type;
}

/** Only the names of the fields: their values are secrets. */
function noteFields(check: Check, id: LookId, fields: Record<string, unknown>): void {
	if (check.observations.get(id)?.reading !== 'accepted') return;
	const names = Object.keys(fields);
	check.note(id, names.length > 0 ? `fields ${names.join(', ')}` : 'no fields');
}

function noteLifetime(check: Check, { token, expire_in: seconds }: Record<string, unknown>): void {
	if (typeof token !== 'string') return;
	check.note('joinToken', `a token for ${String(seconds)} seconds (documented: 120)`);
}

function noteChecks(check: Check, checks: unknown): void {
	if (!Array.isArray(checks)) return;
	const results = checks.filter(isRecord).map(({ check: name, ok }) => `${name} ${MARKS[`${ok}`]}`);
	check.note('nodeReadiness', results.join(', '));
}

const MARKS: Record<string, string | undefined> = { true: 'yes', false: 'no', null: 'not known' };

function textOf(value: unknown): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}
