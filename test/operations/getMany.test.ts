import { isRecord } from '../../nodes/zoom/guards';
import { BEGINNING } from '../engine/harness/clock';
import { MEETING } from '../engine/harness/zoom';
import type { INodeParameters } from 'n8n-workflow';
import { runOperation, type OperationRun } from './harness/operation';
import { eventsForEachTest } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();

const inMinutes = (minutes: number) => new Date(BEGINNING + minutes * 60_000).toISOString();

function addMeetings(): void {
	zoom().addMeeting({ id: '82000000001', status: 'waiting', startTime: inMinutes(10) });
	zoom().addMeeting({ id: '82000000002', status: 'waiting', startTime: inMinutes(90) });
}

async function list(parameters: INodeParameters = {}, run: Partial<OperationRun> = {}) {
	const { success, error } = await runOperation(zoom(), {
		operation: 'getMany',
		parameters: { resource: 'event', returnAll: true, ...parameters },
		...run,
	});
	return { ids: success.map(({ json }) => json.meetingId ?? json.webinarId), success, error };
}

test('the host’s meetings become one item each, those in progress first', async () => {
	addMeetings();
	const { ids, success } = await list();
	expect(ids).toEqual([MEETING, '82000000001', '82000000002']);
	expect(success.map(({ json }) => json.status)).toEqual(['live', 'upcoming', 'upcoming']);
	expect(Object.keys(success[0]?.json ?? {})).toEqual([
		'eventType',
		'meetingId',
		'topic',
		'status',
		'startTime',
		'duration',
		'hostEmail',
		'joinUrl',
	]);
	expect(success.map(({ pairedItem }) => pairedItem)).toEqual(success.map(() => ({ item: 0 })));
});

test.each<[string, INodeParameters, string[]]>([
	['those in progress', { status: 'live' }, [MEETING]],
	['those to come', { status: 'upcoming' }, ['82000000001', '82000000002']],
	['those within the hour', { withinMinutes: 60 }, [MEETING, '82000000001']],
	['the first two', { returnAll: false, limit: 2 }, [MEETING, '82000000001']],
])('you get only %s', async (_which, parameters, expected) => {
	addMeetings();
	expect((await list(parameters)).ids).toEqual(expected);
});

test('a meeting without a fixed time is listed without one, and not as one within the hour', async () => {
	zoom().injectFault({
		kind: 'status',
		status: 200,
		body: {
			meetings: [
				{ id: 82000000003, topic: '  ', type: 3, join_url: 'https://zoom.us/j/82000000003' },
			],
		},
		match: { method: 'GET', path: /\/meetings$/ },
		times: 4,
	});
	const { success } = await list({ status: 'any' });
	expect(success.map(({ json }) => json)).toMatchObject([
		{ meetingId: '82000000003', topic: 'No topic', startTime: null, duration: null },
	]);
});

test('a meeting that is late is listed until its time is over', async () => {
	const duration = 60;
	const meetings = [
		{ id: 82000000004, start_time: inMinutes(-20), duration },
		{ id: 82000000005, start_time: inMinutes(-90), duration },
	];
	const match = { method: 'GET', path: /\/meetings$/ };
	zoom().injectFault({ kind: 'status', status: 200, body: { meetings: [] }, match });
	zoom().injectFault({ kind: 'status', status: 200, body: { meetings }, match });
	expect((await list()).ids).toEqual(['82000000004']);
});

test('webinars are listed as upcoming: Zoom does not show which are in progress', async () => {
	const { success } = await list({}, { eventType: 'webinar' });
	expect(success.every(({ json }) => json.status === 'upcoming')).toBe(true);
});

test('a server-to-server app lists the host that you enter, and asks for one if you don’t', async () => {
	const { error } = await list({}, { serverToServer: true });
	expect(error[0]?.json).toMatchObject({ error: { reason: 'invalid_settings' } });
	const { ids } = await list({ host: 'host@example.com' }, { serverToServer: true });
	expect(ids).toContain(MEETING);
});

test('a missing scope fails the item with the scope to add', async () => {
	const { error } = await list({}, { tokens: { scopes: ['meeting:read:meeting'] } });
	const failure = error[0]?.json.error;
	expect(isRecord(failure) && failure).toMatchObject({
		reason: 'missing_scope',
		operation: 'getMany',
		missingScopes: expect.arrayContaining(['meeting:read:list_meetings']),
	});
});
