/** A request that waits for its turn. */
export interface Waiting {
	/** Lets the request go. */
	go(): void;
}

/**
 * Waiting requests in one line per execution. The lines take turns, so that an execution with one item
 * never stands behind another's five hundred.
 */
export class Turns {
	private readonly lines = new Map<object, Set<Waiting>>();

	get empty(): boolean {
		return this.lines.size === 0;
	}

	add(execution: object, waiting: Waiting): void {
		const line = this.lines.get(execution) ?? new Set();
		line.add(waiting);
		this.lines.set(execution, line);
	}

	/** Takes a request out of its line, e.g. because its execution was cancelled. */
	remove(execution: object, waiting: Waiting): void {
		const line = this.lines.get(execution);
		line?.delete(waiting);
		if (line?.size === 0) this.lines.delete(execution);
	}

	/** Takes the next request, and moves its execution's line to the end. */
	next(): Waiting | undefined {
		for (const [execution, line] of this.lines) {
			this.lines.delete(execution);
			const [waiting] = line;
			if (waiting === undefined) continue;
			line.delete(waiting);
			if (line.size > 0) this.lines.set(execution, line);
			return waiting;
		}
		return undefined;
	}
}
