import { exampleDestination } from './simulated-meeting';
import type { Simulator } from './simulator';

/** Fills a simulator for manual use with a handful of realistic events. */
export function addBelievableEvents(simulator: Simulator, now: number): void {
	const at = (minutes: number): string => new Date(now + minutes * 60_000).toISOString();
	const destination = { ...exampleDestination };
	simulator.addMeeting({
		id: '68423085210',
		topic: 'Sunday service',
		status: 'started',
		startTime: at(-10),
		destination,
	});
	simulator.addMeeting({
		id: '82012345678',
		topic: 'Town hall',
		startTime: at(45),
		destination: { ...destination },
	});
	simulator.addMeeting({ id: '85550001111', topic: 'Choir rehearsal', startTime: at(26 * 60) });
	simulator.addWebinar({
		id: '82929473321',
		topic: 'Product launch',
		status: 'started',
		startTime: at(-5),
		destination: { ...destination },
	});
}
