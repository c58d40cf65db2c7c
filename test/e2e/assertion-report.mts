/** The line with which a station's process tells the suite how many assertions it has made. */
export function assertionReport(made: number): string {
	return `[e2e] assertions: ${made}`;
}

/** Reads that line from what a process has printed; 0 when it is not there. */
export function readAssertionReport(printed: string): number {
	return Number(/^\[e2e\] assertions: (\d+)$/m.exec(printed)?.[1] ?? 0);
}
