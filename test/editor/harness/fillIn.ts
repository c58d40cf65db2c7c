import type { INodeParameters, INodeTypeDescription } from 'n8n-workflow';
import { ZoomLiveStream } from '../../../nodes/ZoomLiveStream/ZoomLiveStream.node';
import { isRecord } from '../../../nodes/zoom/guards';
import { runNode, type NodeResult } from '../../engine/harness/runNode';
import { connectedCredential } from '../../engine/harness/zoom';
import { accountCredential, credentialTypeFor } from '../../operations/harness/operation';
import type { RecordedRequest, Simulator } from '../../simulator';
import type { EventLabel, Needs, OperationTable, Sent } from './expected';
import { Form, type Entry } from './form';

/** The IDs of the meeting and of the webinar that people identify. */
const IDS = { Meeting: '68423085210', Webinar: '82929473321' };

/** The panel of the action node, with an operation and an event chosen. */
export function openForm(
	{ resource, operation }: Pick<OperationTable, 'resource' | 'operation'>,
	event: EventLabel,
	authentication = 'OAuth2',
): Form {
	const form = new Form(actionDescription())
		.choose('Authentication', authentication)
		.choose('Resource', resource)
		.choose('Operation', operation);
	if (form.labels.includes('Event Type')) form.choose('Event Type', event);
	return form.identify(event, 'By ID', IDS[event]);
}

/** The description of the action node. */
export function actionDescription(): INodeTypeDescription {
	return new ZoomLiveStream().description;
}

/** Fills in what an operation needs, but for what is filled in already, does not show, or is left out. */
export function fillNeeds(form: Form, needs: Needs, done: readonly string[] = []): Form {
	for (const [label, entry] of needs) {
		if (!done.includes(label) && form.labels.includes(label)) form.fill(label, entry);
	}
	return form;
}

/** The entry that the key of a table stands for. */
export function entryOf(form: Form, label: string, key: string): Entry {
	if (key === 'as added') return { kind: 'as added' };
	if (form.choices(label).includes(key)) return { kind: 'choice', names: [key] };
	return { kind: 'typed', value: form.field(label).type === 'number' ? Number(key) : key };
}

/** Clicks Execute step. */
export async function execute(
	zoom: Simulator,
	form: Form,
	more: INodeParameters = {},
): Promise<NodeResult> {
	const [name] = form.credentials;
	const serverToServer = name === 'zoomLiveStreamServerToServerOAuth2Api';
	const credentialType = credentialTypeFor(serverToServer);
	expect(form.credentials).toEqual([credentialType.name]);
	return await runNode({
		nodeType: new ZoomLiveStream(),
		credentialType,
		credential: serverToServer ? accountCredential(zoom) : connectedCredential(zoom),
		parameters: { ...form.parameters, ...more },
		onError: 'continueErrorOutput',
		// Each simulator is an account of its own, so what one test teaches the node about limits ends with it.
		settings: { credentials: { [credentialType.name]: { id: zoom.origin, name: 'Zoom' } } },
	});
}

/** What arrived at Zoom, in the words of a table. Requests that read may go out together, and arrive in any order. */
export function sentTo(zoom: Simulator): Sent[] {
	const groups: Sent[][] = [];
	for (const sent of zoom.requests.map(inWords)) {
		const last = groups.at(-1);
		if (last && isRead(last[0]) && isRead(sent)) last.push(sent);
		else groups.push([sent]);
	}
	return groups.flatMap((group) => group.sort((one, other) => (one.to < other.to ? -1 : 1)));
}

function isRead(sent: Sent | undefined): boolean {
	return sent?.to.startsWith('GET ') === true;
}

function inWords({ method, path, contentType = '', json, fields }: RecordedRequest): Sent {
	const to = `${method} ${path
		.replace('/v2', '')
		.replace(`/meetings/${IDS.Meeting}`, '{event}')
		.replace(`/webinars/${IDS.Webinar}`, '{event}')
		.replace(/\b(?:68423085210|82929473321)\b/, '{id}')}`;
	if (contentType.startsWith('multipart/form-data')) {
		const { settings, ...rest } = fields;
		const body = { ...rest, ...(settings !== undefined && { settings: JSON.parse(settings) }) };
		return { to, as: 'multipart', body };
	}
	return isRecord(json) ? { to, as: 'json', body: json } : { to };
}
