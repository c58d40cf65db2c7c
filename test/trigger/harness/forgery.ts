import * as fc from 'fast-check';
import {
	SECRET,
	secondsNow,
	streamEvent,
	urlValidation,
	zoomRequest,
	type ZoomRequest,
} from './zoomRequest';

const TIMESTAMP = 'x-zm-request-timestamp';
const SIGNATURE = 'x-zm-signature';

/** Headers that come from anywhere. */
const anyHeader = fc.oneof(
	fc.string({ maxLength: 80 }),
	fc.string({ unit: 'binary', maxLength: 80 }),
	fc.constantFrom(
		'v0=',
		'v0',
		'0',
		'null',
		'__proto__',
		`v0=${'0'.repeat(64)}`,
		`v1=${'a'.repeat(64)}`,
	),
	fc.array(fc.string({ maxLength: 70 }), { maxLength: 3 }),
	fc.stringMatching(/^v0=[0-9a-f]{64}$/),
	fc.integer().map(String),
	fc.integer({ min: -200, max: 200 }).map(secondsNow),
);

const anyBody = fc.oneof(
	fc.uint8Array({ maxLength: 300 }),
	fc.json({ maxDepth: 3 }).map((text) => new TextEncoder().encode(text)),
	fc.constant(new TextEncoder().encode(JSON.stringify(streamEvent()))),
);

/** A request that has nothing to do with Zoom. */
const stranger: fc.Arbitrary<ZoomRequest> = fc.record({
	headers: fc.record({ [TIMESTAMP]: anyHeader, [SIGNATURE]: anyHeader }, { requiredKeys: [] }),
	body: anyBody,
});

/** Zoom's own request, of which one thing was changed on the way. */
const damaged: fc.Arbitrary<ZoomRequest> = fc
	.tuple(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.nat(), fc.nat({ max: 254 }))
	.chain(([topic, position, change]) => {
		const good = zoomRequest(streamEvent({ topic }));
		return fc.constantFrom(
			() => withBody(good, flip(good.body, position, change)),
			() => withBody(good, without(good.body, position)),
			() => withBody(good, good.body.slice(0, position % good.body.length)),
			() => withBody(good, Uint8Array.from([...good.body, change])),
			() => withHeader(good, SIGNATURE, nextDigit(headerOf(good, SIGNATURE), position)),
			() => withHeader(good, SIGNATURE, headerOf(good, SIGNATURE).slice(0, position % 67)),
			() => withHeader(good, SIGNATURE, `${headerOf(good, SIGNATURE)}${change}`),
			() => withHeader(good, SIGNATURE, `v0=V${headerOf(good, SIGNATURE).slice(4)}`),
			() => withHeader(good, SIGNATURE, [headerOf(good, SIGNATURE), `v0=${change}`]),
			() => withHeader(good, TIMESTAMP, secondsNow((change % 100) + 2)),
			() => withHeader(good, TIMESTAMP, `${headerOf(good, TIMESTAMP)}${change % 10}`),
			() => withHeader(good, TIMESTAMP, undefined),
			() => withHeader(good, SIGNATURE, undefined),
		);
	})
	.map((damage) => damage());

/** Zoom's own request, signed at the wrong time or with another secret token. */
const misSigned: fc.Arbitrary<ZoomRequest> = fc.oneof(
	fc
		.oneof(fc.integer({ min: 6_010, max: 10 ** 9 }), fc.integer({ min: -(10 ** 9), max: -6_010 }))
		.map((shift) => zoomRequest(streamEvent(), { timestamp: secondsNow(shift) })),
	fc
		.string({ unit: 'binary', maxLength: 40 })
		.filter((secret) => secret !== SECRET)
		.map((secret) => zoomRequest(streamEvent(), { secret })),
	fc
		.string()
		.map((plainToken) => zoomRequest(urlValidation(plainToken), { secret: 'another_secret' })),
);

/** Every request that a trigger must refuse. */
export const forgery: fc.Arbitrary<ZoomRequest> = fc.oneof(stranger, damaged, misSigned);

function headerOf({ headers }: ZoomRequest, name: string): string {
	return String(headers[name]);
}

function withHeader(
	{ headers, body }: ZoomRequest,
	name: string,
	value: string | string[] | undefined,
): ZoomRequest {
	const others = Object.entries(headers).filter(([header]) => header !== name);
	const replaced = value === undefined ? others : [...others, [name, value] as const];
	return { headers: Object.fromEntries(replaced), body };
}

function withBody({ headers }: ZoomRequest, body: Uint8Array): ZoomRequest {
	return { headers, body };
}

function flip(body: Uint8Array, position: number, change: number): Uint8Array {
	const place = position % body.length;
	return body.map((byte, index) => (index === place ? byte ^ (change + 1) : byte));
}

function without(body: Uint8Array, position: number): Uint8Array {
	const place = position % body.length;
	return body.filter((_byte, index) => index !== place);
}

function nextDigit(signature: string, position: number): string {
	const place = 3 + (position % 64);
	const digit = ((Number.parseInt(signature.charAt(place), 16) + 1) % 16).toString(16);
	return `${signature.slice(0, place)}${digit}${signature.slice(place + 1)}`;
}
