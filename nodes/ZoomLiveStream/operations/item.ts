import type { EventContext } from '../diagnosis/lookUp';
import type { Operation } from '../operation';
import type { ItemOptions } from './options';

/** One input item on its way through the node: its event, and what was requested. */
export interface Item extends EventContext {
	readonly kind: 'item';
	readonly operation: Operation;
	readonly options: ItemOptions;
}
