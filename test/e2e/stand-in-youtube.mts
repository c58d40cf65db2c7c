import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { GoogleSignIn } from './stand-in-google.mts';

/** A broadcast on a channel. */
export interface Broadcast {
	id: string;
	title: string;
	privacy: string;
	/** YouTube goes live automatically when the picture arrives. */
	startsByItself: boolean;
	streamId?: string;
	status: 'created' | 'complete';
}

/** A channel with its broadcasts and stream keys. */
export interface YouTube {
	/** The first time, it takes YouTube a day to turn on live streaming. */
	liveStreamingEnabled: boolean;
	readonly broadcasts: Broadcast[];
	readonly streamKeys: Map<string, string>;
	readonly ingestionAddress: string;
}

interface BroadcastBody {
	snippet: { title: string; scheduledStartTime: string };
	status: { privacyStatus: string };
	contentDetails: {
		enableAutoStart: boolean;
		/** On by default; if it is off, someone has to test the broadcast before it can go live. */
		monitorStream?: { enableMonitorStream: boolean };
	};
}

interface StreamBody {
	cdn: { ingestionType: string; resolution: string; frameRate: string };
}

type Refusal = { error: { code: number; message: string; errors: Array<{ reason: string }> } };

function refusal(code: number, reason: string, message: string): Refusal {
	return { error: { code, message, errors: [{ reason }] } };
}

const NOT_ENABLED = refusal(
	403,
	'liveStreamingNotEnabled',
	'The user is not enabled for live streaming.',
);
const NOT_FOUND = refusal(404, 'liveBroadcastNotFound', 'Broadcast not found');
const NOT_BOUND = refusal(403, 'invalidTransition', 'Invalid transition');
const TOO_EARLY = refusal(
	400,
	'invalidScheduledStartTime',
	'The scheduled start time must be in the future.',
);
const REQUIRED = refusal(400, 'required', 'Required parameter missing');

/** The part of the YouTube Data API v3 (youtube/v3/live/docs) that creates, binds and ends a broadcast. */
export function addYouTube(server: FastifyInstance, google: GoogleSignIn): YouTube {
	const channel: YouTube = {
		liveStreamingEnabled: true,
		broadcasts: [],
		streamKeys: new Map(),
		ingestionAddress: 'rtmps://a.rtmps.youtube.com/live2',
	};
	const find = (id?: string) => channel.broadcasts.find((broadcast) => broadcast.id === id);

	server.addHook('onRequest', async ({ url, headers }, reply) => {
		if (!url.startsWith('/youtube/v3/') || google.admits(headers.authorization)) return;
		await reply.code(401).send({});
	});

	server.post<{ Body: BroadcastBody }>('/youtube/v3/liveBroadcasts', async ({ body }, reply) => {
		if (!channel.liveStreamingEnabled) return await reply.code(403).send(NOT_ENABLED);
		const { snippet, status, contentDetails } = body;
		if (!snippet.title || !status.privacyStatus) return await reply.code(400).send(REQUIRED);
		if (!(Date.parse(snippet.scheduledStartTime) > Date.now())) {
			return await reply.code(400).send(TOO_EARLY);
		}
		const id = randomBytes(8).toString('base64url');
		const { enableAutoStart, monitorStream } = contentDetails;
		const startsByItself = enableAutoStart && monitorStream?.enableMonitorStream === false;
		const { privacyStatus: privacy } = status;
		channel.broadcasts.push({
			id,
			title: snippet.title,
			privacy,
			startsByItself,
			status: 'created',
		});
		return { kind: 'youtube#liveBroadcast', id, snippet, status };
	});

	server.post<{ Body: StreamBody }>('/youtube/v3/liveStreams', async ({ body }, reply) => {
		const { ingestionType, resolution, frameRate } = body.cdn;
		if (!ingestionType || !resolution || !frameRate) return await reply.code(400).send(REQUIRED);
		const id = randomBytes(8).toString('base64url');
		const streamName = `example-youtube-key-${channel.streamKeys.size + 1}`;
		channel.streamKeys.set(id, streamName);
		const rtmpsIngestionAddress = channel.ingestionAddress;
		return {
			kind: 'youtube#liveStream',
			id,
			cdn: { ingestionInfo: { streamName, rtmpsIngestionAddress } },
		};
	});

	server.post<{ Querystring: { id?: string; streamId?: string } }>(
		'/youtube/v3/liveBroadcasts/bind',
		async ({ query }, reply) => {
			const broadcast = find(query.id);
			if (!broadcast || !channel.streamKeys.has(query.streamId ?? '')) {
				return await reply.code(404).send(NOT_FOUND);
			}
			broadcast.streamId = query.streamId;
			return { kind: 'youtube#liveBroadcast', id: broadcast.id };
		},
	);

	server.post<{ Querystring: { id?: string; broadcastStatus?: string } }>(
		'/youtube/v3/liveBroadcasts/transition',
		async ({ query }, reply) => {
			const broadcast = find(query.id);
			if (!broadcast) return await reply.code(404).send(NOT_FOUND);
			if (!broadcast.streamId || query.broadcastStatus !== 'complete') {
				return await reply.code(403).send(NOT_BOUND);
			}
			broadcast.status = 'complete';
			return {
				kind: 'youtube#liveBroadcast',
				id: broadcast.id,
				status: { lifeCycleStatus: 'complete' },
			};
		},
	);
	return channel;
}
