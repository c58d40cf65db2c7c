import type { Answer, Checked } from './answer';
import { json, pass, refuse } from './answer';
import type { Call, Handler } from './call';
import { listItem } from './event-endpoints';
import type { EventKind } from './event-kind';
import type { SimulatedMeeting } from './simulated-meeting';
import { accessUser } from './user-access';
import type { FieldProblem } from './zoom-errors';
import { refusals } from './zoom-errors';

const defaultPageSize = 30;
const largestPage = 300;

type Filter = (event: SimulatedMeeting, now: number) => boolean;

/** In ms since the epoch; an event without a fixed time comes last. */
function startOf({ startTime }: SimulatedMeeting): number {
	return startTime === '' ? Number.MAX_SAFE_INTEGER : Date.parse(startTime);
}

const isLive: Filter = (event) => event.status === 'started';

/** "Upcoming" includes live events; no list contains ended ones (spec-2024). */
const isUpcoming: Filter = (event, now) =>
	isLive(event, now) || (event.status === 'waiting' && startOf(event) >= now);

const isScheduled: Filter = (event) => event.status !== 'ended';

const filters: Record<EventKind, ReadonlyMap<string, Filter>> = {
	meeting: new Map([
		['live', isLive],
		['upcoming', isUpcoming],
		['scheduled', isScheduled],
	]),
	webinar: new Map([
		['upcoming', isUpcoming],
		['scheduled', isScheduled],
	]),
};

/** GET `/users/{userId|me}/meetings` and `…/webinars`: pages by start time, no instant meetings. */
export function listEvents(kind: EventKind): Handler {
	return (call): Answer => {
		const query = readQuery(call, kind);
		if (!query.ok) return query.answer;
		const access = accessUser(call);
		if (!access.ok) return access.answer;
		const host = access.value;
		const { pageSize, filter, type } = query.value;
		const list = `${kind}/${host.id}/${type}`;
		const start = pageStart(call, list);
		if (!start.ok) return start.answer;
		const now = call.world.now();
		const all = [...call.world.events[kind].values()]
			.filter((event) => event.hostId === host.id && !event.instant && event.type !== 1)
			.filter((event) => filter(event, now))
			.sort((one, other) => startOf(one) - startOf(other));
		const end = start.value + pageSize;
		return json(200, {
			next_page_token: nextToken(call, list, all.length, end),
			page_size: pageSize,
			total_records: all.length,
			[`${kind}s`]: all.slice(start.value, end).map(listItem),
		});
	};
}

interface ListQuery {
	type: string;
	filter: Filter;
	pageSize: number;
}

function readQuery({ query }: Call, kind: EventKind): Checked<ListQuery> {
	const { type = 'scheduled', page_size: size = String(defaultPageSize) } = query;
	const filter = filters[kind].get(type);
	const pageSize = /^\d{1,4}$/.test(size) ? Number(size) : 0;
	const sizeFits = pageSize >= 1 && pageSize <= largestPage;
	if (filter !== undefined && sizeFits) return pass({ type, filter, pageSize });
	const problems: FieldProblem[] = [];
	if (filter === undefined) problems.push({ field: 'type', message: 'Invalid field.' });
	if (!sizeFits) problems.push({ field: 'page_size', message: 'Invalid field.' });
	return refuse(refusals.validation(problems));
}

function pageStart({ world, query }: Call, list: string): Checked<number> {
	const token = query.next_page_token ?? '';
	if (token === '') return pass(0);
	const offset = world.pageTokens.resolve(list, token);
	return offset === undefined ? refuse(refusals.badPageToken()) : pass(offset);
}

/** Empty on the last page, unless the simulator is set to get it wrong. */
function nextToken({ world, query }: Call, list: string, total: number, end: number): string {
	if (end < total) return world.pageTokens.issue(list, end);
	return world.behaviour.repeatPageToken ? (query.next_page_token ?? '') : '';
}
