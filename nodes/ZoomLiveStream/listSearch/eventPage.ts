import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { credentialTypeOf } from '../../zoom/authentication';
import { hostEventsPath } from '../../zoom/endpoints';
import type { EventType } from '../../zoom/events';
import { isRecord } from '../../zoom/guards';
import { apiBaseUrl } from '../../zoom/hosts';
import { requestDefaults } from '../../zoom/requestDefaults';
import { toNodeError } from '../answers/nodeError';
import { readThrown, type Answer } from '../transport/answer';
import { accessTokenIn } from '../transport/credential';
import { interpret } from '../transport/interpret';
import { sendSigned } from '../transport/sendSigned';
import { sendRenewing } from '../transport/tokenRenewal';
import { readListedEvent, type ListedEvent } from './listedEvent';

/** One page of a host's events. */
export interface EventPage {
	events: ListedEvent[];
	/** The token for the next page; empty on the last one. */
	nextPageToken: string;
}

export interface PageQuery {
	eventType: EventType;
	/** A user id, an email, or `me`. */
	host: string;
	/** Which meetings to list; not used for webinars. */
	type?: 'live' | 'upcoming';
	pageToken: string;
}

/** Zoom's maximum page size (Zoom OpenAPI). */
const PAGE_SIZE = 300;

/**
 * Reads one page of a host's events.
 * @throws NodeApiError that says what to do, e.g. which scope to add
 */
export async function fetchEventPage(
	functions: ILoadOptionsFunctions,
	query: PageQuery,
): Promise<EventPage> {
	const outcome = interpret(await request(functions, query), { eventType: query.eventType });
	if (outcome.kind === 'failure') throw toNodeError(functions.getNode(), outcome);
	const body = isRecord(outcome.body) ? outcome.body : {};
	const listed = body[`${query.eventType}s`];
	return {
		events: Array.isArray(listed) ? listed.flatMap(readListedEvent) : [],
		nextPageToken: typeof body.next_page_token === 'string' ? body.next_page_token : '',
	};
}

async function request(
	functions: ILoadOptionsFunctions,
	{ eventType, host, type, pageToken }: PageQuery,
): Promise<Answer> {
	const readCredential = async () => await functions.getCredentials(credentialTypeOf(functions));
	try {
		const credential = await readCredential();
		return await sendRenewing({
			functions,
			knownToken: accessTokenIn(credential),
			readToken: async () => accessTokenIn(await readCredential()),
			send: async () =>
				await sendSigned(functions, {
					...requestDefaults,
					method: 'GET',
					baseURL: apiBaseUrl(credential),
					url: hostEventsPath(eventType, host),
					qs: {
						page_size: PAGE_SIZE,
						...(type && { type }),
						...(pageToken && { next_page_token: pageToken }),
					},
				}),
		});
	} catch (thrown) {
		return readThrown(thrown);
	}
}
