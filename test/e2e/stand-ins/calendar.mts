import type { FastifyInstance } from 'fastify';
import type { GoogleSignIn } from './google.mts';

/** An event as Google Calendar returns it; times are ISO 8601. */
export interface CalendarEvent {
	id?: string;
	summary: string;
	location?: string;
	description?: string;
	start: { dateTime: string };
	end: { dateTime: string };
	/** Only listed for those who ask for deleted events, and then without its content. */
	isCancelled?: boolean;
}

/** A calendar, and how often it was read. */
export interface Calendar {
	readonly events: CalendarEvent[];
	looks: number;
	/** Whether it can be read. */
	answers: boolean;
}

interface Query {
	timeMin?: string;
	timeMax?: string;
	showDeleted?: string;
}

const NOT_FOUND = {
	error: { code: 404, message: 'Not Found', errors: [{ reason: 'notFound' }] },
};

/** Google Calendar's list of events: those that end after `timeMin` and begin before `timeMax`. */
export function addCalendar(server: FastifyInstance, google: GoogleSignIn): Calendar {
	const calendar: Calendar = { events: [], looks: 0, answers: true };
	server.get<{ Querystring: Query }>(
		'/calendar/v3/calendars/primary/events',
		async ({ headers, query }, reply) => {
			if (!google.admits(headers.authorization)) return await reply.code(401).send({});
			if (!calendar.answers) return await reply.code(404).send(NOT_FOUND);
			calendar.looks += 1;
			const from = Date.parse(query.timeMin ?? '1970-01-01');
			const to = Date.parse(query.timeMax ?? '9999-01-01');
			const listed = calendar.events.filter(
				({ start, end, isCancelled = false }) =>
					Date.parse(end.dateTime) > from &&
					Date.parse(start.dateTime) < to &&
					(!isCancelled || query.showDeleted === 'true'),
			);
			const items = listed.map(({ isCancelled, ...event }) =>
				isCancelled ? { id: event.id, status: 'cancelled' } : { status: 'confirmed', ...event },
			);
			return { kind: 'calendar#events', items };
		},
	);
	return calendar;
}
