import type { Reason } from '../../nodes/ZoomLiveStream/errors/reasons';
import { referenceWordings, settingsWordings, signInFixes, type Wording } from './wordings';

/** How the page of reasons begins. */
export const INTRODUCTION = `# What can go wrong, and what to do

<!-- Generated from nodes/ZoomLiveStream/errors by npm run docs: change the catalogue, not this page. -->

When the node cannot do what it was asked, it says what happened and what to do. With **On Error** set to **Continue (using
error output)**, the item leaves on the error branch: \`error.message\` is the first text, \`error.fix\` the second, and
\`error.reason\` one of the names on this page. A name never changes, so an If or Switch node can branch on it.
\`error.retryable\` says whether it is worth running again unchanged.

The texts speak of meeting 82012345678; for a webinar they say webinar. Zoom uses one code for several conditions, so the node
goes by status, code and text together. An answer marked _assumed_ has a text that could not be verified at Zoom:
[What is not verified](unverified.md) says more.`;

/** How it ends. */
export const WHEN_AMBIGUOUS = `## When the answer of Zoom can mean several things

Zoom answers code 3000 for several conditions. Where its text does not tell which, the node looks at the meeting, the host's
settings and the destination, as far as the scopes of the Zoom app go, and gives the reason that it found. \`error.checked\` lists
what it looked at. When that does not settle it, the reason is \`unknown\`, and the fix names the possible causes, the likeliest
first.`;

const FOUND_BY_LOOKING =
	'The node also finds this out by looking, [when the answer of Zoom can mean several things](#when-the-answer-of-zoom-can-mean-several-things).';

/** What the page says of a reason beyond its catalogue entries, in paragraphs. */
export function notesOn(reason: Reason): string[] {
	switch (reason) {
		case 'invalid_event_reference':
			return ['What the parameter holds:', renderWordings(referenceWordings())];
		case 'invalid_settings':
			return ['Which parameter it is:', renderWordings(settingsWordings())];
		case 'token_rejected':
			return [
				'What the sign-in of Zoom said:',
				signInFixes()
					.map(({ answer, fix }) => `- \`${answer}\`: ${fix}`)
					.join('\n'),
			];
		case 'already_in_state':
			return [
				'This reaches the error branch only when **On Already in State** is set to **Fail**.',
				FOUND_BY_LOOKING,
			];
		case 'timed_out':
			return ['The node also gives this reason when no answer comes within 30 seconds.'];
		case 'event_not_started':
		case 'streaming_disabled':
		case 'streaming_not_configured':
			return [FOUND_BY_LOOKING];
		default:
			return [];
	}
}

function renderWordings(wordings: Wording[]): string {
	return wordings.map(({ message, fix }) => `- ${message}. ${fix}`).join('\n');
}
