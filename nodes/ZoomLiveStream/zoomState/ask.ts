import { appKindOf } from '../../zoom/authentication';
import type { Answer } from '../../zoom/client/answer';
import type { RequestRules, ZoomClient } from '../../zoom/client/exchange';
import type { ZoomRequest } from '../../zoom/client/send';
import type { Failure, Subject } from '../answers/failure';
import { interpret, type Accepted } from '../answers/interpret';

/** An event whose id is known. */
export type EventSubject = Subject & { id: string };

/** What a request about an event needs: the way to Zoom, and what the words of a failure are about. */
export interface EventContext {
	readonly client: ZoomClient;
	readonly subject: EventSubject;
}

/** Sends a request about an event, and reads what Zoom's answer means. */
export async function ask(
	context: EventContext,
	request: ZoomRequest,
	rules?: RequestRules,
): Promise<Accepted | Failure> {
	return meaningOf(context, await context.client.request(() => request, rules));
}

/** What an answer means for what the subject is about. */
export function meaningOf(
	{ client, subject }: { client: ZoomClient; subject: Subject },
	answer: Answer,
): Accepted | Failure {
	const kind = appKindOf(client.connection.functions);
	return interpret(answer, subject, client.hiddenTexts(), kind);
}
