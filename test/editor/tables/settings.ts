import type { Expected, FieldTable } from '../harness/expected';

type WithSettings = (settings: object) => Expected;

/** The settings of a stream, each alone, and what Zoom calls them. */
export const settingsTables = (sends: WithSettings): FieldTable[] => [
	closedCaptions(sends),
	{
		label: 'Settings > Display Name',
		entries: {
			'as added': {
				sends: [],
				fails: { reason: 'invalid_settings', message: "The parameter 'Display Name' is empty" },
			},
			'Sunday Service': sends({ display_name: 'Sunday Service' }),
		},
	},
	layout(sends),
	{
		label: 'Settings > Show Active Speaker Name',
		entries: {
			'as added': sends({ active_speaker_name: true }),
			on: sends({ active_speaker_name: true }),
			off: sends({ active_speaker_name: false }),
		},
	},
];

/** What can be changed on air. */
export const settingsOnAirTables = (sends: WithSettings): FieldTable[] => [
	closedCaptions(sends),
	layout(sends),
];

const closedCaptions = (sends: WithSettings): FieldTable => ({
	label: 'Settings > Closed Captions',
	entries: {
		'as added': sends({ close_caption: 'off' }),
		'Burnt-In': sends({ close_caption: 'burnt-in' }),
		Embedded: sends({ close_caption: 'embedded' }),
		Off: sends({ close_caption: 'off' }),
	},
});

const layout = (sends: WithSettings): FieldTable => ({
	label: 'Settings > Layout',
	only: 'Meeting',
	entries: {
		'as added': sends({ layout: 'follow_host' }),
		'Follow Host': sends({ layout: 'follow_host' }),
		'Gallery View': sends({ layout: 'gallery_view' }),
		'Speaker View': sends({ layout: 'speaker_view' }),
	},
});
