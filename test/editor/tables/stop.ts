import {
	change,
	maximumWait,
	status,
	type Expected,
	type OperationTable,
} from '../harness/expected';

const STOP = status({ action: 'stop' });
const AS_JSON = status({ action: 'stop' }, 'json');
const RECEIPT = {
	success: true,
	note: expect.stringMatching(/^The stream is off\. The (?:meeting|webinar) goes on\.$/),
	operation: 'stop',
	requestFormat: 'multipart',
	attempts: 1,
	waitedMs: 0,
};

const onAir: Expected['given'] = (_zoom, event) => {
	event.stream = 'live';
};
const plain: Expected = { sends: [STOP], gives: RECEIPT };

const off: Expected['given'] = (_zoom, event) => {
	event.stream = 'off';
};
const succeeds: Expected = {
	given: off,
	sends: [STOP],
	gives: {
		...RECEIPT,
		alreadyInState: true,
		note: 'The stream was already off. There was nothing to stop.',
	},
};

const jsonOnly: Expected['given'] = (zoom, event) => {
	zoom.configure({ requestFormats: 'json' });
	event.stream = 'live';
};
const automatic: Expected = {
	given: jsonOnly,
	sends: [STOP, AS_JSON],
	gives: { ...RECEIPT, attempts: 2, requestFormat: 'json' },
};

/** Takes a meeting or webinar off the air. */
export const stop: OperationTable = {
	resource: 'Live Stream',
	operation: 'Stop',
	events: ['Meeting', 'Webinar'],
	given: onAir,
	needs: [],
	plain,
	fields: [
		{
			label: 'Options > End the Event',
			entries: {
				'as added': plain,
				off: plain,
				on: {
					sends: [STOP, change('PUT {event}/status', { action: 'end' })],
					gives: {
						...RECEIPT,
						attempts: 2,
						ended: true,
						note: expect.stringMatching(
							/^The stream is off\. The (?:meeting|webinar) was ended for everyone\.$/,
						),
					},
				},
			},
		},
		maximumWait(STOP),
		{
			label: 'Options > On Already in State',
			entries: {
				'as added': succeeds,
				Succeed: succeeds,
				Fail: { given: off, sends: [STOP], fails: { reason: 'already_in_state' } },
			},
		},
		{
			label: 'Options > Request Format',
			entries: {
				'as added': automatic,
				Automatic: automatic,
				JSON: { given: jsonOnly, sends: [AS_JSON], gives: { ...RECEIPT, requestFormat: 'json' } },
				Multipart: { given: jsonOnly, sends: [STOP], fails: { reason: 'format_refused' } },
			},
		},
	],
};
