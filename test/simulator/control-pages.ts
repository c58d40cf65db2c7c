import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Answer } from './answer';
import { html, json } from './answer';
import { readFault } from './control-fault';
import { readMeeting, readOptions, readSubscription } from './control-input';
import { shownEvent, shownRequest, shownState, statusPage } from './control-view';
import type { Controls } from './controls';
import { isRecord } from './is-record';
import { zoomOf } from './simulated-zoom';
import { textFields } from './text-fields';
import type { World } from './world';

type Post = (controls: Controls, body: unknown, parameters: Record<string, string>) => Answer;

const done = json(200, { ok: true });
const notUnderstood = json(400, { error: 'The body is not understood' });

/** What the control page's buttons and other processes can do, by path. */
function posts(): Record<string, Post> {
	/** Back to the page, for the buttons. */
	const back: Answer = { ...done, status: 303, headers: { location: '/' } };
	const step = (change: (controls: Controls, id: string) => void): Post => {
		return (controls, _body, { id = '' }) => {
			change(controls, id);
			return back;
		};
	};
	return {
		'/control/meetings': (controls, body) => {
			const given = readMeeting(body);
			return given === undefined
				? notUnderstood
				: json(201, shownEvent(controls.addMeeting(given)));
		},
		'/control/webinars': (controls, body) => {
			const given = readMeeting(body);
			return given === undefined
				? notUnderstood
				: json(201, shownEvent(controls.addWebinar(given)));
		},
		'/control/meetings/:id/start': step((controls, id) => controls.startMeeting(id)),
		'/control/meetings/:id/end': step((controls, id) => controls.endMeeting(id)),
		'/control/webinars/:id/start': step((controls, id) => controls.startWebinar(id)),
		'/control/webinars/:id/end': step((controls, id) => controls.endWebinar(id)),
		'/control/recordings/:id/complete': step((controls, id) => controls.completeRecording(id)),
		'/control/faults': (controls, body) => {
			const fault = readFault(body);
			if (fault === undefined) return notUnderstood;
			controls.injectFault(fault);
			return done;
		},
		'/control/configure': (controls, body) => {
			controls.configure(readOptions(body));
			return done;
		},
		'/control/webhooks': (controls, body) => {
			const subscription = readSubscription(body);
			if (subscription === undefined) return notUnderstood;
			controls.webhooks.subscribe(subscription);
			return done;
		},
		'/control/tokens': (controls, body) => {
			const kind = isRecord(body) && body.kind === 'account' ? 'account' : 'user';
			return json(200, controls.issueTokens({ kind }));
		},
		'/control/expire-tokens': (controls) => {
			controls.expireAccessTokens();
			return done;
		},
		'/control/revoke-tokens': (controls) => {
			controls.revokeTokens();
			return done;
		},
	};
}

/** The control page at `/`, and the same for other processes below `/control`. */
export async function controlPages(scope: FastifyInstance): Promise<void> {
	await scope.register(formbody);
	const send = (reply: FastifyReply, answer: Answer): FastifyReply =>
		reply
			.code(answer.status)
			.headers(answer.headers ?? {})
			.header('content-type', answer.contentType)
			.send(answer.body);
	scope.setErrorHandler<Error>((error, _request, reply) =>
		send(reply, json(400, { error: error.message })),
	);
	const gets: Record<string, (world: World) => Answer> = {
		'/': (world) => html(200, statusPage(world)),
		'/control/state': (world) => json(200, shownState(world)),
		'/control/requests': (world) => json(200, world.requests.map(shownRequest)),
	};
	for (const [url, get] of Object.entries(gets)) {
		scope.get(url, async (request, reply) => await send(reply, get(zoomOf(request).world)));
	}
	for (const [url, post] of Object.entries(posts())) {
		scope.post(url, async (request, reply) => {
			const { controls } = zoomOf(request);
			return await send(reply, post(controls, request.body, textFields(request.params)));
		});
	}
}
