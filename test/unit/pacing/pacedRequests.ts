import type { CategoryPace, Paced } from '../../../nodes/zoom/client/pace/categoryPace';
import type { Quota, RateSignal } from '../../../nodes/zoom/client/pace/rateSignal';
import { settled, uptime } from './simulatedClock';

/** A request that was sent and is waiting for its outcome. */
interface InFlight {
	name: string;
	end(signal: RateSignal | undefined): void;
	break(error: Error): void;
}

/** Requests to a Zoom that answers when the test says so. */
export class PacedRequests {
	/** The names of all requests that were sent, in order. */
	readonly sent = new Array<string>();

	/** The outcomes of the ones that ended. */
	readonly ended = new Array<{ name: string; outcome: Paced<string> | Error }>();

	private readonly inFlight: InFlight[] = [];

	constructor(private readonly pace: CategoryPace) {}

	get inFlightCount(): number {
		return this.inFlight.length;
	}

	/** Submits this many requests of one execution, named `{name} 1` and so on. */
	async ask(
		count: number,
		name = 'request',
		{ cancelled, maxOutageMs = 90_000 }: { cancelled?: AbortSignal; maxOutageMs?: number } = {},
	): Promise<void> {
		for (let index = 1; index <= count; index += 1) {
			const ownName = `${name} ${index}`;
			this.pace
				.run({ cancelled, maxOutageMs }, async () => {
					this.sent.push(ownName);
					const signal = await new Promise<RateSignal | undefined>((end, fail) => {
						this.inFlight.push({ name: ownName, end, break: fail });
					});
					return { value: ownName, signal };
				})
				.catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
				.then((outcome) => this.ended.push({ name: ownName, outcome }));
		}
		await settled();
	}

	/** Zoom accepts the oldest request in flight. */
	async accept(quota?: Quota): Promise<void> {
		await this.answer({ kind: 'accepted', at: uptime(), ...(quota && { quota }) });
	}

	/** The oldest request in flight ends with this rate signal. */
	async answer(signal: RateSignal | undefined): Promise<void> {
		this.inFlight.shift()?.end(signal);
		await settled();
	}

	/** Sending the oldest request in flight fails. */
	async break(error: Error): Promise<void> {
		this.inFlight.shift()?.break(error);
		await settled();
	}
}
