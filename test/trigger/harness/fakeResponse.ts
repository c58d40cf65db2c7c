/** Express' response, as far as a webhook may use it. */
export class FakeResponse {
	statusCode = 200;

	writableEnded = false;

	private readonly listeners: Array<() => void> = [];

	status(code: number): this {
		this.statusCode = code;
		return this;
	}

	once(_event: 'close', listener: () => void): this {
		this.listeners.push(listener);
		return this;
	}

	/** Refuses a body: what the node answers itself has none. */
	end(...body: unknown[]): this {
		if (body.length > 0) throw new Error('The answer has a body');
		return this;
	}

	/** What n8n does when it sends the answer. */
	finish(status: number): void {
		this.statusCode = status;
		this.writableEnded = true;
		for (const listener of this.listeners) listener();
	}
}
