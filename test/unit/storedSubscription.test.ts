import type { IDataObject, IHookFunctions } from 'n8n-workflow';
import {
	clearStored,
	hasSubscribedBefore,
	readStored,
	writeStored,
} from '../../nodes/ZoomLiveStreamTrigger/subscription/storedSubscription';

/** n8n's functions for a node, and what its workflow remembers. */
function remembering(data: IDataObject = {}, id = 'node-1') {
	return {
		getWorkflowStaticData: (type: string) => (type === 'global' ? data : {}),
		getNode: () => ({ id }),
	} as unknown as IHookFunctions;
}

const SUBSCRIPTION = { id: 'sub-1', url: 'https://n8n.example.com/1', events: ['meeting.started'] };

test('what is remembered is read again, by the same node only', () => {
	const data = {};
	writeStored(remembering(data), SUBSCRIPTION);
	expect(readStored(remembering(data))).toEqual(SUBSCRIPTION);
	expect(readStored(remembering(data, 'node-2'))).toBeUndefined();
});

test('a subscription that is gone is something else than none at all', () => {
	const data = {};
	expect(hasSubscribedBefore(remembering(data))).toBe(false);
	writeStored(remembering(data), SUBSCRIPTION);
	clearStored(remembering(data));
	expect(readStored(remembering(data))).toBeUndefined();
	expect(hasSubscribedBefore(remembering(data))).toBe(true);
	expect(hasSubscribedBefore(remembering(data, 'node-2'))).toBe(false);
});

test.each<[string, unknown]>([
	['no id', { ...SUBSCRIPTION, id: 7 }],
	['no URL', { ...SUBSCRIPTION, url: undefined }],
	['no events', { ...SUBSCRIPTION, events: 'meeting.started' }],
	['text', 'sub-1'],
])('something with %s counts as nothing', (_what, value) => {
	const data = { 'zoomLiveStreamTrigger:node-1': value } as IDataObject;
	expect(readStored(remembering(data))).toBeUndefined();
});
