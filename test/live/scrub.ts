/** What replaces a secret. */
export const HIDDEN = '••••';

const FEWEST_CHARACTERS = 4;
/** Shorter numbers are ordinary ones, such as a year or one of Zoom's codes. */
const FEWEST_DIGITS = 6;
const SHOWN_DIGITS = 4;

/** Whether a value is long enough to be told from an ordinary word or number. */
export function canBeHidden(value: string): boolean {
	return value.length >= (/^\d+$/.test(value) ? FEWEST_DIGITS : FEWEST_CHARACTERS);
}

/** `•••••3085`: enough of a meeting ID to recognize your own meetings. */
export function maskMeetingId(id: string): string {
	return '•'.repeat(Math.max(0, id.length - SHOWN_DIGITS)) + id.slice(-SHOWN_DIGITS);
}

/**
 * A text without any of the secrets, in whichever form they travel (as they are, in JSON, in a URL, in one
 * line), and with the meeting ID masked, however its digits are grouped.
 */
export function scrub(text: string, secrets: Iterable<string>, meetingId: string): string {
	const forms = [...new Set([...secrets].filter(canBeHidden).flatMap(formsOf))];
	// The longest first: a link contains the meeting ID, and a stream URL may contain the stream key.
	forms.sort((one, other) => other.length - one.length);
	const hidden = forms.reduce((rest, form) => rest.replaceAll(form, HIDDEN), text);
	return hidden.replace(groupedDigits(meetingId), maskMeetingId(meetingId));
}

function formsOf(secret: string): string[] {
	const inForm = new URLSearchParams([['', secret]]).toString().slice(1);
	return [
		secret,
		secret.toLowerCase(),
		secret.trim().replace(/\s+/g, ' '),
		JSON.stringify(secret).slice(1, -1),
		inForm,
		inForm.replaceAll('+', '%20'),
	].filter(canBeHidden);
}

/** Zoom writes an ID as digits, in groups, and in one message with thousands commas. */
function groupedDigits(id: string): RegExp {
	return new RegExp([...id].join('[\\s,.\\u2010-\\u2015-]?'), 'g');
}
