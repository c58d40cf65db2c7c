import { readOptions } from '../../nodes/ZoomLiveStream/item/options';

test('without options: automatic format, already in state succeeds, 90 seconds', () => {
	const defaults = { requestFormat: 'automatic', onAlreadyInState: 'succeed', maxWaitMs: 90_000 };
	expect(readOptions({})).toMatchObject(defaults);
	expect(readOptions(undefined)).toMatchObject(defaults);
	expect(readOptions('nonsense')).toMatchObject(defaults);
});

test.each<[object, object]>([
	[{ requestFormat: 'automatic' }, { requestFormat: 'automatic' }],
	[{ requestFormat: 'multipart' }, { requestFormat: 'multipart' }],
	[{ requestFormat: 'json' }, { requestFormat: 'json' }],
	[{ requestFormat: 'xml' }, { requestFormat: 'automatic' }],
	[{ onAlreadyInState: 'fail' }, { onAlreadyInState: 'fail' }],
	[{ onAlreadyInState: 'succeed' }, { onAlreadyInState: 'succeed' }],
	[{ onAlreadyInState: 1 }, { onAlreadyInState: 'succeed' }],
	[{}, { waitForEventMs: 0, includeStreamKey: false }],
	[{ waitForEvent: 2 }, { waitForEventMs: 120_000 }],
	[{ waitForEvent: 'soon' }, { waitForEventMs: 0 }],
	[{ includeStreamKey: true }, { includeStreamKey: true }],
	[{ includeStreamKey: 'true' }, { includeStreamKey: false }],
	[{ maxWait: 0 }, { maxWaitMs: 0 }],
	[{ maxWait: 10 }, { maxWaitMs: 10_000 }],
	[{ maxWait: '10' }, { maxWaitMs: 10_000 }],
	[{ maxWait: 0.5 }, { maxWaitMs: 500 }],
	[{ maxWait: -1 }, { maxWaitMs: 90_000 }],
	[{ maxWait: '' }, { maxWaitMs: 90_000 }],
	[{ maxWait: null }, { maxWaitMs: 90_000 }],
	[{ maxWait: 'soon' }, { maxWaitMs: 90_000 }],
	[{ maxWait: Number.NaN }, { maxWaitMs: 90_000 }],
	[{ maxWait: Number.POSITIVE_INFINITY }, { maxWaitMs: 90_000 }],
])('%j counts as %j', (given, read) => {
	expect(readOptions(given)).toMatchObject(read);
});
