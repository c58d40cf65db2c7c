/**
 * Waiting entries in one line per owner. The lines take turns, so that an owner with one entry never waits
 * behind another's five hundred.
 */
export class FairQueue<Entry> {
	private readonly lines = new Map<object, Set<Entry>>();

	get isEmpty(): boolean {
		return this.lines.size === 0;
	}

	add(owner: object, entry: Entry): void {
		const line = this.lines.get(owner) ?? new Set();
		line.add(entry);
		this.lines.set(owner, line);
	}

	/** Takes an entry out of its line, e.g. because its execution was cancelled. */
	remove(owner: object, entry: Entry): void {
		const line = this.lines.get(owner);
		line?.delete(entry);
		if (line?.size === 0) this.lines.delete(owner);
	}

	/** Takes the next entry, and moves the line of its owner to the end. */
	next(): Entry | undefined {
		for (const [owner, line] of this.lines) {
			this.lines.delete(owner);
			const [entry] = line;
			if (entry === undefined) continue;
			line.delete(entry);
			if (line.size > 0) this.lines.set(owner, line);
			return entry;
		}
		return undefined;
	}
}
