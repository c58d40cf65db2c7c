import execa from 'execa';
import { check, CHECKED, expectNoSecretIn, meetingForEachTest, PRIVATE } from './harness/checking';
import { STATUS } from './harness/on-air';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = meetingForEachTest();

/** Has Zoom say this to whatever changes the stream. */
function say(message: string): void {
	const body = { code: 3000, message };
	zoom().injectFault({ kind: 'status', status: 400, body, match: STATUS, times: 100 });
}

test.each(Object.entries(PRIVATE))('Zoom repeats the %s in its words', async (_name, value) => {
	say(`Refused for “${value}” of the meeting 820 1234 5678, ${CHECKED} or 82,012,345,678`);
	const checked = await check(zoom());
	expect(checked.line('nodeStart').answer?.message).toContain('Refused for “••••”');
	expect(checked.line('needlessStopJson').answer?.message).toContain('Refused for “••••”');
	expectNoSecretIn(checked);
});

test('Zoom repeats the secrets of the app in its words', async () => {
	const { accountId, clientId, clientSecret } = zoom().app;
	const body = { reason: `No ${accountId}, ${clientId}, ${clientSecret}`, error: 'invalid_client' };
	zoom().injectFault({ kind: 'token_error', body });
	const checked = await check(zoom(), { app: {} });
	expect(checked.report.course).toEqual({ kind: 'no_access', why: '400, No ••••, ••••, ••••' });
	expectNoSecretIn(checked);
});

test('Zoom mentions an account that the check does not know', async () => {
	say('User does not belong to this account: Zx81kLmNopQrStUvWxYz12.');
	const { seen } = await check(zoom());
	expect(seen).toContain('account: ••••.');
	expect(seen).not.toContain('Zx81kLmNopQrStUvWxYz12');
});

test('the report is one table of 27 questions, whatever Zoom says', async () => {
	say('a | b\n\n| c | <img src=x> **bold** @someone #1 [link](x) `code`');
	const { markdown } = await check(zoom());
	const { stdout: html } = await execa('marked', [], { input: markdown, preferLocal: true });
	expect(html.match(/<table>/g)).toHaveLength(1);
	expect(html.match(/<tr>/g)).toHaveLength(1 + 27);
	expect(html.match(/<td>/g)).toHaveLength(6 * 27);
	expect(html).toContain(
		'<code>a | b | c | &lt;img src=x&gt; **bold** @someone #1 [link](x) &#39;code&#39;</code>',
	);
	expect(html).not.toMatch(/<img|<strong>|<em>|<a href/);
});
