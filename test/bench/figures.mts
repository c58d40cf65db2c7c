/** What is measured, in the order of the table. */
export const PARTS = ['overhead', 'memory', 'pacing', 'trigger', 'load'] as const;
export type Part = (typeof PARTS)[number];

/** What a figure has to reach. */
export interface Goal {
	kind: 'at most' | 'at least' | 'exactly';
	value: number;
}

/** One measured value. A ratio compares two things of the same run, so it is valid on any machine. */
export interface Figure {
	part: Part;
	measure: string;
	/** What was compared, or how often it was measured. */
	detail: string;
	value: number;
	unit: 'ratio' | '%' | 'ms' | 'kB' | 'count';
	goal?: Goal;
}

/** Whether a figure meets its goal; undefined if it has none. */
export function isMet({ value, goal }: Figure): boolean | undefined {
	switch (goal?.kind) {
		case undefined:
			return undefined;
		case 'at most':
			return value <= goal.value;
		case 'at least':
			return value >= goal.value;
		case 'exactly':
			return value === goal.value;
	}
}

/** The median of some values, which one slow round does not affect; NaN if there are none. */
export function median(values: number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
