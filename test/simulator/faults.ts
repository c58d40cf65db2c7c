/** Which requests a fault is for. Without a path: requests to `/v2`. */
export interface FaultMatch {
	method?: string;
	path?: RegExp;
}

/** What goes wrong. Unless said otherwise the request takes no effect. */
export type FaultKind =
	/** The answer comes after `ms`; the request takes effect. */
	| { kind: 'latency'; ms: number }
	/** The socket is reset before any answer. */
	| { kind: 'reset' }
	/** The request takes effect, but its answer is truncated in the middle of the body. */
	| { kind: 'reset_mid_body' }
	/** No answer, ever. */
	| { kind: 'hang' }
	/** The status 101 of a proxy that switches protocols, and nothing after it. */
	| { kind: 'other_protocol' }
	/** The request takes effect; `ms` between the bytes of the body (of the head, if no body). */
	| { kind: 'slow_body'; ms: number }
	/** A 200 with a body that never ends. */
	| { kind: 'endless_body' }
	| {
			kind: 'status';
			status: number;
			body?: string | object;
			headers?: Record<string, string>;
	  }
	/** A proxy's HTML page. */
	| { kind: 'html'; status?: number }
	/** A complete answer with truncated JSON. */
	| { kind: 'truncated_json'; status?: number }
	| { kind: 'redirect'; location: string; status?: number }
	/** The request takes effect; the 204 is followed by stray bytes. */
	| { kind: 'no_content_with_body' }
	/** The request takes effect, then the socket is reset without an answer. */
	| { kind: 'applied_then_reset' }
	/** The request takes effect, but no answer ever comes. */
	| { kind: 'applied_then_hang' }
	/** For POST /oauth/token only. */
	| { kind: 'token_error'; status?: number; body?: string | object };

/** A failure on demand for the next `times` (default 1) matching requests. */
export type Fault = FaultKind & { match?: FaultMatch; times?: number };

function matches(fault: Fault, method: string, path: string): boolean {
	const { match } = fault;
	if (match?.method !== undefined && match.method.toUpperCase() !== method) return false;
	if (fault.kind === 'token_error') return method === 'POST' && path === '/oauth/token';
	return match?.path === undefined ? path.startsWith('/v2/') : match.path.test(path);
}

/** Faults waiting for their request, first come, first served. */
export class FaultQueue {
	private waiting: Array<{ fault: Fault; left: number }> = [];

	add(fault: Fault): void {
		this.waiting.push({ fault, left: fault.times ?? 1 });
	}

	/** Takes the fault for this request, if one is waiting. */
	take(method: string, path: string): Fault | undefined {
		if (this.waiting.length === 0) return undefined;
		const entry = this.waiting.find(({ fault }) => matches(fault, method, path));
		if (entry === undefined) return undefined;
		entry.left -= 1;
		if (entry.left <= 0) this.waiting = this.waiting.filter((other) => other !== entry);
		return entry.fault;
	}

	/** Forgets all faults that are still waiting. */
	clear(): void {
		this.waiting = [];
	}
}
