/** One webhook call and its outcome. */
export interface Call {
	meeting: string;
	/** n8n's answer; 0 if there was none. */
	status: number;
}

/** Calls in flight at the same time. */
const AT_ONCE = 20;

async function call(url: string, meeting: string): Promise<Call> {
	try {
		const answer = await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ meeting }),
		});
		await answer.arrayBuffer();
		return { meeting, status: answer.status };
	} catch {
		return { meeting, status: 0 };
	}
}

/**
 * Calls once for each meeting, whatever the answer.
 * @param urls the addresses of the webhook, used in turns
 */
export async function callForEach(urls: string[], meetings: string[]): Promise<Call[]> {
	const waiting = meetings.entries();
	const calls: Call[] = [];
	const caller = async () => {
		for (const [index, meeting] of waiting) {
			const url = urls[index % urls.length];
			if (url === undefined) throw new Error('There is no address to call.');
			calls.push(await call(url, meeting));
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, caller));
	return calls;
}
