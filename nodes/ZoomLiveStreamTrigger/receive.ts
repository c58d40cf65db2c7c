import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { readWebhookEvent, type WebhookEvent } from '../zoom/webhook/events';
import { credentialTypeOf } from '../zoom/authentication';
import { isSignedWith } from '../zoom/webhook/signature';
import {
	DEFAULT_MAX_AGE,
	deduplicationTimeToLive,
	isFresh,
	readMaxAge,
} from '../zoom/webhook/timing';
import { answerValidation, plainTokenOf } from '../zoom/webhook/validation';
import { createDeduplicator, deduplicationKeys, type ReceivedEvent } from './deduplication';
import { parseBody, readDelivery, type Delivery } from './delivery';
import { matchesFilter, readEventFilter } from './eventFilter';
import { presentEvent } from './presentEvent';
import { whenRefused, type HttpResponse } from './response';
import { isWatched, noteChallenge, readSecretToken, triggerId } from './trigger';

/** Of all triggers together, two for each event: about an event in two seconds for as long as they are remembered. */
const MAX_RECORDED_KEYS = 20_000;
const deduplicator = createDeduplicator(MAX_RECORDED_KEYS);

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
	const secretToken = await findSecretToken(functions);
	if (secretToken === undefined) return { kind: 'unavailable' };
	if (!isSignedWith(secretToken, delivery)) {
		noteUnsigned(functions, delivery);
		return { kind: 'unauthorized' };
	}
	const body = parseBody(delivery);
	const answer = answerValidation(body, secretToken);
	if (answer !== undefined) {
		noteChallenge(triggerId(functions), 'answered');
		return { kind: 'urlValidation', answer: { ...answer } };
	}
	return handleEvent(functions, body, delivery, maxAge);
}

/**
 * The secret token; empty where there is none, and undefined while n8n cannot read it, e.g. because its database does
 * not answer. Nothing is thrown: n8n would start a failing execution then, and anyone can send a request.
 */
async function findSecretToken(functions: IWebhookFunctions): Promise<string | undefined> {
	if (functions.getNode().credentials?.[credentialTypeOf(functions)] === undefined) return '';
	try {
		return await readSecretToken(functions);
	} catch {
		return undefined;
	}
}

/** Notes a badly signed check of the URL. Anything else says nothing about the secret token: the URL is open to anyone. */
function noteUnsigned(functions: IWebhookFunctions, delivery: Delivery): void {
	const trigger = triggerId(functions);
	if (!isWatched(trigger) || plainTokenOf(parseBody(delivery)) === undefined) return;
	noteChallenge(trigger, 'wrong_signature');
}

function handleEvent(
	functions: IWebhookFunctions,
	body: unknown,
	delivery: Delivery,
	maxAge: number,
): RequestOutcome {
	// Expressions may look at the request, so they are resolved for signed requests only.
	const options = functions.getNodeParameter('options', {});
	const event = readWebhookEvent(body);
	const filter = readEventFilter(
		functions.getNodeParameter('events', []),
		functions.getNodeParameter('filters', {}),
	);
	if (event === undefined || !matchesFilter(event, filter)) return { kind: 'ignored' };
	const received = receivedEvent(functions, event, delivery, maxAge);
	if (received !== undefined && !deduplicator.record(received)) return { kind: 'ignored' };
	return { kind: 'accepted', json: presentEvent(body, options), received };
}

/** Undefined during a test: an event that is sent again then is meant to be seen again. */
function receivedEvent(
	functions: IWebhookFunctions,
	event: WebhookEvent,
	{ body, requestId }: Delivery,
	maxAge: number,
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
