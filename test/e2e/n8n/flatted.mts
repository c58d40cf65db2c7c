/** A JSON value, with the references of the flattened form resolved. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * Reads n8n's storage format for execution data: a list whose first entry is the root, and where every string
 * inside an object or array is the index of the entry it refers to.
 */
export function parseFlatted(text: string): Json {
	const entries: Json[] = JSON.parse(text);
	const known = new Map<number, Json>();

	function resolve(index: number): Json {
		const done = known.get(index);
		if (done !== undefined) return done;
		const entry = entries[index] ?? null;
		if (entry === null || typeof entry !== 'object') return entry;
		if (Array.isArray(entry)) {
			const list: Json[] = [];
			known.set(index, list);
			for (const value of entry) list.push(follow(value));
			return list;
		}
		const object: { [key: string]: Json } = {};
		known.set(index, object);
		for (const [key, value] of Object.entries(entry)) object[key] = follow(value);
		return object;
	}

	function follow(value: Json): Json {
		return typeof value === 'string' ? resolve(Number(value)) : value;
	}

	return resolve(0);
}
