import { RateEstimate } from '../../../nodes/ZoomLiveStream/pace/rateEstimate';

/** An account whose requests Zoom counts by the second, and the processes that share it. */
export interface SharedAccount {
	/** Requests per second that Zoom takes. */
	limit: number;
	processes: number;
	/** Requests in all, spread evenly over the processes. */
	requests: number;
	seed: number;
	/** Whether Zoom sends its rate limit headers. */
	headers?: boolean;
}

export interface SharedAccountResult {
	/** Time from the first request to the last answer, against the least that the limit allows. */
	timeRatio: number;
	/** Part of the requests that Zoom refused for their rate. */
	refusedPart: number;
	accepted: number;
}

const SECOND = 1_000;
const MOST_IN_FLIGHT = 200;

/** A reproducible source of numbers from 0 up to 1 (a linear congruential generator). */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1_664_525 + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

/** Events in the order of their time. */
class Timeline {
	private events: Array<{ at: number; happen: (at: number) => void }> = [];

	add(at: number, happen: (at: number) => void): void {
		const index = this.events.findIndex((event) => event.at > at);
		this.events.splice(index < 0 ? this.events.length : index, 0, { at, happen });
	}

	run(): void {
		for (let event = this.events.shift(); event; event = this.events.shift())
			event.happen(event.at);
	}
}

/** Plays processes that each pace themselves by a `RateEstimate`, in simulated time. */
export function playSharedAccount(account: SharedAccount): SharedAccountResult {
	const { limit, processes, requests, seed, headers = true } = account;
	const random = randomFrom(seed);
	const timeline = new Timeline();
	const phase = random() * SECOND;
	const latency = () => 2 + random() * 5;
	const seen = { second: -1, used: 0, refused: 0, accepted: 0, begin: Infinity, end: 0 };

	const count = (at: number): boolean => {
		const second = Math.floor((at + phase) / SECOND);
		if (second !== seen.second) Object.assign(seen, { second, used: 0 });
		if (seen.used >= limit) return false;
		seen.used += 1;
		return true;
	};

	for (let index = 0; index < processes; index += 1) {
		const rate = new RateEstimate();
		const state = { waiting: requests / processes, inFlight: 0, most: 2, slot: 0, armed: false };
		const go = (now: number): void => {
			while (state.waiting > 0 && state.inFlight < state.most) {
				const delay = Math.max(state.slot - now, rate.pause(now));
				if (delay > 0) return wake(now + delay);
				const interval = SECOND / rate.perSecond;
				state.slot = Math.max(state.slot, now - rate.burst * interval) + interval;
				state.waiting -= 1;
				state.inFlight += 1;
				seen.begin = Math.min(seen.begin, now);
				timeline.add(now + latency(), arrive);
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
			timeline.add(now + latency(), (at) => {
				state.inFlight -= 1;
				state.most = Math.min(MOST_IN_FLIGHT, state.most + 1);
				rate.learn({ at, refused: !accepted, ...(headers && { quota }) });
				if (accepted) Object.assign(seen, { accepted: seen.accepted + 1, end: at });
				else {
					seen.refused += 1;
					timeline.add(at + SECOND * (0.5 + random()), (later) => {
						state.waiting += 1;
						go(later);
					});
				}
				go(at);
			});
		};
		timeline.add(random() * 300, go);
	}

	timeline.run();
	return {
		timeRatio: (seen.end - seen.begin) / SECOND / (requests / limit),
		refusedPart: seen.refused / requests,
		accepted: seen.accepted,
	};
}
