import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from './answer';
import { json } from './answer';
import { checkScopes, checkToken } from './authorization';
import type { Endpoint } from './endpoint';
import { endpoints } from './endpoints';
import { eventSubscriptionEndpoints } from './event-subscription-endpoints';
import { isRecord } from './is-record';
import { allowanceFor } from './plans';
import type { RateVerdict } from './rate-limiter';
import type { RecordedRequest } from './recorded-request';
import { beginRecord, recordBody } from './recorded-request';
import type { RequestBody } from './request-body';
import { readBody } from './request-body';
import { answerThrough, sendAnswer, type Outgoing } from './send-answer';
import { zoomOf, type SimulatedZoom } from './simulated-zoom';
import { withUnknownFields } from './unknown-fields';
import { refusals } from './zoom-errors';

/** Zoom's API below `/v2`: records, faults, token, rate limit, scopes, endpoint, in this order. */
export async function zoomApi(scope: FastifyInstance): Promise<void> {
	const records = new WeakMap<FastifyRequest, RecordedRequest>();

	const recordOf = (request: FastifyRequest): RecordedRequest =>
		records.get(request) ?? beginRecord(request, zoomOf(request).world.now());

	/** Adds what every answer has, and records the status. */
	const outgoing = (
		reply: FastifyReply,
		record: RecordedRequest,
		decide: () => Answer | Promise<Answer>,
	): Outgoing => ({
		reply,
		signal: zoomOf(reply.request).background.signal,
		produce: async () => {
			const zoom = zoomOf(reply.request);
			const { world } = zoom;
			zoom.answered += 1;
			const number = zoom.answered;
			const decided = await decide();
			const answer =
				world.behaviour.unknownFields && number % 3 === 0 ? withUnknownFields(decided) : decided;
			const trackingId = `WEB_sim_${String(number).padStart(6, '0')}`;
			const headers = { ...answer.headers, 'x-zm-trackingid': trackingId };
			record.answer = world.behaviour.alterAnswer({ ...answer, headers });
			return record.answer;
		},
		onStatus: (status) => {
			record.status = status;
		},
	});

	const serve = async (
		request: FastifyRequest,
		reply: FastifyReply,
		decide: (record: RecordedRequest, body: RequestBody) => Answer | Promise<Answer>,
	): Promise<FastifyReply> => {
		const { world } = zoomOf(request);
		const record = recordOf(request);
		const body = await readBody(request);
		recordBody(record, body);
		record.specification = world.behaviour.specification;
		const fault = world.faults.take(record.method, record.path);
		await answerThrough(
			fault,
			outgoing(reply, record, () => decide(record, body)),
		);
		return reply;
	};

	const limit = ({ world, limiter }: SimulatedZoom, { category }: Endpoint): RateVerdict => {
		const { rateLimit, plan, retryAfterForm } = world.behaviour;
		const allowance = allowanceFor(rateLimit, plan, category);
		// Observed at Zoom: an answer far from any limit only has the category.
		if (allowance === undefined) return { headers: { 'X-RateLimit-Category': category } };
		return limiter.judge(category, allowance, world.now(), retryAfterForm);
	};

	const decide = async (
		zoom: SimulatedZoom,
		endpoint: Endpoint,
		id: string,
		record: RecordedRequest,
		body: RequestBody,
	): Promise<Answer> => {
		const { world, lifecycle, webhooks } = zoom;
		const { authorization } = record.headers;
		const header = typeof authorization === 'string' ? authorization : undefined;
		const token = checkToken(header, world.tokens, world.now());
		if (!token.ok) return token.answer;
		const grant = token.value;
		record.grantedScopes = [...grant.scopes];
		const verdict = limit(zoom, endpoint);
		const { scopes: needed, purpose } = endpoint;
		const reach = checkScopes(grant, needed);
		const answer =
			verdict.refusal ??
			(reach.ok
				? await endpoint.handle({
						world,
						lifecycle,
						webhooks,
						grant,
						needed,
						purpose,
						reach: reach.value,
						id,
						query: record.query,
						body,
					})
				: reach.answer);
		return { ...answer, headers: { ...verdict.headers, ...answer.headers } };
	};

	scope.removeAllContentTypeParsers();
	scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
		done(null, body);
	});
	await scope.register(multipart);

	scope.addHook('onRequest', (request, reply, done) => {
		const { world } = zoomOf(request);
		const record = beginRecord(request, world.now());
		reply.raw.once('close', () => {
			record.isOpen = false;
		});
		records.set(request, record);
		world.requests.push(record);
		done();
	});

	for (const endpoint of [...endpoints, ...eventSubscriptionEndpoints]) {
		scope.route({
			method: endpoint.method,
			url: endpoint.path,
			handler: async (request, reply) =>
				await serve(request, reply, (record, body) =>
					decide(zoomOf(request), endpoint, idOf(request), record, body),
				),
		});
	}
	scope.setNotFoundHandler(
		async (request, reply) => await serve(request, reply, () => refusals.unknownEndpoint()),
	);
	scope.setErrorHandler<Error & { statusCode?: number }>(async (error, request, reply) => {
		const status = error.statusCode ?? 500;
		const answer =
			status === 415
				? refusals.unsupportedContentType()
				: json(status, { code: status, message: error.message });
		const out = outgoing(reply, recordOf(request), () => answer);
		sendAnswer(out, await out.produce());
		return reply;
	});
}

function idOf({ params }: FastifyRequest): string {
	return isRecord(params) && typeof params.id === 'string' ? params.id : '';
}
