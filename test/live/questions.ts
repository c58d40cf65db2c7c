import type { Reading } from './observation';

/** What an answer to a question is expected to be. */
export interface Question {
	/** As the report shows it. */
	text: string;
	/** What Zoom's documents say the answer is, as the node reads it; empty where they say nothing. */
	documented: ReadonlyArray<Reading | 'refused'>;
	/** What the node counts on where nothing is documented. */
	assumed: readonly Reading[];
	/** What follows for the node from an answer that is not expected. */
	consequences?: Partial<Record<Reading, string>>;
}

const FIELDS_UNREAD = 'Zoom accepts the request without reading its fields';

const NOT_FOUND_AGAIN = 'the trigger does not find its subscription, and goes by what it remembers';

/** The questions in the order of the report. */
export const QUESTIONS = {
	meeting: {
		text: 'What does Zoom say about the meeting?',
		documented: ['accepted'],
		assumed: [],
	},
	host: {
		text: 'What does Zoom say about the plan of the host?',
		documented: ['accepted'],
		assumed: [],
	},
	destination: {
		text: 'What does Zoom say about the destination?',
		documented: ['accepted'],
		assumed: [],
	},
	joinToken: {
		text: 'Does Zoom give a join token for live streaming?',
		documented: ['accepted'],
		assumed: [],
	},
	nodeGet: { text: 'The operation Get Destination', documented: ['accepted'], assumed: [] },
	nodeReadiness: { text: 'The operation Check Readiness', documented: ['accepted'], assumed: [] },
	needlessStopMultipart: {
		text: 'A stop when nothing is live, as multipart',
		documented: [],
		assumed: ['accepted', 'already_in_state'],
		consequences: { format_refused: 'Zoom refuses multipart, so the node sends JSON' },
	},
	needlessStopJson: {
		text: 'A stop when nothing is live, as JSON',
		documented: [],
		assumed: ['accepted', 'already_in_state'],
		consequences: { format_refused: 'Zoom refuses JSON, so the node must keep to multipart' },
	},
	unknownActionMultipart: {
		text: 'An action that does not exist, as multipart',
		documented: ['validation_failed'],
		assumed: [],
		consequences: { accepted: FIELDS_UNREAD },
	},
	unknownActionJson: {
		text: 'An action that does not exist, as JSON',
		documented: ['validation_failed'],
		assumed: [],
		consequences: { accepted: FIELDS_UNREAD },
	},
	longNameMultipart: {
		text: 'A display name of 51 characters, as multipart',
		documented: ['validation_failed'],
		assumed: [],
		consequences: { accepted: 'Zoom does not read the settings, or accepts longer names' },
	},
	longNameJson: {
		text: 'A display name of 51 characters, as JSON',
		documented: ['validation_failed'],
		assumed: [],
		consequences: { accepted: 'Zoom does not read the settings, or accepts longer names' },
	},
	nodeSettings: {
		text: 'The operation Update Settings, while the stream is off',
		documented: ['accepted'],
		assumed: [],
	},
	nodeStart: { text: 'The operation Start', documented: ['accepted'], assumed: [] },
	secondStart: {
		text: 'A second start at once',
		documented: ['start_throttled'],
		assumed: ['accepted', 'already_in_state'],
	},
	startOnAir: {
		text: 'A start 35 seconds later, on air',
		documented: [],
		assumed: ['accepted', 'already_in_state'],
		consequences: {
			start_throttled:
				'Zoom throttles a start on air too, so the node cannot see whether the stream is on air or Zoom is busy',
		},
	},
	settingsOnAir: {
		text: 'New settings on air',
		documented: [],
		assumed: ['accepted'],
	},
	nodeLayout: {
		text: 'The operation Change Layout, on air',
		documented: ['accepted'],
		assumed: [],
	},
	nodeStop: { text: 'The operation Stop', documented: ['accepted'], assumed: [] },
	accountToken: {
		text: 'A token for event subscriptions, by account credentials',
		documented: [],
		assumed: ['accepted'],
		consequences: { missing_scope: 'the trigger uses client credentials' },
	},
	clientToken: {
		text: 'A token for event subscriptions, by client credentials',
		documented: [],
		assumed: ['accepted'],
		consequences: { missing_scope: 'the trigger uses account credentials' },
	},
	subscriptionList: {
		text: 'The list of event subscriptions',
		documented: [],
		assumed: ['accepted'],
		consequences: { unknown: NOT_FOUND_AGAIN },
	},
	deadUrl: {
		text: 'An event subscription with a URL that does not answer',
		documented: ['validation_failed'],
		assumed: [],
		consequences: {
			accepted:
				'Zoom does not check the URL, so a wrong Secret Token shows only with the first event',
			unknown: 'Zoom refuses it in words that the trigger does not know',
		},
	},
	subscription: {
		text: 'An event subscription',
		documented: ['accepted'],
		assumed: [],
		consequences: {
			validation_failed: 'Zoom could not check the URL',
			unknown: 'the trigger could not be published',
		},
	},
	subscriptionListed: {
		text: 'The same event subscription in the list',
		documented: ['accepted'],
		assumed: [],
		consequences: { unknown: NOT_FOUND_AGAIN },
	},
	announcement: {
		text: 'The events about the live stream',
		documented: ['accepted'],
		assumed: [],
		consequences: { unknown: 'the trigger would not start' },
	},
	unsubscription: {
		text: 'Deleting the event subscription',
		documented: ['accepted'],
		assumed: [],
		consequences: { unknown: 'Zoom refuses to delete it' },
	},
} satisfies Record<string, Question>;

/** The name of a question. */
export type QuestionId = keyof typeof QUESTIONS;
