import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { readWebhookEvent, type WebhookEvent } from '../zoom/webhook/events';
import { isSignedWith, type SignedRequest } from '../zoom/webhook/signature';
import { deduplicationTimeToLive, isFresh } from '../zoom/webhook/timing';
import { answerValidation } from '../zoom/webhook/validation';
import { createDeduplicator, deduplicationKey, type ReceivedEvent } from './deduplication';
import { parseBody, readDelivery } from './delivery';
import { matchesFilter, readEventFilter } from './eventFilter';
import { readOptions, type TriggerOptions } from './options';
import { presentEvent } from './presentEvent';
import { findSecretToken } from './secretToken';
import { createSecretTokenCache } from './secretTokenCache';

/** Of all triggers together: about two a second for as long as Zoom repeats, in some 2 MB. */
const MAX_RECORDED_EVENTS = 10_000;
const deduplicator = createDeduplicator(MAX_RECORDED_EVENTS);

const secretTokens = createSecretTokenCache(() => performance.now());

/** The parts of Express' response that this node uses. */
interface HttpResponse {
	statusCode: number;
	status(code: number): { end(): unknown };
	once(event: 'finish', listener: () => void): unknown;
}

/** What a request leads to. */
type RequestOutcome =
	| { kind: 'unauthorized' }
	| { kind: 'urlValidation'; answer: IDataObject }
	| { kind: 'ignored' }
	| { kind: 'accepted'; json: IDataObject; received: ReceivedEvent | undefined };

/**
 * Answers one request to the webhook URL: 401 without a body unless Zoom signed it just now, Zoom's challenge
 * with its answer, 200 for what starts nothing, and an execution for the rest.
 */
export async function receive(functions: IWebhookFunctions): Promise<IWebhookResponseData> {
	const response: HttpResponse = functions.getResponseObject();
	const outcome = await handleRequest(functions);
	switch (outcome.kind) {
		case 'unauthorized':
			return answerWith(response, 401);
		case 'ignored':
			return answerWith(response, 200);
		case 'urlValidation':
			return { webhookResponse: outcome.answer };
		case 'accepted':
			forgetIfRefused(response, outcome.received);
			return { workflowData: [[{ json: outcome.json }]] };
	}
}

async function handleRequest(functions: IWebhookFunctions): Promise<RequestOutcome> {
	const options = readOptions(functions.getNodeParameter('options', {}));
	const delivery = readDelivery(functions.getRequestObject());
	const secretToken = await secretTokenFor(functions, delivery, options);
	if (delivery === undefined || secretToken === undefined) return { kind: 'unauthorized' };
	if (!isSignedWith(secretToken, delivery)) return { kind: 'unauthorized' };
	const body = parseBody(delivery);
	const answer = answerValidation(body, secretToken);
	if (answer !== undefined) return { kind: 'urlValidation', answer: { ...answer } };
	return handleEvent(functions, body, delivery, options);
}

/** The cheap checks come first: a request that fails them costs no read of the credential. */
async function secretTokenFor(
	functions: IWebhookFunctions,
	delivery: SignedRequest | undefined,
	{ maxAge }: TriggerOptions,
): Promise<string | undefined> {
	if (delivery === undefined || !isFresh(delivery.timestamp, maxAge, Date.now())) return undefined;
	return await secretTokens.get(triggerId(functions), async () => await findSecretToken(functions));
}

function handleEvent(
	functions: IWebhookFunctions,
	body: unknown,
	delivery: SignedRequest,
	options: TriggerOptions,
): RequestOutcome {
	const event = readWebhookEvent(body);
	const filter = readEventFilter(
		functions.getNodeParameter('events', []),
		functions.getNodeParameter('filters', {}),
	);
	if (event === undefined || !matchesFilter(event, filter)) return { kind: 'ignored' };
	const received = receivedEvent(functions, event, delivery, options);
	if (received !== undefined && !deduplicator.record(received)) return { kind: 'ignored' };
	return { kind: 'accepted', json: presentEvent(body, options), received };
}

/** Undefined while a person tests: an event that is sent again then is meant to be seen again. */
function receivedEvent(
	functions: IWebhookFunctions,
	event: WebhookEvent,
	{ body }: SignedRequest,
	{ maxAge }: TriggerOptions,
): ReceivedEvent | undefined {
	if (functions.getMode() === 'manual') return undefined;
	return {
		key: deduplicationKey(triggerId(functions), event, body),
		receivedAt: Math.floor(Date.now() / 1_000),
		timeToLive: deduplicationTimeToLive(maxAge),
	};
}

/** Identifies a trigger among all those of one n8n. */
function triggerId(functions: IWebhookFunctions): string {
	return `${functions.getWorkflow().id ?? ''}/${functions.getNode().id}`;
}

/** n8n answers 5xx when an execution could not begin, and Zoom then sends the event again. */
function forgetIfRefused(response: HttpResponse, received: ReceivedEvent | undefined): void {
	if (received === undefined) return;
	response.once('finish', () => {
		if (response.statusCode >= 400) deduplicator.forget(received);
	});
}

function answerWith(response: HttpResponse, status: 200 | 401): IWebhookResponseData {
	response.status(status).end();
	return { noWebhookResponse: true };
}
