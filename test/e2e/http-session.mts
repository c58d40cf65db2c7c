/** What n8n answered when it refused; the status is there to be asserted. */
export class RestError extends Error {
	constructor(
		readonly status: number,
		message: string,
	) {
		super(message);
		this.name = 'RestError';
	}
}

const SHOWN_CHARACTERS = 500;

/** A conversation with n8n's internal REST interface that remembers the cookies, as the editor's does. */
export class HttpSession {
	private readonly cookies = new Map<string, string>();

	constructor(readonly baseUrl: string) {}

	/** The cookies by name, for handing the login on to a browser. */
	get cookieJar(): ReadonlyMap<string, string> {
		return this.cookies;
	}

	/** The same as a browser would send them. */
	get cookieHeader(): string {
		return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
	}

	/**
	 * Sends one request and returns what is under `data` in the answer. The caller names the type: the interface is
	 * internal to n8n, and the pinned version is what vouches for its shape.
	 */
	async request<T>(method: string, path: string, body?: unknown): Promise<T> {
		const send = async () =>
			await fetch(`${this.baseUrl}/rest${path}`, {
				method,
				headers: {
					cookie: this.cookieHeader,
					...(body === undefined ? {} : { 'content-type': 'application/json' }),
				},
				...(body === undefined ? {} : { body: JSON.stringify(body) }),
			});
		// An n8n that was busy for seconds closes kept connections, the one just written to as well.
		const response = await send().catch(async (error: unknown) => {
			if (method === 'GET') return await send();
			throw error;
		});
		this.remember(response);
		const text = await response.text();
		if (!response.ok) {
			const shown = text.slice(0, SHOWN_CHARACTERS);
			throw new RestError(response.status, `${method} ${path}: ${response.status} ${shown}`);
		}
		return JSON.parse(text || '{}').data;
	}

	private remember(response: Response): void {
		for (const header of response.headers.getSetCookie()) {
			const [pair = ''] = header.split(';');
			const cut = pair.indexOf('=');
			this.cookies.set(pair.slice(0, cut), pair.slice(cut + 1));
		}
	}
}
