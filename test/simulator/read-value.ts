/** One of the listed values, or undefined: turns unchecked JSON into a union type. */
export function oneOf<T extends string | number>(
	value: unknown,
	choices: readonly T[],
): T | undefined {
	return choices.find((choice) => choice === value);
}

export function textOrNothing(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

export function numberOrNothing(value: unknown): number | undefined {
	return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function booleanOrNothing(value: unknown): boolean | undefined {
	return typeof value === 'boolean' ? value : undefined;
}

/** Without properties that have no value, so that defaults apply. */
export function withoutGaps<T extends object>(given: T): Partial<T> {
	const filled: Partial<T> = { ...given };
	for (const name of Object.keys(filled)) {
		if (Reflect.get(filled, name) === undefined) Reflect.deleteProperty(filled, name);
	}
	return filled;
}
