import { Fifo } from './fifo';

/** The waiting entries of one owner. */
interface Line<Entry> {
	owner: object;
	entries: Fifo<Entry>;
}

/**
 * Waiting entries in one line per owner. The lines take turns, so that an owner with one entry never waits
 * behind another's five hundred. Adding and taking the next are constant in time.
 */
export class FairQueue<Entry> {
	private lines = new Fifo<Line<Entry>>();

	private readonly byOwner = new Map<object, Line<Entry>>();

	get isEmpty(): boolean {
		return this.byOwner.size === 0;
	}

	add(owner: object, entry: Entry): void {
		const line = this.byOwner.get(owner) ?? this.openLine(owner);
		line.entries.push(entry);
	}

	/** Takes the next entry, and moves the line of its owner to the end. */
	next(): Entry | undefined {
		for (let line = this.lines.shift(); line; line = this.lines.shift()) {
			const entry = line.entries.shift();
			// A line that was removed stays here, empty, until it would be next.
			if (entry === undefined) continue;
			if (line.entries.isEmpty) this.byOwner.delete(line.owner);
			else this.lines.push(line);
			return entry;
		}
		return undefined;
	}

	/** Takes all entries of an owner. */
	removeLine(owner: object): Entry[] {
		const line = this.byOwner.get(owner);
		this.byOwner.delete(owner);
		// Nothing would come for the line that was removed: it would keep its owner in memory.
		if (this.isEmpty) this.lines = new Fifo();
		return line ? drained(line.entries) : [];
	}

	/** Takes all entries that fulfil a condition; the others keep their order. */
	removeIf(condition: (entry: Entry) => boolean): Entry[] {
		const removed: Entry[] = [];
		const lines = drained(this.lines);
		this.byOwner.clear();
		for (const { owner, entries } of lines) {
			for (const entry of drained(entries)) {
				if (condition(entry)) removed.push(entry);
				else this.add(owner, entry);
			}
		}
		return removed;
	}

	private openLine(owner: object): Line<Entry> {
		const line = { owner, entries: new Fifo<Entry>() };
		this.lines.push(line);
		this.byOwner.set(owner, line);
		return line;
	}
}

function drained<Entry>(queue: Fifo<Entry>): Entry[] {
	const entries: Entry[] = [];
	for (let entry = queue.shift(); entry !== undefined; entry = queue.shift()) entries.push(entry);
	return entries;
}
