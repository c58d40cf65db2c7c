import { NodeOperationError, type IHookFunctions } from 'n8n-workflow';
import { readEventFilter } from './eventFilter';
import { readSecretToken } from './secretToken';

/** Why the trigger cannot work, and what to do; n8n shows only the message when it refuses to activate. */
interface Refusal {
	message: string;
	description: string;
}

const NO_SECRET_TOKEN: Refusal = {
	message:
		'The Zoom credential has no Secret Token: copy it from Features > Access of your app in the Zoom App Marketplace',
	description:
		'In the Zoom App Marketplace, choose Manage, open your app and go to Features > Access. Copy the Secret Token from the top of that page into the field Secret Token of the credential.',
};

const NO_EVENTS: Refusal = {
	message: "No event is chosen: choose at least one under 'Trigger On'",
	description: 'Choose at least one event, such as Live Stream Started.',
};

const UNREADABLE_MEETINGS: Refusal = {
	message:
		"The filter 'Meetings or Webinars' holds something that names no Zoom meeting or webinar: enter IDs or links to join",
	description:
		'Enter IDs or links to join, each on a line of its own, or remove the filter to listen for all of them.',
};

/**
 * What n8n calls when a workflow is activated and when a person listens for a test event. The URL is entered in
 * Zoom by hand, so there is nothing to create: these are the moments to refuse what could never work.
 */
export const webhookLifecycle = {
	/** False makes n8n call `create`, which can say what is in the way. */
	async checkExists(this: IHookFunctions): Promise<boolean> {
		return (await findRefusal(this)) === undefined;
	},

	/** @throws NodeOperationError when the trigger could never start an execution */
	async create(this: IHookFunctions): Promise<boolean> {
		const refusal = await findRefusal(this);
		if (refusal === undefined) return true;
		const { message, description } = refusal;
		throw new NodeOperationError(this.getNode(), message, { description });
	},

	/** The URL stays in Zoom until a person removes it there. */
	async delete(this: IHookFunctions): Promise<boolean> {
		return true;
	},
};

async function findRefusal(functions: IHookFunctions): Promise<Refusal | undefined> {
	if ((await readSecretToken(functions)).kind === 'missing') return NO_SECRET_TOKEN;
	const { names, meetings } = readEventFilter(
		functions.getNodeParameter('events', []),
		functions.getNodeParameter('filters', {}),
	);
	if (names.size === 0) return NO_EVENTS;
	return meetings.kind === 'valid' ? undefined : UNREADABLE_MEETINGS;
}
