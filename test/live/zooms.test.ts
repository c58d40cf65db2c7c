import { defaultUserId } from '../simulator';
import { check, CHECKED, expectNoSecretIn, meetingForEachTest } from './harness/checking';
import { tunnelTo } from './harness/tunnel';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = meetingForEachTest();
const streamOf = () => zoom().meeting(CHECKED).stream;

test('a Zoom as documented: every question of a running meeting is answered, and the stream is off', async () => {
	const checked = await check(zoom(), { keys: {}, webhook: await tunnelTo(zoom()) });
	const { report, line } = checked;
	expect(report).toMatchObject({
		course: { kind: 'completed' },
		ending: 'off',
		subscription: 'deleted',
		formats: { multipart: 'taken and read', json: 'taken and read' },
		zoom: 'another server, which is not Zoom',
		meetingId: '•••••••5678',
		plan: 'the host is Licensed',
		versions: { package: '1.2.3', n8nCore: '4.5.6', node: 'v20.0.0' },
	});
	const unasked = report.lines.filter(({ answer }) => answer === null);
	expect(unasked).toEqual([]);
	expect(report.lines.filter(({ meaning }) => meaning.startsWith('other'))).toEqual([]);
	expect(line('nodeStart').answer).toMatchObject({ by: 'node', format: 'multipart' });
	expect(line('joinToken').answer?.detail).toBe('a token for 120 seconds (documented: 120)');
	expect(streamOf()).toBe('off');
	expectNoSecretIn(checked);
});

test('a Zoom that accepts only multipart', async () => {
	zoom().configure({ requestFormats: 'multipart' });
	const checked = await check(zoom());
	const { report, line, markdown } = checked;
	expect(report.formats).toEqual({ multipart: 'taken and read', json: 'refused' });
	expect(markdown).toContain('multipart taken and read, JSON refused');
	expect(line('needlessStopJson')).toMatchObject({
		answer: { status: 415, code: 300, message: 'Unsupported Content Type' },
		meaning: 'other than assumed: Zoom refuses JSON, so the node must keep to multipart',
	});
	expect(line('unknownActionJson').meaning).toBe('not asked: Zoom refuses the format');
	expect(line('startOnAir').answer).toMatchObject({ format: 'multipart', status: 204 });
	expect([report.ending, streamOf()]).toEqual(['off', 'off']);
	expectNoSecretIn(checked);
});

test.each([
	['unsupported_content_type', 415, 'Unsupported Content Type'],
	['invalid_json_object', 400, 'Request Body should be a valid JSON object.'],
] as const)(
	'a Zoom that accepts only JSON, and says %s',
	async (formatRefusal, status, message) => {
		zoom().configure({ requestFormats: 'json', formatRefusal });
		const checked = await check(zoom());
		const { report, line } = checked;
		expect(report.formats).toEqual({ multipart: 'refused', json: 'taken and read' });
		expect(line('needlessStopMultipart')).toMatchObject({
			answer: {
				status,
				code: 300,
				message,
				contentType: expect.stringContaining('application/json'),
			},
			meaning: 'other than assumed: Zoom refuses multipart, so the node sends JSON',
		});
		expect(line('nodeStart')).toMatchObject({ answer: { format: 'json', reading: 'accepted' } });
		expect([report.ending, streamOf()]).toEqual(['off', 'off']);
		expectNoSecretIn(checked);
	},
);

test('a Zoom that accepts a format without reading it', async () => {
	zoom().injectFault({
		kind: 'status',
		status: 204,
		match: { method: 'PATCH', path: /livestream\/status$/ },
		times: 3,
	});
	const { report, line } = await check(zoom());
	expect(report.formats).toEqual({ multipart: 'taken, but not read', json: 'taken and read' });
	expect(line('unknownActionMultipart').meaning).toBe(
		'other than documented: Zoom accepts the request without reading its fields',
	);
});

test('a Zoom that accepts a stop when nothing is live', async () => {
	zoom().configure({ stopOnSilentStream: 'accepted' });
	const { line } = await check(zoom());
	expect(line('needlessStopMultipart')).toMatchObject({
		answer: { status: 204, contentType: 'text/plain', reading: 'accepted' },
		meaning: 'as the node assumes: the node reports a success',
	});
});

test('a Zoom that refuses a start on air', async () => {
	zoom().configure({ startOnLiveStream: 'error_3000' });
	const { report, line } = await check(zoom());
	expect(line('startOnAir')).toMatchObject({
		answer: {
			status: 400,
			code: 3000,
			message: 'The live stream of this meeting is already started.',
			reading: 'already_in_state',
		},
		meaning: 'as the node assumes: the node reports that there was nothing to change',
	});
	expect(report.ending).toBe('off');
});

test('a Zoom that throttles starts for 30 seconds, with the plan’s limits in its headers', async () => {
	zoom().configure({ startThrottle: 30_000, rateLimit: 'plan', plan: 'pro' });
	const { report, line, markdown } = await check(zoom());
	expect(line('secondStart')).toMatchObject({
		answer: { status: 429, code: null, reading: 'start_throttled' },
		meaning: 'as documented',
	});
	expect(line('startOnAir').answer).toMatchObject({ status: 204 });
	expect(report.plan).toBe('the host is Licensed; 30 requests per second, as on the plan Pro');
	expect(report.rateLimits).toMatchObject({
		answers: 13,
		withHeaders: 13,
		kinds: ['x-ratelimit-category: Light, x-ratelimit-limit: 30, x-ratelimit-type: QPS'],
		refusals: [
			{ question: 'A second start at once', headers: expect.stringContaining('remaining: ') },
		],
	});
	expect(markdown).toContain('13 of 13 answers carried them');
});

test('a Zoom that throttles on air as well', async () => {
	zoom().configure({ startOnLiveStream: 'throttled' });
	const { line } = await check(zoom());
	expect(line('startOnAir').meaning).toMatch(/^other than assumed: Zoom throttles a start on air/);
});

test('a meeting that has not begun: nothing goes on air', async () => {
	zoom().meeting(CHECKED).status = 'waiting';
	const { report, line } = await check(zoom());
	expect(line('needlessStopMultipart')).toMatchObject({
		answer: { status: 400, code: 4927, message: expect.stringMatching(/has not started\.$/) },
		meaning: 'as the node assumes: the node reports that there was nothing to change',
	});
	for (const id of ['nodeStart', 'secondStart', 'nodeStop'] as const) {
		expect(line(id).meaning).toBe('not asked: the meeting is not in progress');
	}
	expect([report.ending, streamOf()]).toEqual(['off', 'off']);
});

test('a host without a plan', async () => {
	zoom().user(defaultUserId).type = 99;
	const { report, line } = await check(zoom());
	expect(line('nodeReadiness').answer).toMatchObject({ reading: 'accepted' });
	expect([report.ending, streamOf()]).toEqual(['never_started', 'off']);
});

test('a Zoom that does not change settings on air, as that of 2024', async () => {
	zoom().configure({ specification: '2024' });
	const { line } = await check(zoom());
	expect(line('settingsOnAir')).toMatchObject({
		answer: { status: 400, code: 3000 },
		meaning: expect.stringMatching(/^other than assumed/),
	});
});
