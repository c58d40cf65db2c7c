import { possibleCauses, type Findings } from '../../nodes/ZoomLiveStream/zoomState/possibleCauses';

const UNCLEAR: Findings = { running: 'unclear', enabled: 'unclear', destination: 'unclear' };
const DISABLED = 'live streaming is switched off or locked for the host';
const UNSET = 'no destination is set for it';
const LIVE = 'the stream is already live';
const ACCOUNT = 'the settings of the account do not allow it';
const NOT_LIVE = 'the stream is not live';

describe('the remaining causes are listed, most likely first', () => {
	test.each([
		['start', ['the meeting is not running', UNSET, DISABLED, LIVE, ACCOUNT]],
		['updateSettings', ['the meeting is not running', UNSET, DISABLED, ACCOUNT]],
		['stop', [NOT_LIVE, 'the meeting is not running', UNSET, DISABLED, ACCOUNT]],
		['changeLayout', [NOT_LIVE, 'the meeting is not running', UNSET, DISABLED, ACCOUNT]],
	] as const)('after %s', (operation, causes) => {
		expect(possibleCauses(operation, UNCLEAR, 'meeting')).toEqual(causes);
	});

	test('after what Zoom’s details have ruled out', () => {
		const found: Findings = { running: 'yes', enabled: 'yes', destination: 'yes' };
		expect(possibleCauses('start', found, 'webinar')).toEqual([LIVE, ACCOUNT]);
	});

	test('after a destination was refused', () => {
		const streaming = 'the webinar is streaming right now';
		expect(possibleCauses('set', UNCLEAR, 'webinar')).toEqual([DISABLED, streaming]);
		expect(possibleCauses('set', { ...UNCLEAR, enabled: 'yes' }, 'webinar')).toEqual([streaming]);
	});
});
