import type { EventSubject } from '../zoomState/lookUp';
import { accountKeyOf } from '../../zoom/authentication';
import { fail, type Failure } from '../answers/failure';
import { credentialProblem } from '../../zoom/n8n/olderEngines';
import type { Item } from '../operations/item';
import { readOptions } from '../fields/options';
import { nodeRunOf } from '../transport/nodeRun';
import type { AssembledRequest } from '../transport/requestContext';
import type { InputItem } from './inputItem';

/** What every operation needs from an item about an event, checked; each parameter is read once. */
export function readItem(
	{ functions, operation, progress }: InputItem,
	subject: EventSubject,
	assembled: AssembledRequest,
): Item | Failure {
	const unfixed = credentialProblem(functions.getNode().parameters.authentication);
	if (unfixed) return fail('invalid_settings', subject, unfixed);
	const options = readOptions(functions.getNodeParameter('options', {}));
	if (options.kind === 'invalid') return fail('invalid_settings', subject, options.problem);
	return {
		kind: 'item',
		functions,
		assembled,
		operation,
		subject,
		options: options.value,
		run: nodeRunOf(functions),
		account: accountKeyOf(functions),
		cancelled: functions.getExecutionCancelSignal(),
		maxWaitMs: options.value.maxWaitMs,
		progress,
		secrets: new Set(),
	};
}
