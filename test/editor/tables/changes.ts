import {
	maximumWait,
	status,
	typed,
	type Expected,
	type FieldTable,
	type OperationTable,
} from '../harness/expected';
import { settingsOnAirTables, settingsTables } from './settings';

const NOTE = 'Zoom accepted the settings.';

/** The option of the operations that change a stream; `body` is what they send. */
const requestFormat = (
	operation: string,
	body: { action?: string; settings: object },
): FieldTable => {
	const given: Expected['given'] = (zoom, event) => {
		zoom.configure({ requestFormats: 'json' });
		if (operation === 'changeLayout') event.stream = 'live';
	};
	const receipt = { success: true, note: NOTE, operation, settings: body.settings, waitedMs: 0 };
	const automatic: Expected = {
		given,
		sends: [status(body), status(body, 'json')],
		gives: { ...receipt, attempts: 2, requestFormat: 'json' },
	};
	return {
		label: 'Options > Request Format',
		entries: {
			'as added': automatic,
			Automatic: automatic,
			JSON: {
				given,
				sends: [status(body, 'json')],
				gives: { ...receipt, attempts: 1, requestFormat: 'json' },
			},
			Multipart: { given, sends: [status(body)], fails: { reason: 'format_refused' } },
		},
	};
};

const receipt = (operation: string, settings: object) => ({
	success: true,
	note: NOTE,
	operation,
	settings,
	requestFormat: 'multipart',
	attempts: 1,
	waitedMs: 0,
});

const NAME = { display_name: 'My show' };
const updated = (more: object): Expected => {
	const settings = { ...NAME, ...more };
	return { sends: [status({ settings })], gives: receipt('updateSettings', settings) };
};

/** Changes settings while the stream is off. */
export const updateSettings: OperationTable = {
	resource: 'Live Stream',
	operation: 'Update Settings',
	events: ['Meeting', 'Webinar'],
	needs: [['Settings > Display Name', typed(NAME.display_name)]],
	plain: updated(NAME),
	fields: [
		...settingsTables(updated),
		maximumWait(status({ settings: NAME })),
		requestFormat('updateSettings', { settings: NAME }),
	],
};

const GALLERY = { layout: 'gallery_view' };
const changed = (more: object): Expected => {
	const settings = { ...GALLERY, ...more };
	return {
		sends: [status({ action: 'mode', settings })],
		gives: receipt('changeLayout', settings),
	};
};

/** Changes the layout of a stream on air; Zoom has it for meetings only. */
export const changeLayout: OperationTable = {
	resource: 'Live Stream',
	operation: 'Change Layout',
	events: ['Meeting'],
	given: (_zoom, event) => {
		event.stream = 'live';
	},
	needs: [['Settings > Layout', { kind: 'choice', names: ['Gallery View'] }]],
	plain: changed(GALLERY),
	fields: [
		...settingsOnAirTables(changed),
		maximumWait(status({ action: 'mode', settings: GALLERY })),
		requestFormat('changeLayout', { action: 'mode', settings: GALLERY }),
	],
};
