import { NodeOperationError, type IHookFunctions } from 'n8n-workflow';
import type { Refusal } from './subscription/refusals';
import { readSecretToken } from './trigger';

const NO_SECRET_TOKEN: Refusal = {
	message:
		'The Zoom credential has no Secret Token: copy it from Features > Access of your app in the Zoom App Marketplace',
	description:
		'In the Zoom App Marketplace, click Manage, open your app and go to Features > Access. Copy the Secret Token from the top of that page into the field Secret Token of the credential.',
};

const NO_EVENTS: Refusal = {
	message: "No event is selected: select at least one under 'Trigger On'",
	description: 'Select at least one event, such as Live Stream Started.',
};

const UNREADABLE_MEETINGS: Refusal = {
	message:
		"The filter 'Meetings or Webinars' contains something that is not a Zoom meeting or webinar: enter IDs or Zoom links",
	description:
		'Enter IDs or Zoom links, one per line, or remove the filter to listen for all of them.',
};

/**
 * What n8n calls when a workflow is published or unpublished, when it starts, and around listening for a test event.
 * The event subscription in Zoom follows; what could never work is refused before Zoom is asked.
 */
export const webhookLifecycle = {
	/** False makes n8n call `create`, which can say what is in the way. */
	async checkExists(this: IHookFunctions): Promise<boolean> {
		if ((await findRefusal(this)) !== undefined) return false;
		const { isSubscribed } = await import('./subscription/lifecycle');
		return await isSubscribed(this);
	},

	/**
	 * The error is made from the refusal's words alone, because n8n's own errors contain tokens. Of a NodeApiError, n8n
	 * 1.123 shows only the description when a workflow is published; of this one, every n8n shows the message.
	 * @throws NodeOperationError when the trigger could never start an execution
	 */
	async create(this: IHookFunctions): Promise<boolean> {
		const { subscribe } = await import('./subscription/lifecycle');
		const refusal = (await findRefusal(this)) ?? (await subscribe(this));
		if (refusal === undefined) return true;
		const { message, description } = refusal;
		throw new NodeOperationError(this.getNode(), message, { description });
	},

	/** False when something is left behind in Zoom; n8n goes on in any case. */
	async delete(this: IHookFunctions): Promise<boolean> {
		const { unsubscribe } = await import('./subscription/lifecycle');
		return await unsubscribe(this);
	},
};

async function findRefusal(functions: IHookFunctions): Promise<Refusal | undefined> {
	if ((await readSecretToken(functions)) === '') return NO_SECRET_TOKEN;
	const { readEventFilter } = await import('./eventFilter');
	const { names, meetings } = readEventFilter(
		functions.getNodeParameter('events', []),
		functions.getNodeParameter('filters', {}),
	);
	if (names.size === 0) return NO_EVENTS;
	return meetings === undefined ? UNREADABLE_MEETINGS : undefined;
}
