import type { Reason } from '../../../nodes/ZoomLiveStream/answers/catalogue';
import type { Operation } from '../../../nodes/ZoomLiveStream/operation';
import { clock, resetClock } from '../../engine/harness/clock';
import {
	EVENT_ID,
	performItem,
	type ItemRun,
	type SentRequest,
	type ZoomAnswer,
} from '../harness/performItem';

jest.mock('../../../nodes/zoom/n8n/clock', () => jest.requireActual('../../engine/harness/clock'));

beforeEach(() => {
	resetClock();
	clock.speed = Number.POSITIVE_INFINITY;
});

const ACCEPTED: ZoomAnswer = { statusCode: 204 };

/** An answer that the node interprets as this reason. */
const REFUSALS: Partial<Record<Reason, ZoomAnswer>> = {
	event_not_found: { statusCode: 404, body: { code: 3001, message: 'Gone.' } },
	wrong_account: { statusCode: 400, body: { code: 1010, message: 'Another.' } },
	wrong_event_type: {
		statusCode: 400,
		body: { code: 3000, message: 'Cannot access webinar info.' },
	},
	token_rejected: { statusCode: 400, body: { code: 124, message: 'Invalid access token.' } },
	missing_scope: { statusCode: 400, body: { code: 4711, message: 'scopes:[a]' } },
	daily_limit_reached: { statusCode: 429, body: { message: 'daily' } },
	rate_limited: { statusCode: 429, body: { message: 'per-second' } },
	zoom_unavailable: { statusCode: 503 },
	host_not_found: { statusCode: 404, body: { code: 1001, message: 'No user.' } },
	unknown: { statusCode: 400, body: { code: 9999, message: 'New.' } },
};

/** What n8n throws when there is no answer. */
const SILENCES: Partial<Record<Reason, string>> = {
	network_unreachable: 'ECONNRESET',
	timed_out: 'ETIMEDOUT',
	cancelled: 'ERR_CANCELED',
};

function answerFor(reason: Reason): ZoomAnswer {
	const code = SILENCES[reason];
	if (code !== undefined) throw Object.assign(new Error(code), { code });
	return REFUSALS[reason] ?? ACCEPTED;
}

const isLook = ({ method }: SentRequest) => method === 'GET';

async function runWith(
	operation: Operation,
	zoom: ItemRun['zoom'],
	{ waitForEvent = 0, body = { action: 'start' } }: { waitForEvent?: number; body?: object } = {},
) {
	const options = { maxWait: 0, waitForEvent };
	return await performItem({ operation, zoom, parameters: { options }, body: { ...body } });
}

describe('Start that waits for the event', () => {
	const waiting = { waitForEvent: 2 };

	test.each<Reason>([
		'event_not_found',
		'wrong_account',
		'wrong_event_type',
		'token_rejected',
		'cancelled',
	])('does not wait for what cannot happen: %s', async (reason) => {
		const { json, requests } = await runWith('start', () => answerFor(reason), waiting);
		expect(json).toMatchObject({ error: { reason } });
		expect(requests).toHaveLength(1);
		expect(clock.waits).toEqual([]);
	});

	test.each<Reason>(['missing_scope', 'host_not_found', 'unknown'])(
		'tries to start the stream if the status cannot be read: %s',
		async (reason) => {
			const zoom = (request: SentRequest) => (isLook(request) ? answerFor(reason) : ACCEPTED);
			const { json } = await runWith('start', zoom, waiting);
			expect(json).toMatchObject({
				success: true,
				note: 'Zoom accepted the start. The picture can take up to a minute to show.',
			});
		},
	);

	test.each<Reason>(['zoom_unavailable', 'timed_out', 'network_unreachable', 'rate_limited'])(
		'goes on waiting through an outage, and starts after it: %s',
		async (reason) => {
			let looks = 0;
			const zoom = (request: SentRequest) => {
				if (!isLook(request)) return ACCEPTED;
				looks += 1;
				return looks <= 20 ? answerFor(reason) : { statusCode: 200, body: { status: 'started' } };
			};
			const { json } = await runWith('start', zoom, { waitForEvent: 60 });
			expect(json).toMatchObject({ success: true });
			expect(looks).toBe(21);
		},
	);

	test('reports the outage if it lasts to the end', async () => {
		const { json } = await runWith('start', () => answerFor('zoom_unavailable'), waiting);
		expect(json).toMatchObject({ error: { reason: 'zoom_unavailable', waitedMs: 120_000 } });
	});

	test('says how long it waited, and what it could not read', async () => {
		const notStarted = { statusCode: 400, body: { code: 3000, message: 'has not started' } };
		const zoom = (request: SentRequest) =>
			isLook(request) ? answerFor('missing_scope') : notStarted;
		const { json } = await runWith('start', zoom, { waitForEvent: 1 });
		expect(json).toMatchObject({
			error: {
				message: `The meeting had not started after 1 minute of waiting: meeting ${EVENT_ID}`,
				reason: 'event_not_started',
				fix: "Start the meeting in Zoom and run the node again, or wait longer with the option 'Wait for the Event'. The status of the event could not be read, so the node tried to start the stream every 35 seconds.",
			},
		});
		expect(clock.waits).toEqual([35_000, 25_000]);
	});

	test('polls a meeting less and less often, and says when it gave up', async () => {
		const zoom = () => ({ statusCode: 200, body: { status: 'waiting' } });
		const { json } = await runWith('start', zoom, waiting);
		expect(json).toMatchObject({
			error: {
				message: `The meeting had not started after 2 minutes of waiting: meeting ${EVENT_ID}`,
				fix: "Start the meeting in Zoom and run the node again, or wait longer with the option 'Wait for the Event'.",
				waitedMs: 120_000,
			},
		});
		expect(clock.waits.slice(0, 3)).toEqual([2_500, 3_125, 3_906.25]);
		expect(Math.max(...clock.waits)).toBe(15_000);
		expect(clock.waits.reduce((sum, wait) => sum + wait, 0)).toBe(120_000);
	});

	test('starts a running meeting immediately, and says nothing about its status', async () => {
		const zoom = (request: SentRequest) =>
			isLook(request) ? { statusCode: 200, body: { status: 'started' } } : ACCEPTED;
		const { json } = await runWith('start', zoom, waiting);
		expect(json?.note).toBe(
			'Zoom accepted the start. The picture can take up to a minute to show.',
		);
		expect(clock.waits).toEqual([]);
	});
});

describe('Check Readiness', () => {
	test.each<Reason>([
		'cancelled',
		'daily_limit_reached',
		'network_unreachable',
		'rate_limited',
		'timed_out',
		'token_rejected',
		'zoom_unavailable',
	])('says nothing about readiness if it could not check: %s', async (reason) => {
		const { json } = await runWith('checkReadiness', () => answerFor(reason));
		expect(json).toMatchObject({ error: { reason } });
	});

	test.each<Reason>(['event_not_found', 'host_not_found', 'missing_scope', 'unknown'])(
		'reports what it found instead of %s',
		async (reason) => {
			const { json } = await runWith('checkReadiness', () => answerFor(reason));
			expect(json).toMatchObject({ ready: false, meetingId: EVENT_ID });
		},
	);
});

describe('a change without a setting', () => {
	test.each<Operation>(['updateSettings', 'changeLayout'])('is refused: %s', async (operation) => {
		const { json, requests } = await runWith(operation, () => ACCEPTED, { body: { settings: {} } });
		expect(json).toMatchObject({
			error: {
				message: "The parameter 'Settings' is empty, so there is nothing to change",
				reason: 'invalid_settings',
				fix: 'Add at least one setting, such as Layout.',
			},
		});
		expect(requests).toEqual([]);
	});

	test.each<Operation>(['start', 'stop'])('does not matter to %s', async (operation) => {
		const { json } = await runWith(operation, () => ACCEPTED, { body: { action: operation } });
		expect(json).toMatchObject({ success: true, operation });
	});
});

describe('what the receipt contains', () => {
	test('a stream that was already in the requested state', async () => {
		const already = { statusCode: 400, body: { code: 3000, message: 'already live' } };
		const { json } = await runWith('start', () => already);
		expect(json).toMatchObject({
			success: true,
			alreadyInState: true,
			note: 'The stream was already live, so Zoom started nothing.',
		});
	});

	test('the settings that were sent, and the input item it belongs to', async () => {
		const body = { action: 'start', settings: { display_name: 'Show' } };
		const { json, pairedItem } = await runWith('start', () => ACCEPTED, { body });
		expect(json).toMatchObject({ settings: { display_name: 'Show' } });
		expect(pairedItem).toEqual({ item: 3 });
	});

	test('nothing special after a stop', async () => {
		const { json } = await runWith('stop', () => ACCEPTED, { body: { action: 'stop' } });
		expect(json).toEqual({
			success: true,
			note: 'The stream is off. The meeting goes on.',
			operation: 'stop',
			eventType: 'meeting',
			meetingId: EVENT_ID,
			requestedAt: '2026-01-19T12:00:00.000Z',
			attempts: 1,
			waitedMs: 0,
			requestFormat: 'multipart',
		});
	});
});

describe('what Zoom knows about an event', () => {
	const DESTINATION = {
		stream_url: 'rtmps://ingest.example.com/live',
		stream_key: 'example-key-0123456789-3fa1',
		page_url: 'https://watch.example.com',
	};

	test('its destination, with the key masked', async () => {
		const { json } = await runWith('get', () => ({ statusCode: 200, body: DESTINATION }));
		expect(json).toEqual({
			meetingId: EVENT_ID,
			configured: true,
			streamUrl: DESTINATION.stream_url,
			streamKey: '••••3fa1',
			pageUrl: DESTINATION.page_url,
			resolution: null,
		});
	});

	test('its destination, with a key that is a number masked wherever it is', async () => {
		const body = { stream_url: 'rtmp://a.example/1234567890', stream_key: 1234567890 };
		const { json } = await runWith('get', () => ({ statusCode: 200, body }));
		expect(json).toMatchObject({ streamUrl: 'rtmp://a.example/••••', streamKey: '••••' });
	});

	test('a new destination, sent whole', async () => {
		const { json, requests } = await performItem({
			operation: 'set',
			parameters: {
				streamUrl: DESTINATION.stream_url,
				streamKey: DESTINATION.stream_key,
				pageUrl: DESTINATION.page_url,
			},
			zoom: () => ACCEPTED,
		});
		expect(json).toMatchObject({ success: true, operation: 'set', requestFormat: 'json' });
		expect(requests).toMatchObject([{ method: 'PATCH', body: DESTINATION }]);
	});

	test('a join token', async () => {
		const body = { token: 'example-token', expire_in: 60 };
		const { json } = await runWith('getJoinToken', () => ({ statusCode: 200, body }));
		expect(json).toEqual({
			meetingId: EVENT_ID,
			token: 'example-token',
			expiresIn: 60,
			expiresAt: '2026-01-19T12:01:00.000Z',
		});
	});
});
