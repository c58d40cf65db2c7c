import fastify from 'fastify';
import { runOperation } from './harness/operation';
import { eventsForEachTest, pathOf } from './harness/world';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('../engine/harness/clock'));

const zoom = eventsForEachTest();

test('requests go through the proxy that is set in the node, and nowhere else', async () => {
	const arrived: string[] = [];
	const rewriteUrl = ({ url = '' }) => {
		arrived.push(url);
		return '/';
	};
	const proxy = fastify({ rewriteUrl });
	proxy.get('/', async () => ({ stream_url: 'rtmps://ingest.example.com/live' }));
	try {
		const address = await proxy.listen({ port: 0, host: '127.0.0.1' });
		const parameters = { requestOptions: { proxy: address } };
		const { success } = await runOperation(zoom(), { operation: 'get', parameters });
		expect(success[0]?.json).toMatchObject({ streamUrl: 'rtmps://ingest.example.com/live' });
		expect(arrived).toEqual([`${zoom().apiBaseUrl}${pathOf('meeting')}/livestream`]);
		expect(zoom().requests).toEqual([]);
	} finally {
		await proxy.close();
	}
});
