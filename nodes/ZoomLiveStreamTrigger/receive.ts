import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { credentialTypeOf } from '../zoom/authentication';
import { wait } from '../zoom/n8n/clock';
import { readWebhookEvent, type WebhookEvent } from '../zoom/webhook/events';
import {
	answerValidation,
	isSignedWith,
	parseBody,
	plainTokenOf,
	readSignedRequest,
	type SignedRequest,
} from '../zoom/webhook/signature';
import {
	deduplicationTimeToLive,
	DEFAULT_MAX_AGE,
	isFresh,
	readMaxAge,
} from '../zoom/webhook/timing';
import { Deduplicator, deduplicationKeys, type ReceivedEvent } from './deduplication';
import { matchesFilter, readEventFilter } from './eventFilter';
import { presentEvent } from './presentEvent';
import { isWatched, noteChallenge, readSecretToken, triggerId } from './trigger';

/** Of all triggers together, two for each event: about an event in two seconds for as long as they are remembered. */
const MAX_RECORDED_KEYS = 20_000;
const deduplicator = new Deduplicator(MAX_RECORDED_KEYS);

/**
 * Answers one request to the webhook URL: 401 without a body unless Zoom signed it lately, 503 while the
 * credential cannot be read (Zoom tries again), Zoom's challenge with its answer, 200 for what starts nothing, and
 * an execution for the rest.
 */
export async function receive(functions: IWebhookFunctions): Promise<IWebhookResponseData> {
	const response: HttpResponse = functions.getResponseObject();
	const maxAge = readMaxAge(functions.getNodeParameter('options.maxAge', DEFAULT_MAX_AGE));
	const request = readSignedRequest(functions.getRequestObject());
	// The cheap checks come first: a request that fails them costs no read of the credential.
	if (request === undefined || !isFresh(request.timestamp, maxAge, Date.now())) {
		return answerWith(response, 401);
	}
	const secretToken = await findSecretToken(functions);
	if (secretToken === undefined) return answerWith(response, 503);
	if (!isSignedWith(secretToken, request)) {
		noteUnsigned(functions, request);
		return answerWith(response, 401);
	}
	const body = parseBody(request);
	const challengeAnswer = answerValidation(body, secretToken);
	if (challengeAnswer !== undefined) {
		noteChallenge(triggerId(functions), 'answered');
		return { webhookResponse: challengeAnswer };
	}
	// Expressions may look at the request, so they are resolved for signed requests only.
	const options = functions.getNodeParameter('options', {});
	const filter = readEventFilter(
		functions.getNodeParameter('events', []),
		functions.getNodeParameter('filters', {}),
	);
	const event = readWebhookEvent(body);
	if (event === undefined || !matchesFilter(event, filter)) return answerWith(response, 200);
	// During a test, an event that is sent again is meant to be seen again.
	if (functions.getMode() !== 'manual') {
		const received = receivedEvent(functions, event, request, maxAge);
		if (!deduplicator.record(received)) return answerWith(response, 200);
		whenRefused(response, () => deduplicator.forget(received));
	}
	return { workflowData: [[{ json: presentEvent(body, options) }]] };
}

function answerWith(response: HttpResponse, status: 200 | 401 | 503): IWebhookResponseData {
	response.status(status).end();
	return { noWebhookResponse: true };
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
function noteUnsigned(functions: IWebhookFunctions, request: SignedRequest): void {
	const trigger = triggerId(functions);
	if (!isWatched(trigger) || plainTokenOf(parseBody(request)) === undefined) return;
	noteChallenge(trigger, 'wrong_signature');
}

function receivedEvent(
	functions: IWebhookFunctions,
	event: WebhookEvent,
	{ body, requestId }: SignedRequest,
	maxAge: number,
): ReceivedEvent {
	return {
		keys: deduplicationKeys({ trigger: triggerId(functions), event, body, requestId }),
		receivedAt: Math.floor(Date.now() / 1_000),
		timeToLive: deduplicationTimeToLive(maxAge),
	};
}

/** The parts of Express' response that this node uses. */
interface HttpResponse {
	statusCode: number;
	/** Whether the answer was handed over completely, even to a caller that has hung up. */
	readonly writableEnded: boolean;
	status(code: number): { end(): unknown };
	once(event: 'close', listener: () => void): unknown;
}

/** How often to look at an answer whose caller has hung up, in ms. */
const CHECK_INTERVAL = 250;
/** Zoom sends an event again 5 minutes after the first attempt (Zoom webhooks): by then it must be known. */
const MAX_CHECKS = (4 * 60_000) / CHECK_INTERVAL;

/**
 * Calls `onRefused` when a request was not served: n8n answers 5xx when an execution could not begin, and Zoom
 * then sends the event again.
 *
 * A response ends with `close`, also when the caller hangs up first, as Zoom does after 3 s (Node.js http). What
 * n8n decides comes later then, and it alone says whether the execution began; an answer that is never completed
 * counts as refused.
 */
function whenRefused(response: HttpResponse, onRefused: () => void): void {
	response.once('close', () => void readAnswer(response, onRefused));
}

async function readAnswer(response: HttpResponse, onRefused: () => void): Promise<void> {
	for (let check = 0; check < MAX_CHECKS && !response.writableEnded; check += 1) {
		await wait(CHECK_INTERVAL, undefined);
	}
	if (!response.writableEnded || response.statusCode >= 400) onRefused();
}
