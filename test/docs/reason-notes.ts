import type { Reason } from '../../nodes/ZoomLiveStream/answers/catalogue';
import { referenceWordings, settingsWordings, signInFixes, type Wording } from './wordings';

/** The beginning of the page of reasons. */
export const INTRODUCTION = `# What can go wrong, and what to do

<!-- Generated from nodes/ZoomLiveStream/answers by npm run docs: change the catalogue, not this page. -->

When the node cannot complete an item, it says what happened and what to do. With **On Error** set to **Continue (using
error output)**, the item goes to the error branch: \`error.message\` is the first text, \`error.fix\` the second, and
\`error.reason\` is one of the names on this page. Names never change, so an If or Switch node can branch on them.
\`error.retryable\` says whether it's worth running the item again unchanged, and \`error.docs\` is the address of the reason's
section on this page.

The texts use meeting 82012345678 as an example; for a webinar they say webinar. Zoom uses one code for several conditions,
so the node looks at status, code and text together. Zoom translates some of its texts, and the node reads them in thirteen
languages. The text of an answer marked _assumed_ could not be verified at Zoom: see [What is not verified](internals/unverified.md).`;

/** The end of the page. */
export const WHEN_AMBIGUOUS = `## When Zoom's answer can mean several things

Zoom returns code 3000 for several conditions. If the text does not say which, the node checks the meeting, the host's
settings and the destination, as far as the scopes of the Zoom app allow, and returns the reason it found. \`error.checked\`
lists what it checked. If that does not settle it, the reason is \`unknown\`, and the fix lists the possible causes, most
likely first.`;

const FOUND_BY_LOOKING =
	"The node also detects this by checking, [when Zoom's answer can mean several things](#when-zooms-answer-can-mean-several-things).";

/** What the page says about a reason besides its catalogue entries, in paragraphs. */
export function notesOn(reason: Reason): string[] {
	switch (reason) {
		case 'invalid_event_reference':
			return ['Depending on the value:', renderWordings(referenceWordings())];
		case 'invalid_settings':
			return ['Depending on the parameter:', renderWordings(settingsWordings())];
		case 'token_rejected':
			return [
				'Depending on the answer to the sign-in:',
				signInFixes()
					.map(({ answer, fix }) => `- \`${answer}\`: ${fix}`)
					.join('\n'),
			];
		case 'already_in_state':
			return [
				'This reaches the error branch when **On Already in State** is set to **Fail**, or when a start has another destination than the stream that is on air.',
			];
		case 'timed_out':
			return ['The node also returns this reason if there is no answer within 30 seconds.'];
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
