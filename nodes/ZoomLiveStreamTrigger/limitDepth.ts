/**
 * A copy of a JSON value without what lies deeper than `depth` levels. Events of Zoom have about six; what n8n does
 * with an item afterwards, and masking before that, follows every level and ends with a full stack at some thousand.
 */
export function limitDepth(value: unknown, depth: number): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (depth === 0) return undefined;
	if (Array.isArray(value)) return value.map((inner) => limitDepth(inner, depth - 1) ?? null);
	return Object.fromEntries(
		Object.entries(value).flatMap(([name, inner]) => {
			const limited = limitDepth(inner, depth - 1);
			return limited === undefined ? [] : [[name, limited]];
		}),
	);
}
