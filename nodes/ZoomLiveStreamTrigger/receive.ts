import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { readWebhookEvent, type WebhookEvent } from '../zoom/webhook/events';
import { isSignedWith, type SignedRequest } from '../zoom/webhook/signature';
import { isFresh, memorySpan } from '../zoom/webhook/timing';
import { answerValidation } from '../zoom/webhook/validation';
import { parseBody, readDelivery } from './delivery';
import { isWanted, readEventFilter } from './eventFilter';
import { readOptions, type TriggerOptions } from './options';
import { presentEvent } from './presentEvent';
import { createRepeatMemory, eventKey, type Taking } from './repeatMemory';
import { findSecretToken } from './secretToken';
import { createSecretTokenMemory } from './secretTokenMemory';

/** Of all triggers together: about two a second for as long as Zoom repeats, in some 2 MB. */
const MOST_REMEMBERED = 10_000;
const memory = createRepeatMemory(MOST_REMEMBERED);

const secretTokens = createSecretTokenMemory(() => performance.now());

/** The parts of Express' response that this node uses. */
interface HttpResponse {
	statusCode: number;
	status(code: number): { end(): unknown };
	once(event: 'finish', listener: () => void): unknown;
}

/** What became of a request. */
type Verdict =
	| { kind: 'forged' }
	| { kind: 'validation'; answer: IDataObject }
	| { kind: 'ignored' }
	| { kind: 'taken'; json: IDataObject; taking: Taking | undefined };

/**
 * Answers one request to the webhook URL: 401 without a word unless Zoom signed it just now, Zoom's challenge
 * with its answer, 200 for what starts nothing, and an execution for the rest.
 */
export async function receive(functions: IWebhookFunctions): Promise<IWebhookResponseData> {
	const response: HttpResponse = functions.getResponseObject();
	const verdict = await judge(functions);
	switch (verdict.kind) {
		case 'forged':
			return answerWith(response, 401);
		case 'ignored':
			return answerWith(response, 200);
		case 'validation':
			return { webhookResponse: verdict.answer };
		case 'taken':
			giveBackIfRefused(response, verdict.taking);
			return { workflowData: [[{ json: verdict.json }]] };
	}
}

async function judge(functions: IWebhookFunctions): Promise<Verdict> {
	const options = readOptions(functions.getNodeParameter('options', {}));
	const delivery = readDelivery(functions.getRequestObject());
	const secretToken = await secretTokenFor(functions, delivery, options);
	if (delivery === undefined || secretToken === undefined) return { kind: 'forged' };
	if (!isSignedWith(secretToken, delivery)) return { kind: 'forged' };
	const body = parseBody(delivery);
	const answer = answerValidation(body, secretToken);
	if (answer !== undefined) return { kind: 'validation', answer: { ...answer } };
	return judgeEvent(functions, body, delivery, options);
}

/** The cheap checks come first: a request that fails them costs no look into the credential. */
async function secretTokenFor(
	functions: IWebhookFunctions,
	delivery: SignedRequest | undefined,
	{ maxAge }: TriggerOptions,
): Promise<string | undefined> {
	if (delivery === undefined || !isFresh(delivery.timestamp, maxAge, Date.now())) return undefined;
	return await secretTokens.get(triggerOf(functions), async () => await findSecretToken(functions));
}

function judgeEvent(
	functions: IWebhookFunctions,
	body: unknown,
	delivery: SignedRequest,
	options: TriggerOptions,
): Verdict {
	const event = readWebhookEvent(body);
	const filter = readEventFilter(
		functions.getNodeParameter('events', []),
		functions.getNodeParameter('filters', {}),
	);
	if (event === undefined || !isWanted(event, filter)) return { kind: 'ignored' };
	const taking = takingOf(functions, event, delivery, options);
	if (taking !== undefined && !memory.take(taking)) return { kind: 'ignored' };
	return { kind: 'taken', json: presentEvent(body, options), taking };
}

/** Undefined while a person tests: whoever sends an event again then wants to see it again. */
function takingOf(
	functions: IWebhookFunctions,
	event: WebhookEvent,
	{ body }: SignedRequest,
	{ maxAge }: TriggerOptions,
): Taking | undefined {
	if (functions.getMode() === 'manual') return undefined;
	return {
		key: eventKey(triggerOf(functions), event, body),
		now: Math.floor(Date.now() / 1_000),
		span: memorySpan(maxAge),
	};
}

/** Tells the triggers of one n8n apart. */
function triggerOf(functions: IWebhookFunctions): string {
	return `${functions.getWorkflow().id ?? ''}/${functions.getNode().id}`;
}

/** n8n answers 5xx when an execution could not begin, and Zoom then sends the event again. */
function giveBackIfRefused(response: HttpResponse, taking: Taking | undefined): void {
	if (taking === undefined) return;
	response.once('finish', () => {
		if (response.statusCode >= 400) memory.giveBack(taking);
	});
}

function answerWith(response: HttpResponse, status: 200 | 401): IWebhookResponseData {
	response.status(status).end();
	return { noWebhookResponse: true };
}
