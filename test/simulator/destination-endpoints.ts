import { randomBytes } from 'node:crypto';
import type { Answer } from './answer';
import { json, noContent } from './answer';
import { formatRefusalFor } from './body-format';
import type { Handler } from './call';
import { judgeDestination } from './destination-content';
import { accessEvent, wordingOf } from './event-access';
import type { EventKind } from './event-kind';
import type { Behaviour } from './options';
import { customStreamingRefusal, streamingRefusal } from './stream-permission';
import { refusals } from './zoom-errors';

/** PATCH `/{meetings|webinars}/{id}/livestream`. */
export function setDestination(kind: EventKind): Handler {
	return (call): Answer => {
		const { behaviour } = call.world;
		const formatRefusal = formatRefusalFor(call.body, behaviour);
		if (formatRefusal !== undefined) return formatRefusal;
		const access = accessEvent(call, kind);
		if (!access.ok) return access.answer;
		const { event, host } = access.value;
		const forbidden = customStreamingRefusal(wordingOf(call, kind), host, behaviour.plan);
		if (forbidden !== undefined) return forbidden;
		const { problems, destination } = judgeDestination(call.body, host.resolution1080);
		if (problems.length > 0) return refusals.validation(problems);
		event.destination = destination;
		return noContent;
	};
}

/** GET `/{meetings|webinars}/{id}/livestream`. */
export function getDestination(kind: EventKind): Handler {
	return (call): Answer => {
		const access = accessEvent(call, kind);
		if (!access.ok) return access.answer;
		const { destination } = access.value.event;
		return destination === undefined
			? nothingConfigured(call.world.behaviour.emptyDestination)
			: json(200, destination);
	};
}

function nothingConfigured(form: Behaviour['emptyDestination']): Answer {
	switch (form) {
		case 'empty':
			return { status: 200, body: '', contentType: 'text/plain' };
		case 'object':
			return json(200, {});
		case 'text':
			return { status: 200, body: 'No live stream configured', contentType: 'text/plain' };
	}
}

/** GET `/{meetings|webinars}/{id}/jointoken/live_streaming`; the token is valid for 120 s. */
export function getJoinToken(kind: EventKind): Handler {
	return (call): Answer => {
		const access = accessEvent(call, kind);
		if (!access.ok) return access.answer;
		const wording = wordingOf(call, kind);
		const forbidden = streamingRefusal(wording, access.value.host, call.world.behaviour.plan);
		if (forbidden !== undefined) return forbidden;
		const token = `simulator-join-${randomBytes(16).toString('base64url')}`;
		return json(200, { expire_in: 120, token });
	};
}
