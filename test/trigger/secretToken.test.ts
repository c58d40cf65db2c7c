import { createTrigger } from './harness/trigger';
import { SECRET, streamEvent, zoomRequest } from './harness/zoomRequest';

const NEW_SECRET = 'new_secret';

test('a request to two triggers is checked against the secret token of each', async () => {
	const [one, other] = [createTrigger(), createTrigger({ secret: NEW_SECRET })];
	const forOne = zoomRequest(streamEvent());
	const forOther = zoomRequest(streamEvent(), { secret: NEW_SECRET });
	expect(await one.send(forOne)).toMatchObject({ status: 200 });
	expect(await other.send(forOne)).toMatchObject({ status: 401 });
	expect(await other.send(forOther)).toMatchObject({ status: 200 });
	expect(await one.send(forOther)).toMatchObject({ status: 401 });
});

test('a credential from before there were secret tokens accepts nothing', async () => {
	const trigger = createTrigger();
	delete trigger.credentials.data.webhookSecretToken;
	expect(await trigger.send(zoomRequest(streamEvent()))).toMatchObject({ status: 401 });
});

test('while n8n cannot read the credential, Zoom gets a 503 and tries again, which starts the workflow', async () => {
	const trigger = createTrigger();
	const event = zoomRequest(streamEvent());
	trigger.credentials.unreadable = true;
	expect(await trigger.send(event)).toEqual({ status: 503, answer: undefined, item: undefined });
	trigger.credentials.unreadable = false;
	expect(await trigger.send(event)).toMatchObject({ status: 200, item: expect.anything() });
});

test('a new secret token counts at once, and the old one does not any more', async () => {
	const trigger = createTrigger();
	const signedWith = (secret: string) => zoomRequest(streamEvent(), { secret });
	expect(await trigger.send(signedWith(SECRET))).toMatchObject({ status: 200 });
	trigger.credentials.data.webhookSecretToken = NEW_SECRET;
	expect(await trigger.send(signedWith(SECRET))).toMatchObject({ status: 401 });
	expect(await trigger.send(signedWith(NEW_SECRET))).toMatchObject({ status: 200 });
});

test('a request costs one look at the credential', async () => {
	const trigger = createTrigger();
	await trigger.send(zoomRequest(streamEvent()));
	await trigger.send(zoomRequest(streamEvent(), { secret: 'guess' }));
	expect(trigger.credentials.reads).toBe(2);
});
