/** n8n's answer to a refused request, with the status for assertions. */
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

/** A session with n8n's internal REST API that keeps cookies, like the editor. */
export class HttpSession {
	private readonly cookies = new Map<string, string>();

	constructor(readonly baseUrl: string) {}

	/** The cookies by name, to pass the login to a browser. */
	get cookieJar(): ReadonlyMap<string, string> {
		return this.cookies;
	}

	/** The cookies as a browser sends them. */
	get cookieHeader(): string {
		return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
	}

	/**
	 * Sends one request and returns the answer's `data`. The caller provides the type: the API is internal to
	 * n8n, and its shape depends on the pinned version.
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
		// After being busy for seconds, n8n closes kept-alive connections, including the one just written to.
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
