import fastify, { type FastifyInstance } from 'fastify';
import { runLiveStream } from './harness/liveStream';
import { zoomForEachTest } from './harness/zoomForEachTest';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

const zoom = zoomForEachTest();

let stranger: FastifyInstance;
let address: string;
const met: Array<{ url: string; authorization: string | undefined }> = [];

beforeEach(async () => {
	met.length = 0;
	stranger = fastify({ forceCloseConnections: true });
	stranger.removeAllContentTypeParsers();
	stranger.addContentTypeParser('*', (_request, _payload, done) => done(null));
	stranger.all('*', (request, reply) => {
		met.push({ url: request.url, authorization: request.headers.authorization });
		void reply.code(204).send();
	});
	address = await stranger.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(async () => await stranger.close());

describe.each(['multipart', 'json'])('a redirect of a request in %s', (requestFormat) => {
	test.each([301, 302, 303, 307, 308])(
		'with status %i never passes on the token',
		async (status) => {
			zoom().injectFault({ kind: 'redirect', status, location: `${address}/v2/steal`, times: 100 });
			const { success, error } = await runLiveStream(zoom(), {
				operation: 'start',
				options: { requestFormat, maxWait: 1 },
				onError: 'continueErrorOutput',
			});
			expect(met).toEqual([]);
			expect(success).toEqual([]);
			expect(error[0]?.json).toMatchObject({
				error: { message: expect.stringMatching(/another address/), httpStatus: status },
			});
		},
	);
});

test('an item cannot send the token elsewhere', async () => {
	const { error } = await runLiveStream(zoom(), {
		operation: 'start',
		event: '={{ $json.meeting }}',
		items: [{ meeting: `${address}/j/82012345678`, apiBaseUrl: address, baseURL: address }],
		onError: 'continueErrorOutput',
	});
	expect(met).toEqual([]);
	expect(error[0]?.json).toMatchObject({ error: { reason: 'invalid_event_reference' } });
});
