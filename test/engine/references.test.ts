import { exampleDestination } from '../simulator';
import { runLiveStream } from './harness/liveStream';
import { zoomForEachTest } from './harness/zoomForEachTest';
import { statusRequests } from './harness/zoomRequests';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

const zoom = zoomForEachTest();
const ID = '82012345678';

async function start(value: string) {
	return await runLiveStream(zoom(), {
		operation: 'start',
		parameters: { meeting: { __rl: true, mode: 'url', value } },
		onError: 'continueErrorOutput',
	});
}

describe('the meeting is found in', () => {
	test.each([
		['the link of its host', `https://us02web.zoom.us/s/${ID}?zak=eyJ0eXAiOiJKV1QifQ.a.b`],
		['the link of its host in a text', `Start: https://zoom.us/s/${ID}\nRehearsal at 9.`],
		['a link to join', `https://us02web.zoom.us/j/${ID}?pwd=a`],
		['the link of a customer', `https://example.zoom.us/j/${ID}`],
		['a link of Zoom for Government', `https://www.zoomgov.com/j/${ID}`],
		['an ID in groups', '820 1234 5678'],
	])('%s', async (_what, value) => {
		zoom().addMeeting({ id: ID, status: 'started', destination: exampleDestination });
		const { success } = await start(value);
		expect(success[0]?.json).toMatchObject({ success: true, meetingId: ID });
		expect(statusRequests(zoom()).map(({ path }) => path)).toEqual([
			`/v2/meetings/${ID}/livestream/status`,
		]);
	});
});

describe('no meeting is found, and Zoom is not asked, for', () => {
	test.each([
		['a host that only ends like Zoom’s', `https://evilzoom.us/j/${ID}`],
		['a host that only ends like Zoom for Government’s', `https://notzoomgov.com/j/${ID}`],
		['a host that only begins like Zoom’s', `https://zoom.us.example.com/j/${ID}`],
		['a host below another one', `https://zoom-us.example.com/j/${ID}`],
		['another host behind a user name', `https://zoom.us@example.com/j/${ID}`],
		['another host without a scheme', `evilzoom.us/s/${ID}`],
		['another host in a text', `Zoom call: https://evilzoom.us/j/${ID}`],
		['an ID and its last digit on the next line', '8201234567\n8'],
		['an ID and its last digits after a Windows line end', '820123456\r\n78'],
		['an ID and its last digits after a written line end', '820123456\\n78'],
		['an ID and its last digits after an HTML line break', '820 1234 56<br>78'],
		['an ID and its last digits in the next cell', '82012345\t678'],
		['an ID that is torn in the middle', '8201234\n5678'],
		['a link that is torn by a mail', `https://zoom.us/j/82012345=\r\n678`],
	])('%s', async (_what, value) => {
		const { success, error } = await start(value);
		expect(success).toEqual([]);
		expect(error[0]?.json).toMatchObject({ error: { reason: 'invalid_event_reference' } });
		expect(zoom().requests).toEqual([]);
	});
});
