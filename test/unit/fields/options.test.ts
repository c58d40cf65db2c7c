import { optionsField } from '../../../nodes/ZoomLiveStream/description/liveStream.fields';
import * as fields from '../../../nodes/ZoomLiveStream/fields/options';
import { checked } from '../harness/checked';

const readItemOptions = (value: unknown) => checked(() => fields.readItemOptions(value));

test('without options: automatic format, already in state succeeds, 90 seconds', () => {
	expect(readItemOptions({})).toEqual({
		kind: 'valid',
		value: {
			requestFormat: 'automatic',
			onAlreadyInState: 'succeed',
			maxWaitMs: 90_000,
			waitForEventMs: 0,
			includeStreamKey: false,
			endEvent: false,
			record: false,
		},
	});
});

test.each<[object, object]>([
	[{ requestFormat: 'automatic' }, { requestFormat: 'automatic' }],
	[{ requestFormat: 'multipart' }, { requestFormat: 'multipart' }],
	[{ requestFormat: 'json' }, { requestFormat: 'json' }],
	[{ onAlreadyInState: 'fail' }, { onAlreadyInState: 'fail' }],
	[{ onAlreadyInState: 'succeed' }, { onAlreadyInState: 'succeed' }],
	[{ waitForEvent: 2 }, { waitForEventMs: 120_000 }],
	[{ includeStreamKey: true }, { includeStreamKey: true }],
	[{ includeStreamKey: 'true' }, { includeStreamKey: true }],
	[{ record: true }, { record: true }],
	[{ endEvent: 'true' }, { endEvent: true }],
	[{ maxWait: 0 }, { maxWaitMs: 0 }],
	[{ maxWait: 10 }, { maxWaitMs: 10_000 }],
	[{ maxWait: '10' }, { maxWaitMs: 10_000 }],
	[{ maxWait: 0.5 }, { maxWaitMs: 500 }],
])('%j counts as %j', (given, read) => {
	expect(readItemOptions(given)).toMatchObject({ kind: 'valid', value: read });
});

test.each<[unknown, string]>([
	[{ requestFormat: 'xml' }, 'Request Format'],
	[{ requestFormat: undefined }, 'Request Format'],
	[{ onAlreadyInState: 1 }, 'On Already in State'],
	[{ waitForEvent: 'soon' }, 'Wait for the Event'],
	[{ waitForEvent: [5] }, 'Wait for the Event'],
	[{ includeStreamKey: 'perhaps' }, 'Include Stream Key'],
	[{ record: 1 }, 'Record to the Cloud'],
	[{ endEvent: undefined }, 'End the Event'],
	[{ maxWait: -1 }, 'Maximum Wait'],
	[{ maxWait: '' }, 'Maximum Wait'],
	[{ maxWait: '  ' }, 'Maximum Wait'],
	[{ maxWait: null }, 'Maximum Wait'],
	[{ maxWait: undefined }, 'Maximum Wait'],
	[{ maxWait: Number.NaN }, 'Maximum Wait'],
	[{ maxWait: Number.POSITIVE_INFINITY }, 'Maximum Wait'],
	[undefined, 'Options'],
	['nonsense', 'Options'],
])('%j is refused, not treated as the default', (given, parameter) => {
	expect(readItemOptions(given)).toMatchObject({
		kind: 'invalid',
		problem: { message: expect.stringContaining(`'${parameter}'`) },
	});
});

test('a switch that is neither on nor off says so', () => {
	expect(readItemOptions({ endEvent: 'perhaps' })).toMatchObject({
		problem: { message: "The parameter 'End the Event' is neither on nor off" },
	});
});

test('an option that you add in the editor has its default', () => {
	const fields = (optionsField.options ?? []).flatMap((field) =>
		'default' in field ? [[field.name, field.default]] : [],
	);
	expect(Object.fromEntries(fields)).toEqual({
		endEvent: false,
		includeStreamKey: false,
		maxWait: 90,
		onAlreadyInState: 'succeed',
		record: true,
		requestFormat: 'automatic',
		waitForEvent: 15,
	});
});

test('an expression in place of all options says to add them in the editor', () => {
	expect(readItemOptions('nonsense')).toMatchObject({
		problem: {
			fix: 'Add the options in the editor instead of using one expression for all of them.',
		},
	});
});
