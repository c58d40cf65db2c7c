import { ZoomLiveStreamOAuth2Api } from '../../../credentials/ZoomLiveStreamOAuth2Api.credentials';
import { ZoomLiveStreamServerToServerOAuth2Api } from '../../../credentials/ZoomLiveStreamServerToServerOAuth2Api.credentials';
import { ZoomLiveStream } from '../../../nodes/ZoomLiveStream/ZoomLiveStream.node';
import { now, wait } from '../../engine/harness/clock';
import { isRecord } from '../../../nodes/zoom/guards';
import { zoomForEachTest } from '../../engine/harness/zoomForEachTest';
import {
	defaultUserId,
	exampleDestination,
	type Simulator,
	type SimulatorOptions,
	type TokenOptions,
} from '../../simulator';
import type { OnPurpose } from '../../specification/judging';
import type { Surroundings } from '../check';
import { runLiveCheck } from '../live-check';
import { toMarkdown } from '../markdown';
import { QUESTIONS, type QuestionId } from '../questions';
import type { Report, ReportLine } from '../report';
import type { Access, AppKeys } from '../settings';
import type { Webhook } from '../webhook-settings';

/** The meeting that was started for the check. */
export const CHECKED = '82012345678';
/** What is private about the meeting, its host and its destination. */
export const PRIVATE = {
	topic: 'Rehearsal of the choir',
	email: 'choir-host@example.com',
	streamKey: 'example-k9x2-77zp|1d0e-3fa1',
	streamUrl: 'rtmps://ingest.example.org:443/app',
	pageUrl: 'https://watch.example.org/tonight',
};

/** Zoom must refuse these two questions of the check, which shows whether it reads the fields. */
const isToBeRefused: OnPurpose = ({ action, settings }) =>
	action === 'no_such_action' ||
	(isRecord(settings) &&
		typeof settings.display_name === 'string' &&
		settings.display_name.length > 50);

/** A fresh simulator for each test, with a meeting in progress that has a destination. */
export function meetingForEachTest(options: SimulatorOptions = {}): () => Simulator {
	const zoom = zoomForEachTest(options, isToBeRefused);
	beforeEach(() => {
		zoom().addUser({ id: defaultUserId, email: PRIVATE.email });
		zoom().addMeeting({
			id: CHECKED,
			topic: PRIVATE.topic,
			status: 'started',
			destination: {
				...exampleDestination,
				stream_url: PRIVATE.streamUrl,
				stream_key: PRIVATE.streamKey,
				page_url: PRIVATE.pageUrl,
			},
		});
	});
	return zoom;
}

/** What a test changes about a check. */
export interface Checking {
	tokens?: TokenOptions;
	/** With a server-to-server app in place of an access token. */
	app?: Partial<Extract<Access, { kind: 'app' }>>;
	/** With the keys of the app beside an access token. */
	keys?: Partial<AppKeys>;
	/** Where Zoom may send events. */
	webhook?: Webhook;
	signal?: AbortSignal;
	surroundings?: Partial<Surroundings>;
}

/** What came of a check, in both forms in which it is printed, and what must be in neither. */
export interface Checked {
	report: Report;
	markdown: string;
	/** Everything that is shown: the report in both forms, and the progress. */
	seen: string;
	secrets: string[];
	line(id: QuestionId): ReportLine;
}

/** Runs the check against a simulator, on the test's clock. */
export async function check(zoom: Simulator, checking: Checking = {}): Promise<Checked> {
	const { accountId, clientId, clientSecret } = zoom.app;
	const access: Access = checking.app
		? { kind: 'app', accountId, clientId, clientSecret, ...checking.app }
		: {
				kind: 'token',
				accessToken: zoom.issueTokens(checking.tokens).access_token,
				app: checking.keys && { accountId: undefined, clientId, clientSecret, ...checking.keys },
			};
	const told: string[] = [];
	const { apiBaseUrl, oauthBaseUrl } = zoom;
	const { report, hide } = await runLiveCheck(
		{ meetingId: CHECKED, access, apiBaseUrl, oauthBaseUrl, webhook: checking.webhook },
		{
			node: {
				nodeType: new ZoomLiveStream(),
				credentialTypes: {
					token: new ZoomLiveStreamOAuth2Api(),
					app: new ZoomLiveStreamServerToServerOAuth2Api(),
				},
			},
			fetch,
			now,
			wait: async (duration, signal) => await wait(duration, signal),
			tell: (text) => told.push(text),
			...checking.surroundings,
		},
		{ package: '1.2.3', n8nCore: '4.5.6', node: 'v20.0.0' },
		checking.signal ?? new AbortController().signal,
	);
	const markdown = hide(toMarkdown(report));
	return {
		report,
		markdown,
		seen: [markdown, JSON.stringify(report), ...told].join('\n'),
		secrets: secretsOf(zoom, access, checking.webhook),
		line: (id) => lineOf(report, id),
	};
}

function lineOf({ lines }: Report, id: QuestionId): ReportLine {
	const line = lines.find(({ question }) => question === QUESTIONS[id].text);
	if (line === undefined) throw new Error(`The report has no line for ${id}`);
	return line;
}

function secretsOf(zoom: Simulator, access: Access, webhook: Webhook | undefined): string[] {
	const tokens = zoom.requests
		.map(({ headers }) => String(headers.authorization ?? '').replace('Bearer ', ''))
		.filter((token) => token !== '');
	const own =
		access.kind === 'token' ? [access.accessToken] : [access.clientSecret, access.accountId];
	return [
		...new Set([
			...own,
			...tokens,
			...(webhook ? [webhook.url, new URL(webhook.url).host] : []),
			zoom.app.secretToken,
			...Object.values(PRIVATE),
			defaultUserId,
			zoom.meeting(CHECKED).uuid,
		]),
		CHECKED,
		'82,012,345,678',
		'820 1234 5678',
	];
}

/** Fails when a secret is shown. */
export function expectNoSecretIn({ seen, secrets }: Checked): void {
	expect(secrets.filter((secret) => seen.includes(secret))).toEqual([]);
}
