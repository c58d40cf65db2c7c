import { createTrigger } from './harness/trigger';
import { itemsOf, openDoor, pack, type Door } from './harness/door';
import { streamEvent, zoomRequest } from './harness/zoomRequest';

let door: Door;

beforeEach(async () => {
	door = await openDoor(createTrigger());
});
afterEach(async () => await door.close());

/** Posts as any sender could; header names stay as written. */
async function post(headers: Record<string, unknown>, body: Uint8Array): Promise<number> {
	const named = Object.entries(headers).map(([name, value]): [string, string] => [
		name,
		String(value),
	]);
	const answer = await fetch(door.url, { method: 'POST', headers: named, body });
	if (answer.status === 401) expect(await answer.text()).toBe('');
	return answer.status;
}

test('an event arrives over a socket, with an emoji and a megabyte', async () => {
	for (const topic of ['On air 🎥', '日曜礼拝', 'ü'.repeat(2 ** 19)]) {
		const { headers, body } = zoomRequest(streamEvent({ topic }));
		expect(await post(headers, body)).toBe(200);
		expect(itemsOf(door).at(-1)?.topic).toBe(topic);
	}
});

test('a gzipped body is checked as it was before it was packed', async () => {
	const { headers, body } = zoomRequest(JSON.stringify(streamEvent(), null, 2));
	const packed = await pack(body);
	expect(await post({ ...headers, 'content-encoding': 'gzip' }, packed)).toBe(200);
	expect(itemsOf(door)).toHaveLength(1);
});

test('the header names may be in capitals', async () => {
	const { headers, body } = zoomRequest(streamEvent());
	const { 'x-zm-signature': signature, ...others } = headers;
	expect(await post({ ...others, 'X-ZM-SIGNATURE': signature }, body)).toBe(200);
	expect(itemsOf(door)).toHaveLength(1);
});

test('two signatures, of which one is right', async () => {
	const { headers, body } = zoomRequest(streamEvent());
	const twice = { ...headers, 'X-Zm-Signature': headers['x-zm-signature'] };
	expect(await post(twice, body)).toBe(401);
	expect(itemsOf(door)).toEqual([]);
});
