import {
	sendAtPace,
	type Line,
	type Paced,
	type Quota,
	type RateSignal,
} from '../../../../nodes/zoom/client/pace';
import { pass } from './simulatedClock';

/** A request that was sent and is waiting for its outcome. */
interface InFlight {
	end(signal: RateSignal | undefined): void;
	break(error: Error): void;
}

let accounts = 0;

/** Requests to a Zoom that answers when the test says so, on an account that is new to this process. */
export class Requests {
	/** The names of all requests that were sent, in order. */
	readonly sent = new Array<string>();

	/** The outcomes of the ones that ended. */
	readonly ended = new Array<{ name: string; outcome: Paced<string> | Error }>();

	private readonly open: InFlight[] = [];

	private readonly account = `account ${(accounts += 1)}`;

	get inFlight(): number {
		return this.open.length;
	}

	/** The outcomes of all that ended of a name. */
	outcomesOf(name: string): Array<Paced<string> | Error> {
		return this.ended.filter((one) => one.name === name).map(({ outcome }) => outcome);
	}

	/** Submits this many requests of one name, by default from an execution of its own. */
	async ask(
		count: number,
		name = 'request',
		{ line = {}, patienceMs = 90_000 }: { line?: Line; patienceMs?: number } = {},
	): Promise<void> {
		for (let index = 0; index < count; index += 1) {
			sendAtPace(this.account, 'Light', { line, patienceMs }, async () => {
				this.sent.push(name);
				const signal = await new Promise<RateSignal | undefined>((end, fail) => {
					this.open.push({ end, break: fail });
				});
				return { value: name, signal };
			})
				.catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
				.then((outcome) => this.ended.push({ name, outcome }));
		}
		await pass(0);
	}

	/** The oldest request in flight ends with this signal. */
	async answer(signal: RateSignal | undefined): Promise<void> {
		this.open.shift()?.end(signal);
		await pass(0);
	}

	/** Zoom accepts the oldest request in flight. */
	async accept(quota?: Quota): Promise<void> {
		await this.answer({ kind: 'accepted', ...(quota && { quota }) });
	}

	/** Zoom accepts whatever is in flight and whatever follows at once. */
	async acceptAll(): Promise<void> {
		while (this.inFlight > 0) await this.accept();
	}

	/** Zoom does not answer the oldest request in flight, until it is given up after this time, in ms. */
	async silence(duration = 30_000): Promise<void> {
		await pass(duration);
		await this.answer({ kind: 'unavailable', obstacle: 'timed_out' });
	}

	/** Sending the oldest request in flight throws. */
	async break(error: Error): Promise<void> {
		this.open.shift()?.break(error);
		await pass(0);
	}
}
