import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { readWebhookEvent, type WebhookEvent } from '../zoom/webhook/events';
import { isSignedWith } from '../zoom/webhook/signature';
import { DEFAULT_MAX_AGE, deduplicationTimeToLive, isFresh } from '../zoom/webhook/timing';
import { answerValidation } from '../zoom/webhook/validation';
import { noteRequest } from './challengeWatch';
import { createDeduplicator, deduplicationKeys, type ReceivedEvent } from './deduplication';
import { parseBody, readDelivery, type Delivery } from './delivery';
import { matchesFilter, readEventFilter } from './eventFilter';
import { readMaxAge, readOptions, type TriggerOptions } from './options';
import { presentEvent } from './presentEvent';
import { whenRefused, type HttpResponse } from './response';
import { findSecretToken, type SecretToken } from './secretToken';
import { createSecretTokenCache } from './secretTokenCache';
import { triggerId } from './triggerId';

/** Of all triggers together, two for each event: about an event in two seconds for as long as they are remembered. */
const MAX_RECORDED_KEYS = 20_000;
const deduplicator = createDeduplicator(MAX_RECORDED_KEYS);

const secretTokens = createSecretTokenCache(() => performance.now());

/** What a request leads to. */
type RequestOutcome =
	| { kind: 'unauthorized' }
	| { kind: 'unavailable' }
	| { kind: 'urlValidation'; answer: IDataObject }
	| { kind: 'ignored' }
	| { kind: 'accepted'; json: IDataObject; received: ReceivedEvent | undefined };

/**
 * Answers one request to the webhook URL: 401 without a body unless Zoom signed it lately, 503 while the
 * credential cannot be read (Zoom tries again), Zoom's challenge with its answer, 200 for what starts nothing, and
 * an execution for the rest.
 */
export async function receive(functions: IWebhookFunctions): Promise<IWebhookResponseData> {
	const response: HttpResponse = functions.getResponseObject();
	const outcome = await handleRequest(functions);
	switch (outcome.kind) {
		case 'unauthorized':
			return answerWith(response, 401);
		case 'unavailable':
			return answerWith(response, 503);
		case 'ignored':
			return answerWith(response, 200);
		case 'urlValidation':
			return { webhookResponse: outcome.answer };
		case 'accepted':
			forgetWhenRefused(response, outcome.received);
			return { workflowData: [[{ json: outcome.json }]] };
	}
}

async function handleRequest(functions: IWebhookFunctions): Promise<RequestOutcome> {
	const maxAge = readMaxAge(functions.getNodeParameter('options.maxAge', DEFAULT_MAX_AGE));
	const delivery = readDelivery(functions.getRequestObject());
	// The cheap checks come first: a request that fails them costs no read of the credential.
	if (delivery === undefined || !isFresh(delivery.timestamp, maxAge, Date.now())) {
		return { kind: 'unauthorized' };
	}
	const secretToken = await secretTokenOf(functions);
	if (secretToken.kind === 'unreadable') return { kind: 'unavailable' };
	if (secretToken.kind === 'missing' || !isSignedWith(secretToken.value, delivery)) {
		noteRequest(triggerId(functions), 'wrong_signature');
		return { kind: 'unauthorized' };
	}
	const body = parseBody(delivery);
	const answer = answerValidation(body, secretToken.value);
	if (answer !== undefined) {
		noteRequest(triggerId(functions), 'answered');
		return { kind: 'urlValidation', answer: { ...answer } };
	}
	return handleEvent(functions, body, delivery);
}

async function secretTokenOf(functions: IWebhookFunctions): Promise<SecretToken> {
	return await secretTokens.get(triggerId(functions), async () => await findSecretToken(functions));
}

function handleEvent(
	functions: IWebhookFunctions,
	body: unknown,
	delivery: Delivery,
): RequestOutcome {
	// Expressions may look at the request, so they are resolved for signed requests only.
	const options = readOptions(functions.getNodeParameter('options', {}));
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

/** Undefined during a test: an event that is sent again then is meant to be seen again. */
function receivedEvent(
	functions: IWebhookFunctions,
	event: WebhookEvent,
	{ body, requestId }: Delivery,
	{ maxAge }: TriggerOptions,
): ReceivedEvent | undefined {
	if (functions.getMode() === 'manual') return undefined;
	return {
		keys: deduplicationKeys({ trigger: triggerId(functions), event, body, requestId }),
		receivedAt: Math.floor(Date.now() / 1_000),
		timeToLive: deduplicationTimeToLive(maxAge),
	};
}

function forgetWhenRefused(response: HttpResponse, received: ReceivedEvent | undefined): void {
	if (received !== undefined) whenRefused(response, () => deduplicator.forget(received));
}

function answerWith(response: HttpResponse, status: 200 | 401 | 503): IWebhookResponseData {
	response.status(status).end();
	return { noWebhookResponse: true };
}
