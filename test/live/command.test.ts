import execa, { type ExecaChildProcess } from 'execa';
import { sleep } from 'n8n-workflow';
import { exampleDestination, startSimulator, type Simulator } from '../simulator';
import { freePort } from './harness/tunnel';

const MEETING = '82012345678';
/** On a busy machine, n8n's engine needs seconds to load. */
const TIMEOUT = 60_000;

let zoom: Simulator;
beforeEach(async () => {
	zoom = await startSimulator();
	zoom.addMeeting({ id: MEETING, status: 'started', destination: { ...exampleDestination } });
});
afterEach(async () => await zoom.close());

/** The program as `npm run check:live` runs it after its build. */
function run(environment: Record<string, string>, ...options: string[]): ExecaChildProcess {
	return execa('node', ['--import', 'tsx', 'test/live/main.mts', ...options], {
		reject: false,
		stdin: 'ignore',
		env: {
			ZOOM_ACCOUNT_ID: '',
			ZOOM_CLIENT_ID: '',
			ZOOM_CLIENT_SECRET: '',
			ZOOM_API_BASE_URL: zoom.apiBaseUrl,
			ZOOM_OAUTH_BASE_URL: zoom.oauthBaseUrl,
			...environment,
		},
	});
}

test(
	'without settings it says what it needs, sends nothing and ends with 2',
	async () => {
		const { exitCode, stdout, stderr } = await run({ ZOOM_ACCESS_TOKEN: '', ZOOM_MEETING_ID: '' });
		expect(exitCode).toBe(2);
		expect(stdout).toBe('');
		expect(stderr).toContain('ZOOM_MEETING_ID is not set');
		expect(stderr).toContain('ZOOM_CLIENT_SECRET');
		expect(zoom.requests).toEqual([]);
	},
	TIMEOUT,
);

test(
	'Ctrl+C while on air: the stream is off before the program ends, and the report is whole',
	async () => {
		const { access_token: token } = zoom.issueTokens();
		const program = run({ ZOOM_ACCESS_TOKEN: token, ZOOM_MEETING_ID: MEETING }, '--json');
		while (zoom.meeting(MEETING).stream !== 'live') await sleep(50);
		program.kill('SIGINT');
		const { exitCode, stdout, stderr } = await program;
		expect(exitCode).toBe(130);
		expect(zoom.meeting(MEETING).stream).toBe('off');
		expect(stderr).toContain('The stream is off.');
		expect(JSON.parse(stdout)).toMatchObject({
			course: { kind: 'interrupted' },
			ending: 'off',
			meetingId: '•••••••5678',
		});
		expect(stdout + stderr).not.toContain(token);
		expect(stdout + stderr).not.toContain(MEETING);
	},
	TIMEOUT,
);

test(
	'Ctrl+C while an event subscription is there: it is deleted before the program ends',
	async () => {
		// On a busy machine the program may need longer for its answer to the check of its URL.
		zoom.configure({ webhookTimeout: TIMEOUT });
		const { accountId, clientId, clientSecret, secretToken } = zoom.app;
		const port = await freePort();
		const program = run(
			{
				ZOOM_ACCESS_TOKEN: '',
				ZOOM_MEETING_ID: MEETING,
				ZOOM_ACCOUNT_ID: accountId,
				ZOOM_CLIENT_ID: clientId,
				ZOOM_CLIENT_SECRET: clientSecret,
				ZOOM_WEBHOOK_URL: `http://127.0.0.1:${port}`,
				ZOOM_WEBHOOK_PORT: String(port),
				ZOOM_SECRET_TOKEN: secretToken,
			},
			'--json',
		);
		while (zoom.subscriptions.length === 0) await sleep(50);
		program.kill('SIGINT');
		const { exitCode, stdout, stderr } = await program;
		expect(exitCode).toBe(130);
		expect(zoom.subscriptions).toEqual([]);
		expect(stderr).toContain('Event subscriptions: created and deleted.');
		expect(JSON.parse(stdout)).toMatchObject({ subscription: 'deleted' });
		expect(stdout + stderr).not.toContain(secretToken);
	},
	TIMEOUT,
);
