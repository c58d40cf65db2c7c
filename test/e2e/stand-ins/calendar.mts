import type { FastifyInstance } from 'fastify';
import type { GoogleSignIn } from './google.mts';

/** An event as Google Calendar returns it; times are ISO 8601. */
export interface CalendarEvent {
	summary: string;
	location?: string;
	description?: string;
	start: { dateTime: string };
	end: { dateTime: string };
}

/** A calendar, and how often it was read. */
export interface Calendar {
	readonly events: CalendarEvent[];
	looks: number;
}

interface Query {
	timeMin?: string;
	timeMax?: string;
}

/** Google Calendar's list of events: those that end after `timeMin` and begin before `timeMax`. */
export function addCalendar(server: FastifyInstance, google: GoogleSignIn): Calendar {
	const calendar: Calendar = { events: [], looks: 0 };
	server.get<{ Querystring: Query }>(
		'/calendar/v3/calendars/primary/events',
		async ({ headers, query }, reply) => {
			if (!google.admits(headers.authorization)) return await reply.code(401).send({});
			calendar.looks += 1;
			const from = Date.parse(query.timeMin ?? '1970-01-01');
			const to = Date.parse(query.timeMax ?? '9999-01-01');
			const items = calendar.events.filter(
				({ start, end }) => Date.parse(end.dateTime) > from && Date.parse(start.dateTime) < to,
			);
			return { kind: 'calendar#events', items };
		},
	);
	return calendar;
}
