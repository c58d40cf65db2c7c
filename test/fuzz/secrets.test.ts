import fc from 'fast-check';
import type { OnError } from 'n8n-workflow';
import type { Operation } from '../../nodes/ZoomLiveStream/operation';
import { clock, resetClock } from '../engine/harness/clock';
import { leaksIn } from '../engine/harness/secrets';
import { performItem, type ZoomAnswer } from '../unit/harness/performItem';
import { checkProperty } from './checkProperty';
import { operation, status } from './zoomAnswer';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

beforeEach(() => {
	resetClock();
	clock.speed = Number.POSITIVE_INFINITY;
});

/** A secret of at least eight characters that appears nowhere by chance. */
const secret = (mark: string) =>
	fc
		.tuple(
			fc.string({ unit: 'binary', maxLength: 20 }),
			fc.string({ unit: 'grapheme', maxLength: 20 }),
		)
		.map(([before, after]) => `${before}${mark}-4f7a2c${after}`.trim());

/** A text with a secret in the middle, as Zoom or a proxy may repeat it. */
const textWith = (hidden: string) =>
	fc
		.tuple(
			fc.oneof(
				fc.string({ maxLength: 20 }),
				fc.constantFrom('Invalid field: ', 'scopes:[', 'x'.repeat(480), '{"key":"', '<html>'),
			),
			fc.constantFrom('', ']', '.', ' per-second', ' daily'),
		)
		.map(([before, after]) => `${before}${hidden}${after}`);

/** Any answer; if there is a key, its texts may repeat it. */
const zoomAnswer = (key?: string): fc.Arbitrary<ZoomAnswer> => {
	const text = fc.oneof(
		key === undefined ? fc.constant('x') : textWith(key),
		fc.string({ maxLength: 30 }),
	);
	const refusal = fc.record(
		{
			code: fc.constantFrom(124, 200, 300, 1010, 3000, 3001, 4711, 9999),
			message: text,
			reason: text,
			errors: fc.array(fc.record({ field: text, message: text }), { maxLength: 2 }),
		},
		{ requiredKeys: [] },
	);
	const limits = fc.constantFrom('retry-after', 'x-ratelimit-type', 'x-zm-trackingid');
	return fc.record(
		{ statusCode: status, headers: fc.dictionary(limits, text), body: fc.oneof(text, refusal) },
		{ requiredKeys: ['statusCode'] },
	);
};

/** A destination as Zoom returns it; some services also need the key in the addresses. */
const destinationAnswer = (key: string): fc.Arbitrary<ZoomAnswer> =>
	fc.record({
		statusCode: fc.constant(200),
		body: fc.record(
			{
				stream_url: textWith(key),
				stream_key: fc.constant(key),
				page_url: textWith(key),
				resolution: fc.constantFrom('720p', key),
			},
			{ requiredKeys: ['stream_key'] },
		),
	});

/** What n8n throws contains the request, and so the token, wherever axios puts it. */
const thrown = (token: string): fc.Arbitrary<Error> =>
	fc
		.record(
			{
				code: fc.constantFrom(
					'ECONNRESET',
					'ETIMEDOUT',
					'EAUTH',
					'ERR_CANCELED',
					'ERR_BAD_REQUEST',
				),
				response: fc.record({
					status: fc.constantFrom(401, 403, 500),
					headers: fc.constant({ authorization: `Bearer ${token}` }),
					data: fc.constant({ code: 124, message: 'Invalid access token.' }),
					config: fc.constant({ headers: { Authorization: `Bearer ${token}` } }),
				}),
			},
			{ requiredKeys: [] },
		)
		.map((parts) =>
			Object.assign(new Error('Request failed'), {
				...parts,
				config: { headers: { Authorization: `Bearer ${token}` } },
				request: { _header: `Authorization: Bearer ${token}` },
				cause: Object.assign(new Error('x'), { config: { token } }),
			}),
		);

interface Case {
	operation: Operation;
	key: string;
	/** Whether the user entered the key; otherwise Zoom has it. */
	typed: boolean;
	token: string;
	answers: Array<ZoomAnswer | Error>;
}

const secretCase: fc.Arbitrary<Case> = fc
	.record({ operation, key: secret('key'), typed: fc.boolean(), token: secret('token') })
	.chain((known) => {
		const { key, typed, token } = known;
		const sendsKey = known.operation === 'set' || known.operation === 'start';
		// The node can hide a key that it has sent or read; it does not know any other.
		const answer = fc.oneof(
			{ weight: 4, arbitrary: zoomAnswer(sendsKey ? key : undefined) },
			{ weight: 2, arbitrary: destinationAnswer(key) },
			{ weight: 1, arbitrary: thrown(token) },
		);
		return fc
			.tuple(destinationAnswer(key), fc.array(answer, { minLength: 1, maxLength: 6 }))
			.map(([first, more]) => ({
				...known,
				answers: sendsKey && !typed ? [first, ...more] : more,
			}));
	});

checkProperty(
	'no stream key or token appears in an item or a refusal, whatever Zoom answers',
	500,
	fc.asyncProperty(
		secretCase,
		fc.constantFrom<OnError>('stopWorkflow', 'continueErrorOutput', 'continueRegularOutput'),
		async ({ operation: action, key, typed, token, answers }, onError) => {
			let sent = 0;
			const destination = {
				streamUrl: 'rtmps://ingest.example.org/app',
				streamKey: typed ? key : '',
				pageUrl: 'https://watch.example.org',
			};
			const { json, thrown: error } = await performItem({
				operation: action,
				onError,
				parameters: { ...destination, destination, options: { maxWait: 5 } },
				body: { action: 'start', settings: { display_name: 'Show' } },
				zoom: () => {
					const answer = answers[Math.min(sent, answers.length - 1)] ?? { statusCode: 204 };
					sent += 1;
					if (answer instanceof Error) throw answer;
					return answer;
				},
				credential: { environment: 'zoom', oauthTokenData: { access_token: token } },
			});
			expect(leaksIn({ json, error }, [key, token])).toEqual([]);
		},
	),
);
