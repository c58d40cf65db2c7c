import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { isSignedWith, type SignedRequest } from '../../nodes/zoom/webhook/signature';
import { forgery } from '../trigger/harness/forgery';
import { createTrigger } from '../trigger/harness/trigger';
import {
	SECRET,
	secondsNow,
	streamEvent,
	zoomRequest,
	type ZoomRequest,
} from '../trigger/harness/zoomRequest';
import { checkProperty } from './checkProperty';

const bytes = fc.oneof(
	fc.uint8Array({ maxLength: 300 }),
	fc.json({ maxDepth: 3 }).map((text) => new TextEncoder().encode(text)),
);
/** HMAC pads a key with zero bytes, so keys that only differ in trailing zero bytes are the same. */
const secret = fc
	.string({ unit: 'binary', minLength: 1, maxLength: 40 })
	.filter((key) => !key.endsWith('\0'));
const timestamp = fc.integer({ min: 10 ** 9, max: 10 ** 10 - 1 }).map(String);

/** Zoom's signature over any bytes, created here without the node's own code. */
function signatureOf(key: string, time: string, body: Uint8Array): string {
	return `v0=${createHmac('sha256', key).update(`v0:${time}:`).update(body).digest('hex')}`;
}

function signed(body: Uint8Array): ZoomRequest {
	const time = secondsNow();
	return {
		headers: {
			'x-zm-request-timestamp': time,
			'x-zm-signature': signatureOf(SECRET, time, body),
		},
		body,
	};
}

describe('the trigger', () => {
	const refused = { status: 401, answer: undefined, item: undefined };

	checkProperty(
		'accepts no forged or damaged request, and none crashes it',
		1_000,
		fc.asyncProperty(forgery, async (request) => {
			expect(await createTrigger().send(request)).toEqual(refused);
		}),
	);

	checkProperty(
		'accepts every correctly signed request, whatever its bytes',
		500,
		fc.asyncProperty(bytes, async (body) => {
			expect((await createTrigger().send(signed(body))).status).toBe(200);
		}),
	);

	checkProperty(
		'starts an execution for any correctly signed event',
		250,
		fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 100 }), async (topic) => {
			const { item } = await createTrigger().send(zoomRequest(streamEvent({ topic })));
			expect(item?.topic).toBe(topic);
		}),
	);
});

describe('a signature', () => {
	checkProperty(
		'is accepted for exactly the secret, time and bytes it was created with',
		500,
		fc.property(secret, timestamp, bytes, (key, time, body) => {
			const request = { timestamp: time, signature: signatureOf(key, time, body), body };
			expect(isSignedWith(key, request)).toBe(true);
		}),
	);

	/** One of the three is different from what was signed. */
	const other = fc.tuple(secret, timestamp, bytes).chain(([key, time, body]) =>
		fc
			.oneof(
				secret.filter((another) => another !== key).map((another) => ({ key: another })),
				timestamp.filter((another) => another !== time).map((another) => ({ time: another })),
				bytes
					.filter((another) => Buffer.compare(another, body) !== 0)
					.map((another) => ({ body: another })),
			)
			.map((change) => ({ signature: signatureOf(key, time, body), key, time, body, ...change })),
	);

	checkProperty(
		'is refused for any other secret, time or bytes',
		500,
		fc.property(other, ({ key, time, body, signature }) => {
			expect(isSignedWith(key, { timestamp: time, signature, body })).toBe(false);
		}),
	);

	checkProperty(
		'in any form is refused without a throw if it was not created with the secret',
		500,
		fc.property(
			fc.oneof(secret, fc.constant('')),
			fc.oneof(timestamp, fc.string({ unit: 'binary' })),
			fc.oneof(fc.stringMatching(/^v0=[0-9a-f]{64}$/), fc.string({ unit: 'binary' })),
			bytes,
			(key, time, signature, body) => {
				const request: SignedRequest = { timestamp: time, signature, body };
				expect(isSignedWith(key, request)).toBe(false);
			},
		),
	);
});
