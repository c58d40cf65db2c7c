import * as fields from '../../../nodes/ZoomLiveStream/fields/settings';
import { checked } from '../harness/checked';

const checkSettings = (value: unknown) => checked(() => fields.checkSettings(value));

const emoji = '🎥';

describe('valid settings are sent unchanged', () => {
	test.each<[string, unknown, object]>([
		['none', {}, {}],
		['nothing at all', undefined, {}],
		['a name of one character', { display_name: 'A' }, { display_name: 'A' }],
		['a name of 50 characters', { display_name: 'x'.repeat(50) }, { display_name: 'x'.repeat(50) }],
		['a name of 50 emojis', { display_name: emoji.repeat(50) }, { display_name: emoji.repeat(50) }],
		['a name in another script', { display_name: '日曜礼拝' }, { display_name: '日曜礼拝' }],
		['quotes and line breaks', { display_name: '"a"\\\n' }, { display_name: '"a"\\\n' }],
		['speaker name on', { active_speaker_name: true }, { active_speaker_name: true }],
		['speaker name off', { active_speaker_name: false }, { active_speaker_name: false }],
		['layout follow_host', { layout: 'follow_host' }, { layout: 'follow_host' }],
		['layout gallery_view', { layout: 'gallery_view' }, { layout: 'gallery_view' }],
		['layout speaker_view', { layout: 'speaker_view' }, { layout: 'speaker_view' }],
		['captions burnt-in', { close_caption: 'burnt-in' }, { close_caption: 'burnt-in' }],
		['captions embedded', { close_caption: 'embedded' }, { close_caption: 'embedded' }],
		['captions off', { close_caption: 'off' }, { close_caption: 'off' }],
		[
			'all four',
			{
				active_speaker_name: false,
				display_name: 'Show',
				layout: 'gallery_view',
				close_caption: 'off',
			},
			{
				active_speaker_name: false,
				display_name: 'Show',
				layout: 'gallery_view',
				close_caption: 'off',
			},
		],
	])('%s', (_case, given, sent) => {
		expect(checkSettings(given)).toEqual({ kind: 'valid', value: sent });
	});

	test('an expression that gives the text "true" means on', () => {
		const checked = checkSettings({ active_speaker_name: 'true' });
		expect(checked).toEqual({ kind: 'valid', value: { active_speaker_name: true } });
	});

	test('a number from an expression is a name, too', () => {
		expect(checkSettings({ display_name: 7 })).toEqual({
			kind: 'valid',
			value: { display_name: '7' },
		});
	});

	test('an expression that gives the text "false" means off', () => {
		const checked = checkSettings({ active_speaker_name: 'false' });
		expect(checked).toEqual({ kind: 'valid', value: { active_speaker_name: false } });
	});
});

describe('a setting that Zoom would refuse is refused before it is sent, with the parameter’s name', () => {
	test.each<[string, unknown, string]>([
		['an empty name', { display_name: '' }, 'Display Name'],
		['a name of white space', { display_name: '   ' }, 'Display Name'],
		['51 characters', { display_name: 'x'.repeat(51) }, 'Display Name'],
		['51 emojis', { display_name: emoji.repeat(51) }, 'Display Name'],
		['a name that is missing in the item', { display_name: undefined }, 'Display Name'],
		['a name that is null', { display_name: null }, 'Display Name'],
		['a name that is an object', { display_name: { text: 'Show' } }, 'Display Name'],
		['an unknown layout', { layout: 'grid' }, 'Layout'],
		['a layout in capitals', { layout: 'Gallery_View' }, 'Layout'],
		['an empty layout', { layout: '' }, 'Layout'],
		['a layout that is missing in the item', { layout: undefined }, 'Layout'],
		['unknown captions', { close_caption: 'on' }, 'Closed Captions'],
		['captions that are a boolean', { close_caption: false }, 'Closed Captions'],
		['a speaker name that is a word', { active_speaker_name: 'yes' }, 'Show Active Speaker Name'],
		['a speaker name that is a number', { active_speaker_name: 1 }, 'Show Active Speaker Name'],
		[
			'a speaker name that is missing',
			{ active_speaker_name: undefined },
			'Show Active Speaker Name',
		],
	])('%s', (_case, given, parameter) => {
		const checked = checkSettings(given);
		expect(checked).toEqual({
			kind: 'invalid',
			problem: {
				message: expect.stringContaining(parameter),
				fix: expect.stringMatching(/\w.*\.$/),
			},
		});
	});

	test('a choice that is not in the list lists the choices', () => {
		expect(checkSettings({ layout: 'grid' })).toMatchObject({
			problem: { fix: expect.stringContaining('follow_host, gallery_view, speaker_view.') },
		});
	});

	test('a name of 51 characters reports its length and the limit', () => {
		const checked = checkSettings({ display_name: 'x'.repeat(51) });
		expect(checked).toMatchObject({ problem: { message: expect.stringMatching(/51.*50/) } });
	});
});
