import { Fifo } from './fifo';

/** One owner's waiting entries. */
interface Line<Entry> {
	owner: object;
	entries: Fifo<Entry>;
}

/**
 * Waiting entries in one line per owner. The lines take turns, so an owner with one entry never waits behind
 * another's five hundred. Adding an entry and taking the next both take constant time.
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

	/** Takes the next entry, and moves its owner's line to the end. */
	next(): Entry | undefined {
		for (let line = this.lines.shift(); line; line = this.lines.shift()) {
			const entry = line.entries.shift();
			// A removed line stays here, empty, until its turn.
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
		// The removed line would never get a turn again, and would keep its owner in memory.
		if (this.isEmpty) this.lines = new Fifo();
		return line ? drained(line.entries) : [];
	}

	/** Takes all entries that meet a condition; the others keep their order. */
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
