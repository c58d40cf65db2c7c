/** The line in which a station's process reports how many assertions it made. */
export function assertionReport(made: number): string {
	return `[e2e] assertions: ${made}`;
}

/** Reads that line from a process's output; 0 if it is missing. */
export function readAssertionReport(printed: string): number {
	return Number(/^\[e2e\] assertions: (\d+)$/m.exec(printed)?.[1] ?? 0);
}
