import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { GoogleSignIn } from './google.mts';

/** A broadcast on a channel. */
export interface Broadcast {
	id: string;
	title: string;
	privacy: string;
	/** When it is scheduled to begin, as given. */
	startsAt: string;
	/** The size of its thumbnail in bytes, if it has one of its own. */
	thumbnail?: number;
	/** YouTube goes live automatically when the picture arrives. */
	startsByItself: boolean;
	/** YouTube completes it about a minute after the picture stops, for good. */
	endsByItself: boolean;
	streamId?: string;
	status: 'created' | 'complete';
}

/** A stream, as far as broadcasts can be bound to it. */
export interface LiveStream {
	id: string;
	title: string;
	key: string;
	/** Whether it can be bound to more than one broadcast. */
	isReusable: boolean;
}

/** A channel with its broadcasts and stream keys. */
export interface YouTube {
	/** The first time, it takes YouTube a day to turn on live streaming. */
	liveStreamingEnabled: boolean;
	readonly broadcasts: Broadcast[];
	readonly streams: LiveStream[];
	readonly ingestionAddress: string;
	/** What it receives, as in `healthStatus.status`. */
	health: 'good' | 'noData';
	/** Whether it says what it receives, and deletes what was cancelled. */
	answers: boolean;
	/** Whether someone may change thumbnails: YouTube first asks for a phone number. */
	mayHaveThumbnails: boolean;
}

interface BroadcastBody {
	snippet: { title: string; scheduledStartTime: string };
	status: { privacyStatus: string };
	contentDetails: {
		enableAutoStart: boolean;
		enableAutoStop: boolean;
		/** On by default; if it is off, someone has to test the broadcast before it can go live. */
		monitorStream?: { enableMonitorStream: boolean };
	};
}

interface StreamBody {
	snippet: { title: string };
	contentDetails: { isReusable: boolean };
	cdn: { ingestionType: string; resolution: string; frameRate: string };
}

type Refusal = { error: { code: number; message: string; errors: Array<{ reason: string }> } };

function refusal(code: number, reason: string, message: string): Refusal {
	return { error: { code, message, errors: [{ reason }] } };
}

/** In characters, YouTube Data API v3, `liveBroadcasts.snippet.title`. */
const MAX_TITLE = 100;
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
const INVALID_TITLE = refusal(400, 'invalidTitle', 'The title is invalid.');
const NO_THUMBNAILS = refusal(
	403,
	'forbidden',
	"The authenticated user doesn't have permissions to upload and set custom video thumbnails.",
);
const UNAVAILABLE = refusal(503, 'backendError', 'The service is currently unavailable.');
const REQUIRED = refusal(400, 'required', 'Required parameter missing');

function isTitle(title: string): boolean {
	return !/[<>]|\p{Surrogate}/u.test(title) && title.length <= MAX_TITLE;
}

/** The part of the YouTube Data API v3 (youtube/v3/live/docs) that creates, binds and ends a broadcast. */
export function addYouTube(server: FastifyInstance, google: GoogleSignIn): YouTube {
	const channel: YouTube = {
		liveStreamingEnabled: true,
		broadcasts: [],
		streams: [],
		health: 'good',
		answers: true,
		mayHaveThumbnails: true,
		ingestionAddress: 'rtmps://a.rtmps.youtube.com/live2',
	};
	const shown = ({ id, title, key }: LiveStream) => ({
		kind: 'youtube#liveStream',
		id,
		snippet: { title },
		cdn: { ingestionInfo: { streamName: key, rtmpsIngestionAddress: channel.ingestionAddress } },
	});
	const find = (id?: string) => channel.broadcasts.find((broadcast) => broadcast.id === id);

	server.addHook('onRequest', async ({ url, headers }, reply) => {
		if (!url.startsWith('/youtube/v3/') || google.admits(headers.authorization)) return;
		await reply.code(401).send({});
	});

	server.post<{ Body: BroadcastBody }>('/youtube/v3/liveBroadcasts', async ({ body }, reply) => {
		if (!channel.liveStreamingEnabled) return await reply.code(403).send(NOT_ENABLED);
		const { snippet, status, contentDetails } = body;
		if (!snippet.title || !status.privacyStatus) return await reply.code(400).send(REQUIRED);
		if (!isTitle(snippet.title)) return await reply.code(400).send(INVALID_TITLE);
		if (!(Date.parse(snippet.scheduledStartTime) > Date.now())) {
			return await reply.code(400).send(TOO_EARLY);
		}
		const id = randomBytes(8).toString('base64url');
		const { enableAutoStart, enableAutoStop, monitorStream } = contentDetails;
		const startsByItself = enableAutoStart && monitorStream?.enableMonitorStream === false;
		const { privacyStatus: privacy } = status;
		channel.broadcasts.push({
			id,
			title: snippet.title,
			privacy,
			startsAt: snippet.scheduledStartTime,
			startsByItself,
			endsByItself: enableAutoStop,
			status: 'created',
		});
		return { kind: 'youtube#liveBroadcast', id, snippet, status };
	});

	server.put<{ Body: { id: string; snippet: BroadcastBody['snippet'] } }>(
		'/youtube/v3/liveBroadcasts',
		async ({ body }, reply) => {
			const broadcast = find(body.id);
			if (!broadcast) return await reply.code(404).send(NOT_FOUND);
			const { title, scheduledStartTime } = body.snippet;
			if (!isTitle(title)) return await reply.code(400).send(INVALID_TITLE);
			if (!(Date.parse(scheduledStartTime) > Date.now())) {
				return await reply.code(400).send(TOO_EARLY);
			}
			broadcast.title = title;
			broadcast.startsAt = scheduledStartTime;
			return { kind: 'youtube#liveBroadcast', id: broadcast.id, snippet: body.snippet };
		},
	);

	server.delete<{ Querystring: { id?: string } }>(
		'/youtube/v3/liveBroadcasts',
		async ({ query }, reply) => {
			if (!channel.answers) return await reply.code(503).send(UNAVAILABLE);
			const broadcast = find(query.id);
			if (!broadcast) return await reply.code(404).send(NOT_FOUND);
			channel.broadcasts.splice(channel.broadcasts.indexOf(broadcast), 1);
			return await reply.code(204).send();
		},
	);

	const picture = { parseAs: 'buffer' } as const;
	server.addContentTypeParser(['image/png', 'image/jpeg'], picture, (_request, body, done) => {
		done(null, body);
	});
	server.post<{ Querystring: { videoId?: string }; Body: Buffer }>(
		'/upload/youtube/v3/thumbnails/set',
		async ({ query, body, headers }, reply) => {
			if (!google.admits(headers.authorization)) return await reply.code(401).send({});
			if (!channel.mayHaveThumbnails) return await reply.code(403).send(NO_THUMBNAILS);
			const broadcast = find(query.videoId);
			if (!broadcast) return await reply.code(404).send(NOT_FOUND);
			broadcast.thumbnail = body.length;
			return { kind: 'youtube#thumbnailSetResponse', items: [] };
		},
	);

	server.post<{ Body: StreamBody }>('/youtube/v3/liveStreams', async ({ body }, reply) => {
		const { ingestionType, resolution, frameRate } = body.cdn;
		if (!ingestionType || !resolution || !frameRate) return await reply.code(400).send(REQUIRED);
		const id = randomBytes(8).toString('base64url');
		const key = `example-youtube-key-${channel.streams.length + 1}`;
		const { title } = body.snippet;
		const stream = { id, title, key, isReusable: body.contentDetails.isReusable };
		channel.streams.push(stream);
		return shown(stream);
	});

	server.get<{ Querystring: { id?: string } }>('/youtube/v3/liveStreams', async ({ query }) => ({
		kind: 'youtube#liveStreamListResponse',
		items: channel.streams
			.filter(({ id, isReusable }) => (query.id === undefined ? isReusable : id === query.id))
			.map((stream) => ({
				...shown(stream),
				status: { healthStatus: { status: channel.health } },
			})),
	}));

	server.get<{ Querystring: { id?: string } }>(
		'/youtube/v3/liveBroadcasts',
		async ({ query }, reply) => {
			if (!channel.answers) return await reply.code(503).send(UNAVAILABLE);
			const items = channel.broadcasts
				.filter(({ id }) => id === query.id)
				.map(({ id, streamId, status }) => ({
					kind: 'youtube#liveBroadcast',
					id,
					contentDetails: { boundStreamId: streamId },
					status: { lifeCycleStatus: status === 'complete' ? 'complete' : 'live' },
				}));
			return { kind: 'youtube#liveBroadcastListResponse', items };
		},
	);

	server.post<{ Querystring: { id?: string; streamId?: string } }>(
		'/youtube/v3/liveBroadcasts/bind',
		async ({ query }, reply) => {
			const broadcast = find(query.id);
			const isKnown = channel.streams.some(({ id }) => id === query.streamId);
			// Without a stream, the binding is removed.
			if (!broadcast || (query.streamId !== undefined && !isKnown)) {
				return await reply.code(404).send(NOT_FOUND);
			}
			if (query.streamId === undefined) delete broadcast.streamId;
			else broadcast.streamId = query.streamId;
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
