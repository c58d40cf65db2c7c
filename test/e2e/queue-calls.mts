/** One call of a webhook, and what became of it. */
export interface Call {
	meeting: string;
	/** What n8n answered; 0 when it did not. */
	status: number;
}

/** Calls under way at the same time. */
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
 * @param urls the addresses of the webhook, which take turns
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
