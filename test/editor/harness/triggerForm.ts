import type { INodeParameters } from 'n8n-workflow';
import { ZoomLiveStreamTrigger } from '../../../nodes/ZoomLiveStreamTrigger/ZoomLiveStreamTrigger.node';
import { createTrigger, type Outcome } from '../../trigger/harness/trigger';
import type { ZoomRequest } from '../../trigger/harness/zoomRequest';
import { Form } from './form';

/** The panel of the trigger. */
export function triggerForm(): Form {
	return new Form(new ZoomLiveStreamTrigger().description);
}

/** What becomes of a request to a trigger that was filled in so; Zoom's subscription was added by hand. */
export async function receive(form: Form, request: ZoomRequest): Promise<Outcome> {
	const parameters: INodeParameters = { ...form.parameters, subscription: 'manual' };
	return await createTrigger({ parameters }).send(request);
}
