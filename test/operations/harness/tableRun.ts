import { now, resetClock } from '../../engine/harness/clock';
import type { NodeResult } from '../../engine/harness/runNode';
import { startZoom } from '../../engine/harness/zoom';
import { exampleDestination, type Simulator } from '../../simulator';
import { expectAsSpecified } from '../../specification/judging';
import { arrange, type AnswerRow, type EndpointRow } from './endpointAnswers';
import { runOperation, type EventType } from './operation';

/** The results of the items that got one answer. */
export interface RowOutcome {
	id: string;
	success: Array<Record<string, unknown>>;
	error: Array<Record<string, unknown>>;
	/** Method and path of each request about the event. */
	sent: string[];
}

/** Nothing is sent again, so each answer is visible as it is. */
const options = { maxWait: 0, requestFormat: 'multipart' };
const idAt = (index: number) => String(82_000_000_000 + index);

/**
 * Runs an operation on one event for each row, and on a last one that Zoom accepts. All are items of one run, except
 * those whose answer changes what happens to the others: a 401 renews their shared token, and after a limit or an
 * outage, what waits in line fails as soon as its patience ends.
 */
export async function runTable(
	eventType: EventType,
	endpoint: EndpointRow,
	rows: readonly AnswerRow[],
): Promise<RowOutcome[]> {
	resetClock();
	const zoom = await startZoom({ clock: now });
	try {
		rows.forEach((row, index) => {
			add(zoom, eventType, idAt(index));
			arrange(zoom, eventType, idAt(index), endpoint, row);
		});
		add(zoom, eventType, idAt(rows.length));
		const ids = Array.from({ length: rows.length + 1 }, (_, index) => idAt(index));
		const isAlone = (id: string) => {
			const row = rows[ids.indexOf(id)];
			return row?.status === 401 || row?.retryable === true;
		};
		const batches = [ids.filter((id) => !isAlone(id)), ...ids.filter(isAlone).map((id) => [id])];
		const results: NodeResult[] = [];
		for (const batch of batches) {
			results.push(
				await runOperation(zoom, {
					operation: endpoint.operation,
					eventType,
					event: '={{ $json.event }}',
					items: batch.map((event) => ({ event })),
					options,
				}),
			);
		}
		return ids.map((id) => outcomeOf(zoom, eventType, id, results));
	} finally {
		await zoom.close();
		expectAsSpecified(zoom);
	}
}

function add(zoom: Simulator, eventType: EventType, id: string): void {
	const event = { id, status: 'started' as const, destination: exampleDestination };
	if (eventType === 'meeting') zoom.addMeeting(event);
	else zoom.addWebinar(event);
}

function outcomeOf(
	zoom: Simulator,
	eventType: EventType,
	id: string,
	results: readonly NodeResult[],
): RowOutcome {
	return {
		id,
		success: results
			.flatMap(({ success }) => success.map(({ json }) => json))
			.filter((json) => json[`${eventType}Id`] === id),
		error: results
			.flatMap(({ error }) => error.map(({ json }) => json))
			.filter(({ event }) => event === id),
		sent: zoom.requests
			.filter(({ path }) => path.includes(`/${id}/`))
			.map(({ method, path }) => `${method} ${path.replace(`/v2/${eventType}s/${id}`, '')}`),
	};
}
