import type { EventReference, InvalidReference } from '../../zoom/reference/eventReference';
import type { Wording } from '../answers/catalogue';
import { InvalidField } from './check';

/** What `perform` fills in for {noun} and {label} depends on the event type. */
const WORDINGS: Record<InvalidReference['problem'], Wording> = {
	empty: {
		message: "The parameter '{label}' is empty",
		fix: 'Enter the {noun} ID or the join link. If the value is an expression, check that the item has this field.',
	},
	not_text: {
		message: "The parameter '{label}' is neither text nor a number",
		fix: 'Use a field that contains the {noun} ID or the join link, not a list or an object.',
	},
	imprecise_number: {
		message: "The {noun} ID in the parameter '{label}' is a number too large to be exact",
		fix: 'Pass the ID as text, for example in quotes in the JSON.',
	},
	too_long: {
		message: "The parameter '{label}' has more digits than a Zoom {noun} ID",
		fix: 'Zoom IDs have 8 to 11 digits. Check that the ID is complete and that no other number follows it.',
	},
	personal_link: {
		message:
			"The parameter '{label}' contains a personal link (zoom.us/my/…), which does not include the {noun} ID",
		fix: 'In Zoom, open Meetings > Personal Room and copy the Meeting ID, or copy the invitation to the {noun}.',
	},
	registration_link: {
		message:
			"The parameter '{label}' contains a registration link, which does not include the {noun} ID",
		fix: 'In Zoom, open the details of the {noun} and copy its ID or join link.',
	},
	other_product: {
		message:
			"The parameter '{label}' contains a link or an invitation to another product, such as Microsoft Teams or Google Meet, and no link to a Zoom {noun}",
		fix: 'Enter the join link of the Zoom {noun}, or its ID alone. A "Meeting ID" next to a link to another product is not used, because it may belong to that product.',
	},
	several_events: {
		message: "The parameter '{label}' contains {found}",
		fix: 'Enter the ID or the join link of the one {noun} to use.',
	},
	no_event: {
		message: "The parameter '{label}' contains no complete Zoom {noun} ID and no join link",
		fix: 'Enter the {noun} ID (8 to 11 digits), the join link, or a text that contains the link, such as the description of a calendar event.',
	},
};

/** How many IDs a message lists. */
const LISTED_IDS = 3;

/**
 * The ID of the event that the parameter Meeting or Webinar identifies.
 * @throws InvalidField
 */
export function checkReference(reference: EventReference): string {
	if (reference.kind === 'valid') return reference.id;
	const { message, fix } = WORDINGS[reference.problem];
	const found = reference.problem === 'several_events' ? listed(reference.ids) : '';
	throw new InvalidField(message.replace('{found}', found), fix, 'invalid_event_reference');
}

/** "two Zoom {noun}s: 82012345678 and 83012345678" */
function listed(ids: string[]): string {
	const count = ids.length === 2 ? 'two' : String(ids.length);
	const first = ids.slice(0, LISTED_IDS);
	const last = ids.length > LISTED_IDS ? 'others' : first.pop();
	return `${count} Zoom {noun}s: ${first.join(', ')} and ${last}`;
}
