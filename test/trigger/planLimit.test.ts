import { startZoom } from '../engine/harness/zoom';
import { startN8n } from './harness/n8n';

test('publishing waits out the limit of one creation a second, as free plans have it', async () => {
	const zoom = await startZoom({ rateLimit: 'plan', plan: 'free' });
	const n8n = await startN8n(zoom);
	await n8n.publish(n8n.create({ name: 'One' }, { name: 'Other' }));
	expect(zoom.subscriptions).toHaveLength(2);
	await n8n.close();
	await zoom.close();
});
