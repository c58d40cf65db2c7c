/** Slots of taken entries; cleared only once there are enough of them to be worth it. */
const MIN_CLEARED = 1_000;

/** First in, first out, each in constant time however many there are (`Array.shift` moves all the rest). */
export class Fifo<Entry> {
	private entries: Array<Entry | undefined> = [];

	private taken = 0;

	get isEmpty(): boolean {
		return this.taken === this.entries.length;
	}

	push(entry: Entry): void {
		this.entries.push(entry);
	}

	shift(): Entry | undefined {
		if (this.isEmpty) return undefined;
		const first = this.entries[this.taken];
		this.entries[this.taken] = undefined;
		this.taken += 1;
		if (this.isEmpty || (this.taken >= MIN_CLEARED && this.taken * 2 > this.entries.length)) {
			this.entries = this.entries.slice(this.taken);
			this.taken = 0;
		}
		return first;
	}
}
