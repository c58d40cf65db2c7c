import { exampleDestination, type Simulator } from '../simulator/index.ts';

/** The ids of the meetings for a measurement, all different so that the start throttle never applies. */
export function meetingIds(count: number, from = 0): string[] {
	return Array.from({ length: count }, (_, index) => String(80_000_000_000 + from + index));
}

/** Running meetings that are ready to stream. */
export function addRunningMeetings(zoom: Simulator, count: number): void {
	for (const id of meetingIds(count)) {
		zoom.addMeeting({ id, status: 'started', destination: { ...exampleDestination } });
	}
}
