import { createTrigger, type TriggerSetup } from './harness/trigger';

describe('activation', () => {
	test.each<[string, TriggerSetup, string, RegExp]>([
		[
			'without a secret token',
			{ secret: '' },
			'The Zoom credential has no Secret Token: copy it from Features > Access of your app in the Zoom App Marketplace',
			/Zoom App Marketplace.*Features > Access.*Secret Token of the credential/,
		],
		[
			'with a blank secret token of a server-to-server app',
			{ secret: '  ', parameters: { authentication: 'serverToServer' } },
			'The Zoom credential has no Secret Token: copy it from Features > Access of your app in the Zoom App Marketplace',
			/Features > Access/,
		],
		[
			'without an event',
			{ parameters: { events: [] } },
			"No event is selected: select at least one under 'Trigger On'",
			/at least one/,
		],
		[
			'with a list in which one line is not a meeting',
			{ parameters: { filters: { meeting: '82012345678\nthe other one' } } },
			"The filter 'Meetings or Webinars' contains something that is not a Zoom meeting or webinar: enter IDs or Zoom links",
			/one per line/,
		],
		[
			'with an empty list from an expression',
			{ parameters: { filters: { meeting: '={{ [] }}' } } },
			"The filter 'Meetings or Webinars' contains something that is not a Zoom meeting or webinar: enter IDs or Zoom links",
			/one per line/,
		],
	])('%s: refused, and the message says what to do', async (_name, setup, message, description) => {
		await expect(createTrigger(setup).activate()).rejects.toMatchObject({
			message,
			description: expect.stringMatching(description),
		});
		// "Listen for test event" asks the same way.
		const listening = createTrigger({ ...setup, mode: 'manual' });
		await expect(listening.activate()).rejects.toMatchObject({ message });
	});

	test('without a credential n8n says so itself', async () => {
		const trigger = createTrigger({ connected: false });
		await expect(trigger.activate()).rejects.toThrow('Node does not have any credentials set');
	});
});
