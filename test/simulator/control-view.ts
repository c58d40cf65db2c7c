import type { EventKind } from './event-kind';
import { escapeHtml, page } from './html';
import type { RecordedRequest } from './recorded-request';
import type { SimulatedMeeting } from './simulated-meeting';
import type { World } from './world';

/** An event as it may be shown: without its stream key. */
export function shownEvent(event: SimulatedMeeting): Record<string, unknown> {
	const { id, topic, status, stream, liveSince, settings, destination } = event;
	const shownDestination =
		destination === undefined
			? undefined
			: { stream_url: destination.stream_url, page_url: destination.page_url };
	return { id, topic, status, stream, liveSince, settings, destination: shownDestination };
}

/** Everything a person or another process may see of the simulated Zoom. */
export function shownState(world: World): Record<string, unknown> {
	return {
		meetings: [...world.events.meeting.values()].map(shownEvent),
		webinars: [...world.events.webinar.values()].map(shownEvent),
		behaviour: world.behaviour,
		requests: world.requests.length,
		tokenRequests: world.tokenRequests,
	};
}

/** A request without its token and without the body, which can hold a stream key. */
export function shownRequest(request: RecordedRequest): Record<string, unknown> {
	const { at, method, path, query, contentType, action, settings, status } = request;
	return { at, method, path, query, contentType, action, settings, status };
}

function row(kind: EventKind, event: SimulatedMeeting): string {
	const step = event.status === 'started' ? 'end' : 'start';
	const address = `/control/${kind}s/${encodeURIComponent(event.id)}/${step}`;
	const cells = [
		escapeHtml(event.topic),
		`<code>${escapeHtml(event.id)}</code>`,
		kind,
		event.status,
		`<span class="${event.stream}">${event.stream}</span>`,
		`<form method="post" action="${escapeHtml(address)}"><button>${step}</button></form>`,
	];
	return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** The page at `/`: every event with the state of its stream, refreshed every 3 seconds. */
export function statusPage(world: World): string {
	const rows = [
		...[...world.events.meeting.values()].map((event) => row('meeting', event)),
		...[...world.events.webinar.values()].map((event) => row('webinar', event)),
	];
	const names = ['Topic', 'Id', 'Kind', 'Status', 'Stream', ''];
	return page(
		'Meetings and their live streams',
		`<table><thead><tr>${names.map((name) => `<th>${name}</th>`).join('')}</tr></thead>
<tbody>${rows.join('')}</tbody></table>
<p>${world.requests.length} requests so far · <a href="/control/requests">requests</a> · <a href="/control/state">state as JSON</a></p>`,
		{ refreshSeconds: 3 },
	);
}
