import { Schedule } from '../../../nodes/zoom/client/pace/schedule';

/** An n8n process that sends its requests as fast as its schedule lets it. */
export interface SimulatedProcess {
	requests: number;
	/** When it starts, in ms. By default, some time in the first 300 ms. */
	beginsAt?: number;
}

/** An account with a limit per second, and the processes that share it. */
export interface SharedAccount {
	/** Requests per second that Zoom accepts. */
	limit: number;
	processes: SimulatedProcess[];
	seed: number;
	/** Whether Zoom sends its rate limit headers. */
	headers?: boolean;
	/** The maximum time from sending an answer to its arrival, in ms. */
	latency?: number;
}

/** The outcome of the requests. */
export interface SharedAccountResult {
	/** Time from the first request to the last answer, divided by the least possible under the limit. */
	timeRatio: number;
	/** Share of the requests that Zoom refused because of the rate. */
	refusedPart: number;
	accepted: number;
	/** When each process learned that a request was accepted, in ms. */
	acceptedAt: number[][];
}

const SECOND = 1_000;
const FIRST_IN_FLIGHT = 2;
const MAX_IN_FLIGHT = 200;

/** This many processes that share this many requests. */
export function alike(processes: number, requests: number): SimulatedProcess[] {
	return Array.from({ length: processes }, () => ({ requests: requests / processes }));
}

/** A reproducible source of numbers from 0 up to 1 (a linear congruential generator). */
export function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1_664_525 + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

/** Events in the order of their time. */
class Timeline {
	private readonly events: Array<{ at: number; happen: (at: number) => void }> = [];

	add(at: number, happen: (at: number) => void): void {
		const index = this.events.findIndex((event) => event.at > at);
		this.events.splice(index < 0 ? this.events.length : index, 0, { at, happen });
	}

	run(): void {
		for (let event = this.events.shift(); event; event = this.events.shift())
			event.happen(event.at);
	}
}

/** Runs processes that don't know about each other, in simulated time. */
export function playSharedAccount(account: SharedAccount): SharedAccountResult {
	const { limit, processes, seed, headers = true, latency = 7 } = account;
	const random = randomFrom(seed);
	const timeline = new Timeline();
	const phase = random() * SECOND;
	const travel = () => 2 + random() * (latency - 2);
	const requests = processes.reduce((sum, process) => sum + process.requests, 0);
	const seen = { second: -1, used: 0, refused: 0, accepted: 0, begin: Infinity, end: 0 };

	const count = (at: number): boolean => {
		const second = Math.floor((at + phase) / SECOND);
		if (second !== seen.second) Object.assign(seen, { second, used: 0 });
		if (seen.used >= limit) return false;
		seen.used += 1;
		return true;
	};

	const begin = ({ requests: waiting, beginsAt }: SimulatedProcess): number[] => {
		const schedule = new Schedule();
		const acceptedAt: number[] = [];
		const state = { waiting, inFlight: 0, max: FIRST_IN_FLIGHT, armed: false };
		const go = (now: number): void => {
			while (state.waiting > 0 && state.inFlight < state.max) {
				const delay = schedule.delay(now);
				if (delay > 0) return wake(now + delay);
				schedule.takeSlot(now);
				state.waiting -= 1;
				state.inFlight += 1;
				seen.begin = Math.min(seen.begin, now);
				timeline.add(now + travel(), arrive);
			}
		};
		const wake = (at: number): void => {
			if (state.armed) return;
			state.armed = true;
			timeline.add(at + random() * 2, (now) => {
				state.armed = false;
				go(now);
			});
		};
		const arrive = (now: number): void => {
			const accepted = count(now);
			const quota = { limit, remaining: limit - seen.used };
			timeline.add(now + travel(), (at) => {
				state.inFlight -= 1;
				schedule.learn({ kind: accepted ? 'accepted' : 'refused', at, ...(headers && { quota }) });
				if (accepted) {
					state.max = Math.min(MAX_IN_FLIGHT, state.max + 1);
					acceptedAt.push(at);
					Object.assign(seen, { accepted: seen.accepted + 1, end: at });
				} else {
					seen.refused += 1;
					timeline.add(at + SECOND * (0.5 + random()), (later) => {
						state.waiting += 1;
						go(later);
					});
				}
				go(at);
			});
		};
		timeline.add(beginsAt ?? random() * 300, go);
		return acceptedAt;
	};

	const acceptedAt = processes.map(begin);
	timeline.run();
	return {
		timeRatio: (seen.end - seen.begin) / SECOND / (requests / limit),
		refusedPart: seen.refused / requests,
		accepted: seen.accepted,
		acceptedAt,
	};
}
