import { after, before, describe } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { assert } from '../assertions.mts';
import { missingPrograms } from '../install/debian-packages.mts';
import { journey } from './journey.mts';
import { POSTGRES } from '../queue/postgres.mts';
import { type Account, lineOf } from '../queue/account.mts';
import { memoryOf } from '../queue/memory.mts';
import { searchLogs } from '../queue/secrets.mts';
import { QueueStage } from '../queue/stage.mts';
import { REDIS } from '../queue/redis.mts';

/** n8n's own are 60, 10 and 30 s: too long to wait for. */
const NOTICES_DEAD_WORKERS_SOONER = {
	QUEUE_WORKER_LOCK_DURATION: '15000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '3000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
};
/** How many executions a worker runs at the same time by default. */
const JOBS_OF_A_WORKER = 10;
const REDIS_AWAY_MS = 3_000;
const ZOOM_AWAY_MS = 20_000;

const missing = await missingPrograms([REDIS, POSTGRES]);

describe('n8n in queue mode: main, two webhook processes, two workers', { skip: missing }, () => {
	let stage: QueueStage;
	const step = journey();

	const say = (title: string, account: Account): Account => {
		console.log(lineOf(title, account));
		return account;
	};

	/** Calls all of them again, like a caller who cannot know which ones got through. */
	const callAgain = async (title: string, meetings: string[]): Promise<void> => {
		const liveBefore = stage.liveOf(meetings).length;
		const again = say(`${title}, all called again`, await stage.run(meetings));
		assert.equal(again.sent, meetings.length);
		assert.equal(again.alreadyOnAir, liveBefore);
		assert.equal(again.started, meetings.length - liveBefore);
		assert.equal(again.lost, 0);
		assert.equal(again.live, meetings.length);
	};

	before(async () => {
		stage = await QueueStage.start(
			{
				station: 'queue-mode',
				webhooks: 2,
				workers: 2,
				appendOnly: true,
				env: NOTICES_DEAD_WORKERS_SOONER,
			},
			// The smallest plan with live streams, and a Zoom that refuses to start a live stream.
			{ plan: 'pro', rateLimit: 'plan', startOnLiveStream: 'error_3000' },
		);
	});

	after(async () => {
		await stage.stop();
	});

	step(
		'500 calls start 500 streams, each once, even though the access token expires midway',
		async () => {
			const meetings = stage.beginMeetings(500);
			const bystanders = stage.beginMeetings(50);
			const tokensBefore = stage.zoom.tokenRequests.length;
			const account = say(
				'500 calls',
				await stage.run(meetings, async () => {
					await stage.midway(meetings);
					stage.zoom.expireAccessTokens();
				}),
			);
			assert.equal(account.sent, 500);
			assert.equal(account.executions, 500);
			assert.equal(account.started, 500);
			assert.equal(account.lost, 0);
			assert.equal(account.live, 500);
			assert.equal(account.repeated, 0);
			assert.deepEqual(stage.liveOf(bystanders), []);
			assert.ok(account.tokenExpired > 0, 'the token expired too late');
			// Zoom accepts each refresh token once. Workers share no lock, so one may renew again right after the other,
			// but none does it for each call, and none locks the account out.
			const renewed = stage.zoom.tokenRequests.slice(tokensBefore);
			const renewals = renewed.map(({ grantType, status }) => `${grantType} ${status}`);
			assert.deepEqual([...new Set(renewals)], ['refresh_token 200']);
			assert.ok(renewals.length <= stage.cluster.workers.length, `${renewals.length} renewals`);
			console.log(`[queue] memory in MB: ${JSON.stringify(await memoryOf(stage.cluster))}`);
		},
	);

	step(
		'Zoom allows only 5 requests a second: two workers share them, every start gets through',
		async () => {
			const meetings = stage.beginMeetings(60);
			stage.zoom.configure({ rateLimit: { perSecond: 5 } });
			const account = say('only 5 requests a second', await stage.run(meetings));
			stage.zoom.configure({ rateLimit: 'plan' });
			assert.equal(account.sent, 60);
			assert.equal(account.started, 60);
			assert.equal(account.lost, 0);
			assert.equal(account.repeated, 0);
			assert.equal(account.requests, 60 + account.rateRefused);
			assert.ok(account.seconds >= 60 / 5 - 1, 'the limit was not felt');
		},
	);

	step(
		'a killed worker: n8n reports what it was running, and calling again completes it',
		async () => {
			const meetings = stage.beginMeetings(120);
			const [victim] = stage.cluster.workers;
			const account = say(
				'a worker killed',
				await stage.run(meetings, async () => {
					await stage.midway(meetings);
					victim?.kill();
					await stage.cluster.addWorker();
				}),
			);
			assert.equal(account.sent, 120);
			assert.equal(account.executions, 120);
			assert.equal(account.lost, 0);
			assert.ok(account.brokenOff > 0, 'the worker was killed while it did nothing');
			assert.ok(account.brokenOff <= JOBS_OF_A_WORKER);
			assert.equal(account.errorBranch, 0);
			assert.ok(account.live >= 120 - account.brokenOff);
			await callAgain('a worker killed', meetings);
		},
	);

	step('Redis crashes and comes back: nothing in its queue is lost', async () => {
		const meetings = stage.beginMeetings(120);
		const account = say(
			'Redis away for 3 s',
			await stage.run(meetings, async () => {
				await stage.midway(meetings);
				await stage.cluster.redis.crash();
				await sleep(REDIS_AWAY_MS);
				await stage.cluster.redis.start();
				// n8n looks for executions that its queue has forgotten when main starts, else every three hours.
				await stage.restartMain();
			}),
		);
		assert.equal(account.sent, 120);
		assert.equal(account.executions, 120);
		assert.equal(account.lost, 0);
		assert.equal(account.errorBranch, 0);
		// Only what was being worked on can be broken off, never what waited.
		assert.ok(account.brokenOff <= 2 * JOBS_OF_A_WORKER);
		assert.ok(account.live >= 120 - account.brokenOff);
		await callAgain('Redis away for 3 s', meetings);
	});

	step('Zoom cannot be reached for 20 s: the node retries until it is back', async () => {
		const meetings = stage.beginMeetings(120);
		const account = say(
			'Zoom away for 20 s',
			await stage.run(meetings, async () => {
				await stage.midway(meetings);
				await stage.relay.cut();
				await sleep(ZOOM_AWAY_MS);
				await stage.relay.restore();
			}),
		);
		assert.equal(account.sent, 120);
		assert.equal(account.executions, 120);
		assert.equal(account.started + account.alreadyOnAir, 120);
		assert.equal(account.lost, 0);
		assert.equal(account.live, 120);
		assert.ok(account.triedAgain > 0, 'no call met the outage');
	});

	step('no process has logged a secret', async () => {
		const { logs, secrets, found } = await searchLogs(stage);
		// PostgreSQL, Redis and n8n's six, one of them in a dead one's place; the app's secret and two tokens.
		assert.ok(logs >= 8 && secrets >= 3);
		assert.deepEqual(found, []);
	});
});
