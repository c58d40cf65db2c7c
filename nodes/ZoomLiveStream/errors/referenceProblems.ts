import type { EventType } from '../../zoom/events';
import type { ReferenceProblem } from '../../zoom/eventReference';
import { fail, type Failure } from './failure';

interface Wording {
	message: string;
	fix: string;
}

const WORDINGS: Record<ReferenceProblem, Wording> = {
	empty: {
		message: "The parameter '{label}' is empty",
		fix: 'Enter the {noun} ID or the link to join. If the value is an expression, check that the item has this field.',
	},
	not_text: {
		message: "The parameter '{label}' holds neither text nor a number",
		fix: 'Use a field that holds the {noun} ID or the link to join, not a list or an object.',
	},
	imprecise_number: {
		message: "The {noun} ID in the parameter '{label}' is a number too large to be exact",
		fix: 'Pass the ID as text, for example in quotes in the JSON where it comes from.',
	},
	too_long: {
		message: "The parameter '{label}' has more digits than any Zoom {noun} ID",
		fix: 'Zoom IDs have 9 to 11 digits. Check that no other number is glued to the ID.',
	},
	personal_link: {
		message:
			"The parameter '{label}' holds a personal link (zoom.us/my/…), which carries no {noun} ID",
		fix: 'In Zoom, open Meetings > Personal Room and copy the Meeting ID, or copy the invitation of the {noun}.',
	},
	registration_link: {
		message: "The parameter '{label}' holds a registration link, which carries no {noun} ID",
		fix: 'Copy the {noun} ID or the link to join from the details of the {noun} in Zoom: they show after registration.',
	},
	several_events: {
		message:
			"The parameter '{label}' holds the links of several Zoom events, and only one can be meant",
		fix: 'Enter the ID or the link of the one {noun} to use.',
	},
	no_event: {
		message: "The parameter '{label}' holds no Zoom {noun} ID and no Zoom link",
		fix: 'Enter the {noun} ID (9 to 11 digits), the link to join, or a text that contains the link, such as the description of a calendar event.',
	},
};

/** Says what is wrong with the value of the parameter Meeting or Webinar, and what to enter there. */
export function describeReferenceProblem(problem: ReferenceProblem, eventType: EventType): Failure {
	return fail('invalid_event_reference', { eventType }, WORDINGS[problem]);
}
