import type { EventKind } from './event-kind';
import type { EventSubscription } from './event-subscription';
import { escapeHtml, page } from './html';
import type { RecordedRequest } from './recorded-request';
import type { SimulatedMeeting } from './simulated-meeting';
import type { World } from './world';

/** An event for display: without its stream key. */
export function shownEvent(event: SimulatedMeeting): Record<string, unknown> {
	const { id, topic, status, stream, liveSince, settings, destination } = event;
	const shownDestination =
		destination === undefined
			? undefined
			: { stream_url: destination.stream_url, page_url: destination.page_url };
	return { id, topic, status, stream, liveSince, settings, destination: shownDestination };
}

/** Everything a user or another process may see of the simulated Zoom. */
export function shownState(world: World): Record<string, unknown> {
	return {
		subscriptions: world.subscriptions,
		meetings: [...world.events.meeting.values()].map(shownEvent),
		webinars: [...world.events.webinar.values()].map(shownEvent),
		behaviour: world.behaviour,
		requests: world.requests.length,
		tokenRequests: world.tokenRequests,
	};
}

/** A request without its token and its body, which can contain a stream key. */
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

function subscriptionRow(subscription: EventSubscription): string {
	const { name, events, url, scope, userIds, createdSource } = subscription;
	const cells = [
		escapeHtml(name),
		events.map((event) => `<code>${escapeHtml(event)}</code>`).join('<br>'),
		`<code>${escapeHtml(url)}</code>`,
		scope === 'account' ? 'the whole account' : escapeHtml(userIds.join(', ')),
		createdSource === 'default' ? 'by hand' : 'by a program',
	];
	return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function table(names: readonly string[], rows: readonly string[]): string {
	const head = names.map((name) => `<th>${name}</th>`).join('');
	return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** The page at `/`: every event with the state of its stream, refreshed every 3 seconds. */
export function statusPage(world: World): string {
	const rows = [
		...[...world.events.meeting.values()].map((event) => row('meeting', event)),
		...[...world.events.webinar.values()].map((event) => row('webinar', event)),
	];
	return page(
		'Meetings and their live streams',
		`${table(['Topic', 'Id', 'Kind', 'Status', 'Stream', ''], rows)}
<h1>Event subscriptions of the app</h1>
${table(['Name', 'Events', 'URL', 'For', 'Added'], world.subscriptions.map(subscriptionRow))}
<p>${world.requests.length} requests so far · <a href="/control/requests">requests</a> · <a href="/control/state">state as JSON</a></p>`,
		{ refreshSeconds: 3 },
	);
}
