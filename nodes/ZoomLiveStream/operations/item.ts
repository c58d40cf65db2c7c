import type { EventContext } from '../zoomState/lookUp';
import type { Operation } from '../operation';
import type { ItemOptions } from '../fields/options';

/** One input item on its way through the node: its event, and what was requested. */
export interface Item extends EventContext {
	readonly kind: 'item';
	readonly operation: Operation;
	readonly options: ItemOptions;
}
