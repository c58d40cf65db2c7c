import { chosenN8n } from '../install/cache-folder.mts';

/*
 * What the stations have to do differently in n8n 1.123. The newer way came with n8n 2: all of this can be
 * removed once 1.123 is no longer supported.
 */

const isOlder = chosenN8n() === '1.123';

/** Whether n8n answers before the triggers of a workflow listen; an older one answers once they do. */
export const publishesLater = !isOlder;

/** Whether a run is requested without the workflow, because n8n already has it. */
export const runsSavedWorkflow = !isOlder;

/** Whether the notes that recipes keep in a table last: an older n8n loses them. */
export const keepsNotes = !isOlder;

/** Whether the form of a credential closes once the account is connected. */
export const closesConnectedCredential = !isOlder;

/** What shows that the editor has drawn a node's credential. */
export const CREDENTIAL_TEST_ID = isOlder ? 'node-credentials-select' : 'node-credentials-slot';

/** The control that leads from an open node back to the canvas. */
export const CLOSE_NODE_TEST_ID = isOlder ? 'back-to-canvas' : 'ndv-close-button';

/** The button that connects an account, and what it says. */
export const CONNECT_TEST_ID = isOlder ? 'oauth-connect-button' : 'quick-connect-button';
export const CONNECT_LABEL = isOlder ? 'Connect my account' : 'Connect';

/** Asks n8n's servers for a list at every start; an older n8n does not have it, and ends if it is told of one it lacks. */
export const MODULES_TO_DISABLE = isOlder ? '' : 'mcp-registry';
