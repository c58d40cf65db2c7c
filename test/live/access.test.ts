import { accountLevelScopes } from '../simulator';
import { check, CHECKED, expectNoSecretIn, meetingForEachTest } from './harness/checking';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = meetingForEachTest();

test('a meeting without a destination', async () => {
	zoom().meeting(CHECKED).destination = undefined;
	const { report, line } = await check(zoom());
	expect(line('nodeGet').answer?.detail).toBe('no destination is set');
	expect(line('nodeStart').answer).toMatchObject({ reading: 'streaming_not_configured' });
	expect(line('secondStart').meaning).toBe('not asked: Zoom refused the start');
	expect(report.ending).toBe('off');
});

test('an app without the scopes: Zoom says which, and nothing was started', async () => {
	const checked = await check(zoom(), { tokens: { scopes: ['meeting:read:meeting'] } });
	const { report, line } = checked;
	expect(line('meeting').answer).toMatchObject({ status: 200 });
	expect(line('nodeStart')).toMatchObject({
		answer: {
			reading: 'missing_scope',
			message: expect.stringContaining('meeting:update:livestream_status:admin'),
		},
		meaning: 'not answered: the Zoom app lacks a scope; Zoom says which',
	});
	expect(line('destination').meaning).toMatch(/lacks a scope/);
	expect(report).toMatchObject({
		course: { kind: 'completed' },
		ending: 'never_started',
		formats: { multipart: 'not known', json: 'not known' },
	});
	expectNoSecretIn(checked);
});

test('a server-to-server app', async () => {
	const checked = await check(zoom(), { app: {} });
	expect(checked.report).toMatchObject({
		access: 'a server-to-server app',
		course: { kind: 'completed' },
		ending: 'off',
	});
	expect(checked.line('nodeStart').answer).toMatchObject({ reading: 'accepted' });
	expectNoSecretIn(checked);
});

test('an app that Zoom does not let in: nothing is asked', async () => {
	const checked = await check(zoom(), { app: { clientSecret: 'not-the-secret' } });
	expect(checked.report).toMatchObject({
		course: { kind: 'no_access', why: expect.stringMatching(/^40[01], /) },
		ending: 'untouched',
	});
	expect(zoom().requests).toEqual([]);
	expectNoSecretIn(checked);
});

test('the app needs no scopes beyond the documented ones', async () => {
	zoom().app.scopes = [...accountLevelScopes];
	const { report } = await check(zoom(), { app: {} });
	expect(report.lines.filter(({ answer }) => answer?.reading === 'missing_scope')).toEqual([]);
});
